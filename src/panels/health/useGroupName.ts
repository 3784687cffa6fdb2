import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { HealthGrouping } from '../../model/dataHealth';
import { useWorkspace } from '../shared/workspace';

/** The name of a group on screen; 未知 for the enterprises of no known one. */
export function useGroupName(): (grouping: HealthGrouping, key: string | null) => string {
  const { t } = useTranslation(['health', 'data']);
  const { dataSets, regionByCode, chainById } = useWorkspace().data;
  return useCallback(
    (grouping, key) => {
      if (key === null) return t('unknownKey');
      if (grouping === 'chain') return chainById.get(key)?.name ?? key;
      if (grouping !== 'set') return regionByCode.get(key)?.name ?? key;
      const info = dataSets.find(({ id }) => id === key);
      return info?.kind === 'embedded' ? t('data:sets.embedded') : (info?.name ?? key);
    },
    [t, dataSets, regionByCode, chainById],
  );
}
