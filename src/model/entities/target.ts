import { date, defineEntity, double, text } from '../entity';
import { FOLLOW_UP, GAP_LEVEL, TARGET_CLASS } from '../enumerations';

/** 目标招商企业: an enterprise kept on the shortlist for a gap. */
export const target = defineEntity('target', { zh: '目标招商企业', en: 'Target enterprise' }, [
  text('enterprise', '企业', 'Enterprise', { key: true, required: true, references: 'enterprise' }),
  text('level', '层级', 'Level', { key: true, required: true, values: GAP_LEVEL }),
  text('region', '地区或园区', 'Region or park', { key: true, required: true }),
  text('node', '环节', 'Node', { key: true, required: true, references: 'node' }),
  text('target_class', '类别', 'Class', { values: TARGET_CLASS }),
  double('score', '得分', 'Score'),
  text('evidence', '依据', 'Evidence'),
  text('follow_up', '跟进状态', 'Follow-up', { values: FOLLOW_UP }),
  text('officer', '跟进人', 'Officer'),
  date('first_contact', '首次接触', 'First contact'),
  text('note', '备注', 'Note'),
]);
