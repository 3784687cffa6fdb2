import type { KnownTable } from '../importProtocol';
import { nearestName } from './nearestName';

/** Names beyond which no nearest one is looked for: it would cost more than it tells. */
const MOST_NAMES = 20_000;

/** Keys that differ by more than this share are two keys rather than one misspelt. */
const WORST_KEY_SHARE = 0.25;

/** Rows of one entity that references may point at. */
export interface KnownEntity {
  has(key: string): boolean;
  nameOf(key: string): string | undefined;
  /** The key of the only row that bears a name; undefined when none or several do. */
  keyNamed(name: string): string | undefined;
  /** The key nearest to a text, by name or by key. */
  nearestKey(text: string): string | undefined;
}

export interface KnownRows {
  /** undefined when nothing is known of the entity, so that no reference to it can be called unknown. */
  entity(name: string): KnownEntity | undefined;
  readonly tables: readonly KnownTable[];
}

export function createKnownRows(tables: readonly KnownTable[]): KnownRows {
  const entities = new Map<string, KnownEntity>();
  return {
    tables,
    entity(name) {
      const built = entities.get(name);
      if (built) return built;
      const own = tables.filter((table) => table.entity === name && table.key.length > 0);
      if (own.length === 0) return undefined;
      const entity = createKnownEntity(own);
      entities.set(name, entity);
      return entity;
    },
  };
}

function createKnownEntity(tables: readonly KnownTable[]): KnownEntity {
  const names = new Map<string, string>();
  const keysByName = new Map<string, Set<string>>();
  for (const { key: keys, name } of tables) {
    for (const [row, key] of keys.entries()) {
      const text = name[row] ?? '';
      names.set(key, text || key);
      if (text === '') continue;
      const bearers = keysByName.get(text) ?? new Set();
      keysByName.set(text, bearers.add(key));
    }
  }
  const keyNamed = (name: string): string | undefined => {
    const [key, another] = keysByName.get(name) ?? [];
    return another === undefined ? key : undefined;
  };
  const nearest = new Map<string, string | undefined>();
  const findNearest = (text: string): string | undefined => {
    if (names.size > MOST_NAMES) return undefined;
    const name = nearestName(text, keysByName.keys());
    if (name !== undefined) return keyNamed(name);
    return nearestName(text, names.keys(), WORST_KEY_SHARE);
  };
  return {
    has: (key) => names.has(key),
    nameOf: (key) => names.get(key),
    keyNamed,
    nearestKey(text) {
      if (!nearest.has(text)) nearest.set(text, findNearest(text));
      return nearest.get(text);
    },
  };
}
