import { date, defineEntity, text } from '../entity';
import { GAP_LEVEL, VERDICT } from '../enumerations';

/** 人工复核: the verdict that a person set on a (region, node), shown beside the computed one, never instead of it. */
export const gapDecision = defineEntity('gap_decision', { zh: '人工复核', en: 'Gap decision' }, [
  text('level', '层级', 'Level', { key: true, required: true, values: GAP_LEVEL }),
  text('region', '地区或园区', 'Region or park', { key: true, required: true }),
  text('node', '环节', 'Node', { key: true, required: true, references: 'node' }),
  text('verdict', '复核结论', 'Verdict', { required: true, values: VERDICT }),
  text('reason', '理由', 'Reason', { required: true }),
  date('decided_on', '复核日期', 'Decided on', { required: true }),
]);
