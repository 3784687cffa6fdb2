import type { KnownTable } from '../importProtocol';
import { tidyFirmName } from './tidyFirmName';

export interface KnownRow {
  readonly name: string;
  /** The chain of a node, the region of any other row; null without. */
  readonly where: string | null;
}

/** Rows of one entity. What names lead to is gathered when it is first asked for. */
export interface RowIndex {
  readonly size: number;
  readonly keys: () => Iterable<string>;
  readonly names: () => ReadonlySet<string>;
  row(key: string): KnownRow | undefined;
  /** Keys of the rows that bear a name, ignoring width and blanks. */
  named(name: string): readonly string[];
  /** Keys of the rows whose name differs by its legal form at most. */
  alike(name: string): readonly string[];
}

/** Rows that references may point at, by entity; made once for all files that are checked against them. */
export interface KnownIndex {
  readonly tables: readonly KnownTable[];
  /** Those shown before those of data sets that are switched off; none without rows of the entity. */
  groupsOf(entity: string): readonly RowIndex[];
}

export function createKnownIndex(tables: readonly KnownTable[]): KnownIndex {
  const groups = new Map<string, readonly RowIndex[]>();
  return {
    tables,
    groupsOf(entity) {
      const built = groups.get(entity);
      if (built) return built;
      const own = tables.filter((table) => table.entity === entity && table.key.length > 0);
      const parts = [own.filter(({ isHidden }) => !isHidden), own.filter(({ isHidden }) => isHidden)];
      const made = parts.filter(({ length }) => length > 0).map(createRowIndex);
      groups.set(entity, made);
      return made;
    },
  };
}

function createRowIndex(tables: readonly KnownTable[]): RowIndex {
  const rows = new Map<string, KnownRow>();
  for (const { key: keys, name, region, chain } of tables) {
    for (const [row, key] of keys.entries()) {
      rows.set(key, { name: name[row] || key, where: (chain ?? region)[row] ?? null });
    }
  }
  let names: ReadonlySet<string> | undefined;
  return {
    size: rows.size,
    row: (key) => rows.get(key),
    keys: () => rows.keys(),
    names: () => {
      names ??= new Set([...rows.values()].map(({ name }) => name));
      return names;
    },
    named: createNameIndex(tables, plainName),
    alike: createNameIndex(tables, tidyFirmName),
  };
}

/** Name → the keys of the rows that bear it, each once; a million names are borne by one row each. */
function createNameIndex(
  tables: readonly KnownTable[],
  read: (name: string) => string,
): (name: string) => readonly string[] {
  let index: ReadonlyMap<string, string | ReadonlySet<string>> | undefined;
  return (name) => {
    index ??= indexByName(tables, read);
    const keys = index.get(read(name));
    if (keys === undefined) return [];
    return typeof keys === 'string' ? [keys] : [...keys];
  };
}

function indexByName(
  tables: readonly KnownTable[],
  read: (name: string) => string,
): ReadonlyMap<string, string | ReadonlySet<string>> {
  const keysByName = new Map<string, string | Set<string>>();
  for (const { key: keys, name } of tables) {
    for (const [row, key] of keys.entries()) {
      const text = read(name[row] ?? '');
      if (text === '') continue;
      const before = keysByName.get(text);
      if (before === undefined) keysByName.set(text, key);
      else if (typeof before !== 'string') before.add(key);
      else if (before !== key) keysByName.set(text, new Set([before, key]));
    }
  }
  return keysByName;
}

function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
