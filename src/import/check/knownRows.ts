import type { KnownTable } from '../importProtocol';
import { createKnownIndex, type KnownIndex, type RowIndex } from './knownIndex';
import { nearestName } from './nearestName';

/** Names beyond which only those alike but for the legal form are near: a distance to each would cost more than it tells. */
const MOST_NAMES = 20_000;

/** Texts whose nearest name is sought among all; a column of unknown names is another list rather than misspelt. */
const MOST_SOUGHT = 500;

/** Keys that differ by more than this share are two keys rather than one misspelt. */
const WORST_KEY_SHARE = 0.25;

/** Rows of one entity that references may point at. */
export interface KnownEntity {
  has(key: string): boolean;
  nameOf(key: string): string | undefined;
  /** The chain of a node, or the region of any other row, which tells it from others of its name; null without. */
  whereOf(key: string): string | null;
  /**
   * The keys of all rows that bear a name, ignoring width and blanks; of the files of the same import where any does,
   * else of what is shown, else of what is switched off. Of nodes only those of the chain, wherever one of them is.
   * @param except key of the row that names them: none means itself.
   */
  keysNamed(name: string, chain?: string, except?: string | null): readonly string[];
  /** The key nearest to a text, by name or by key. */
  nearestKey(text: string): string | undefined;
}

export interface KnownRows {
  /** undefined when nothing is known of the entity, so that no reference to it can be called unknown. */
  entity(name: string): KnownEntity | undefined;
  /** All but the file's own. */
  readonly tables: readonly KnownTable[];
}

/**
 * @param beside rows of the other files of the same import.
 * @param own the file's own rows, to which they themselves may refer.
 */
export function createKnownRows(
  loaded: KnownIndex,
  beside: readonly KnownTable[] = [],
  own?: KnownTable,
): KnownRows {
  const entities = new Map<string, KnownEntity>();
  const imported = createKnownIndex(own ? [...beside, own] : beside);
  return {
    tables: [...loaded.tables, ...beside],
    entity(name) {
      const built = entities.get(name);
      if (built) return built;
      const groups = [imported, loaded].flatMap((index) => index.groupsOf(name));
      if (groups.length === 0) return undefined;
      const entity = createKnownEntity(groups);
      entities.set(name, entity);
      return entity;
    },
  };
}

/** @param groups of two rows with one key that of the first group is what it will be. */
function createKnownEntity(groups: readonly RowIndex[]): KnownEntity {
  const rowOf = (key: string) => {
    for (const group of groups) {
      const row = group.row(key);
      if (row) return row;
    }
    return undefined;
  };
  const keysNamed: KnownEntity['keysNamed'] = (name, chain, except) => {
    const found = groups.map((group) => group.named(name).filter((key) => key !== except));
    const isOfChain = (key: string): boolean => chain !== undefined && rowOf(key)?.where === chain;
    const ofChain = found.map((keys) => keys.filter(isOfChain));
    return [...ofChain, ...found].find(({ length }) => length > 0) ?? [];
  };
  const only = (keys: readonly string[]): string | undefined => (keys.length === 1 ? keys[0] : undefined);

  const size = groups.reduce((sum, group) => sum + group.size, 0);
  const nearest = new Map<string, string | undefined>();
  const findNearest = (text: string): string | undefined => {
    const alike = new Set(groups.flatMap((group) => group.alike(text)));
    if (alike.size > 0) return only([...alike]);
    if (size > MOST_NAMES || nearest.size >= MOST_SOUGHT) return undefined;
    const near = groups.flatMap((group) => nearestName(text, group.names()) ?? []);
    const name = near.length > 1 ? nearestName(text, near) : near[0];
    if (name !== undefined) return only(keysNamed(name));
    const keys = groups.flatMap((group) => [...group.keys()]);
    return nearestName(text, new Set(keys), WORST_KEY_SHARE);
  };
  return {
    has: (key) => rowOf(key) !== undefined,
    nameOf: (key) => rowOf(key)?.name,
    whereOf: (key) => rowOf(key)?.where ?? null,
    keysNamed,
    nearestKey(text) {
      if (!nearest.has(text)) nearest.set(text, findNearest(text));
      return nearest.get(text);
    },
  };
}
