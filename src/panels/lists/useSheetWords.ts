import { useTranslation } from 'react-i18next';
import type { GapMatrix } from '../../diagnosis/gapMatrix';
import { labelIn } from '../../i18n/i18n';
import { DIAGNOSIS_MEASURE } from '../../model/enumerations';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';

/** What an exported sheet says above its table. */
export interface SheetWords {
  /** 示例数据 不代表实际; null without synthetic rows in scope. */
  readonly sampleMark: string | null;
  readonly asOf: string;
  readonly measure: string;
  readonly benchmark: string;
}

export function useSheetWords(matrix: GapMatrix): SheetWords {
  const { t } = useTranslation(['lists', 'common', 'provenance']);
  const language = useView((view) => view.language);
  const { gaps, hasSamples, statedAsOf } = useWorkspace().data;
  const benchmark = t('provenance:loadedCities', { count: gaps.city.regionIds.length });
  return {
    sampleMark: hasSamples ? t('common:sampleMark') : null,
    asOf: t('sheet.asOf', { date: statedAsOf ?? t('common:unknown') }),
    measure: t('sheet.measure', { measure: labelIn(language, DIAGNOSIS_MEASURE[matrix.measure]), benchmark }),
    benchmark,
  };
}
