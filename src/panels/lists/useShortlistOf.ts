import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ShortlistEntry } from '../../model/shortlistEntry';
import { useWorkspace } from '../shared/workspace';
import type { ChosenGap } from './useChosenGap';

export type EntryOf = (enterprise: string) => ShortlistEntry | null;

/** The entry of an enterprise on the shortlist for a gap; null where it is not on it. */
export function useShortlistOf(gap: ChosenGap | null): EntryOf {
  const entries = useStore(useWorkspace().shortlist, (list) => list.entries);
  const { level, region, node } = gap ?? {};
  return useMemo(() => {
    const byEnterprise = new Map(
      entries
        .filter((entry) => entry.level === level && entry.region === region && entry.node === node)
        .map((entry) => [entry.enterprise, entry]),
    );
    return (enterprise) => byEnterprise.get(enterprise) ?? null;
  }, [entries, level, region, node]);
}
