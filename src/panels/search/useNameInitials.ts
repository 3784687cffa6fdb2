import { useEffect, useState } from 'react';
import { loadInitials } from '../../queries/pinyinInitials';
import type { Structure } from '../../queries/structure';

/** Names worked off between two looks at the event loop: some milliseconds. */
const NAMES_PER_TURN = 200;

const initialsByName = new Map<string, string>();

/** Pinyin initials of the names of regions, chains, nodes and parks; empty until the dictionary is there. */
export function useNameInitials(structure: Structure, isWanted: boolean): ReadonlyMap<string, string> {
  const [initials, setInitials] = useState<ReadonlyMap<string, string>>(initialsByName);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    const rows = [...structure.regions, ...structure.chains, ...structure.nodes, ...structure.parks];
    const names = rows.map(({ name }) => name).filter((name) => !initialsByName.has(name));
    const fill = async (): Promise<void> => {
      const { ofName } = await loadInitials();
      for (let start = 0; isCurrent && start < names.length; start += NAMES_PER_TURN) {
        for (const name of names.slice(start, start + NAMES_PER_TURN)) initialsByName.set(name, ofName(name));
        await new Promise((resolve) => setTimeout(resolve));
      }
      if (isCurrent) setInitials(new Map(initialsByName));
    };
    // Without initials names are still found by their characters.
    fill().catch((error: unknown) => console.warn(error));
    return () => {
      isCurrent = false;
    };
  }, [structure, isWanted]);
  return initials;
}
