import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import {
  ENTERPRISE_STATUS,
  type EnumLabel,
  GAP_LEVEL,
  HONOUR_TITLE,
  PROJECT_STAGE,
  STAGE,
  VERDICT,
} from '../../model/enumerations';
import { investmentText } from '../shared/investmentText';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { type Chip, type ChipNames, filterChips } from './filterChips';

const LABELS: Readonly<Record<string, Readonly<Record<string, EnumLabel>>>> = {
  stages: STAGE,
  projectStages: PROJECT_STAGE,
  verdicts: VERDICT,
  titles: HONOUR_TITLE,
  statuses: ENTERPRISE_STATUS,
};

/** The chips of the filters in force, in the language of the interface. */
export function useChips(): readonly Chip[] {
  const { t } = useTranslation('chips');
  const { t: common } = useTranslation('common');
  const { data } = useWorkspace();
  const language = useView((view) => view.language);
  const filter = useView((view) => view.filter);
  return useMemo(() => {
    const entities: Readonly<Record<string, ReadonlyMap<string, { readonly name: string }>>> = {
      chains: data.chainById,
      nodes: data.nodeById,
      regions: data.regionByCode,
      parks: data.parkById,
    };
    const names: ChipNames = {
      key: (part, { gapLevel }) =>
        part === 'verdicts'
          ? t('levelVerdict', { level: labelIn(language, GAP_LEVEL[gapLevel]) })
          : t(`key.${part}`),
      value: (part, id) => {
        const label = LABELS[part]?.[id];
        if (label) return labelIn(language, label);
        if (id === 'unknown') return common('unknown');
        // What a switched-off data set named keeps filtering; its code says nothing to a person.
        return entities[part]?.get(id)?.name ?? common('notLoaded');
      },
      investment: (minWan, maxWan) => `${investmentText(minWan, maxWan)} ${common('unit.yi')}`,
      late: t('late'),
      area: (area) =>
        area.kind === 'radius' ? t('area.radius', { km: area.radiusKm.toFixed(1) }) : t(`area.${area.kind}`),
      many: (first, amount) => t('many', { first, amount }),
    };
    return filterChips(filter, names);
  }, [filter, data, language, t, common]);
}
