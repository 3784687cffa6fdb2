import type { KnownTable } from '../importProtocol';
import { nearestName } from './nearestName';
import { tidyFirmName } from './tidyFirmName';

/** Names beyond which only those alike but for the legal form are near: a distance to each would cost more than it tells. */
const MOST_NAMES = 20_000;

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
   * else of what is loaded. Of nodes only those of the chain, where one of them is.
   */
  keysNamed(name: string, chain?: string): readonly string[];
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
  loaded: readonly KnownTable[],
  beside: readonly KnownTable[] = [],
  own?: KnownTable,
): KnownRows {
  const entities = new Map<string, KnownEntity>();
  const imported = own ? [...beside, own] : beside;
  return {
    tables: [...loaded, ...beside],
    entity(name) {
      const built = entities.get(name);
      if (built) return built;
      const isOf = (table: KnownTable): boolean => table.entity === name && table.key.length > 0;
      const groups = [imported.filter(isOf), loaded.filter(isOf)] as const;
      if (groups.every((tables) => tables.length === 0)) return undefined;
      const entity = createKnownEntity(...groups);
      entities.set(name, entity);
      return entity;
    },
  };
}

interface KnownRow {
  readonly name: string;
  readonly where: string | null;
}

function createKnownEntity(imported: readonly KnownTable[], loaded: readonly KnownTable[]): KnownEntity {
  const rows = new Map<string, KnownRow>();
  const add = ({ key: keys, name, region, chain }: KnownTable): void => {
    for (const [row, key] of keys.entries()) {
      rows.set(key, { name: name[row] || key, where: (chain ?? region)[row] ?? null });
    }
  };
  // Of two rows with one key that of the import is what it will be.
  for (const table of [...loaded, ...imported]) add(table);
  const byName = [indexByName(imported, plainName), indexByName(loaded, plainName)];
  const keysNamed = (name: string, chain?: string): readonly string[] => {
    const text = plainName(name);
    const keys = byName.map((index) => index.get(text) ?? []).find(({ length }) => length > 0) ?? [];
    const ofChain = chain === undefined ? [] : keys.filter((key) => rows.get(key)?.where === chain);
    return ofChain.length > 0 ? ofChain : keys;
  };
  const only = (keys: readonly string[]): string | undefined => (keys.length === 1 ? keys[0] : undefined);

  let byTidyName: ReadonlyMap<string, readonly string[]> | undefined;
  let names: ReadonlySet<string> | undefined;
  const nearest = new Map<string, string | undefined>();
  const findNearest = (text: string): string | undefined => {
    byTidyName ??= indexByName([...imported, ...loaded], tidyFirmName);
    const alike = byTidyName.get(tidyFirmName(text));
    if (alike || rows.size > MOST_NAMES) return only(alike ?? []);
    names ??= new Set([...rows.values()].map(({ name }) => name));
    const name = nearestName(text, names);
    return name === undefined ? nearestName(text, rows.keys(), WORST_KEY_SHARE) : only(keysNamed(name));
  };
  return {
    has: (key) => rows.has(key),
    nameOf: (key) => rows.get(key)?.name,
    whereOf: (key) => rows.get(key)?.where ?? null,
    keysNamed,
    nearestKey(text) {
      if (!nearest.has(text)) nearest.set(text, findNearest(text));
      return nearest.get(text);
    },
  };
}

/** Name → the keys of the rows that bear it, each once. */
function indexByName(
  tables: readonly KnownTable[],
  read: (name: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const keysByName = new Map<string, string[]>();
  for (const { key: keys, name } of tables) {
    for (const [row, key] of keys.entries()) {
      const text = read(name[row] ?? '');
      const bearers = keysByName.get(text);
      if (text === '' || bearers?.includes(key)) continue;
      if (bearers) bearers.push(key);
      else keysByName.set(text, [key]);
    }
  }
  return keysByName;
}

function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
