import type { TFunction } from 'i18next';
import type { NodeEvidence } from '../../model/nodeProposal';

/** 主要产品“光伏玻璃”、行业代码“3042”. */
export function evidenceText(t: TFunction<'assign'>, evidence: readonly NodeEvidence[]): string {
  return evidence
    .map(({ field, word }) => t('list.evidenceWord', { field: t(`field.${field}`), word }))
    .join('、');
}
