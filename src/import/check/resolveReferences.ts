import type { NamedReference } from '../../model/builtImport';
import { type CheckedTable, columnOf, textAt } from './checkedTable';
import type { KnownEntity, KnownRows } from './knownRows';
import { type ReferenceColumn, referenceColumns } from './referenceColumns';

interface Resolved {
  /** Rows with keys in place of names; the given ones where nothing was named. */
  readonly rows: readonly (readonly string[])[];
  readonly named: readonly NamedReference[];
}

/**
 * Puts the key in place of a name that exactly one known row bears. A text that is a key stays, and so does a name
 * that none or several bear, which the check of references tells.
 */
export function resolveReferences(table: CheckedTable, known: KnownRows): Resolved {
  const columns = referenceColumns(table).flatMap((column) => {
    const entity = column.holdsNames ? known.entity(column.target) : undefined;
    return entity ? [{ column, entity }] : [];
  });
  if (columns.length === 0) return { rows: table.rows, named: [] };
  const chainColumn = columnOf(table, 'chain');
  const named = new Map<string, NamedReference & { cells: number }>();

  const count = ({ header, target }: ReferenceColumn, name: string, key: string): void => {
    const id = [header, name, key].join('\u0000');
    const before = named.get(id);
    if (before) before.cells++;
    else named.set(id, { column: header, entity: target, name, key, cells: 1 });
  };
  const rows = table.rows.map((cells) => {
    let changed: string[] | undefined;
    for (const { column, entity } of columns) {
      const chain = column.target === 'node' ? textAt(changed ?? cells, chainColumn) : undefined;
      const parts = column.parts(cells);
      const keys = parts.map((part) => keyOf(part, entity, chain));
      if (keys.every((key, index) => key === parts[index])) continue;
      for (const [index, key] of keys.entries()) {
        const name = parts[index] ?? '';
        if (key !== name) count(column, name, key);
      }
      changed ??= [...cells];
      changed[column.column] = keys.join(';');
    }
    return changed ?? cells;
  });
  return { rows: named.size === 0 ? table.rows : rows, named: [...named.values()] };
}

function keyOf(text: string, entity: KnownEntity, chain: string | undefined): string {
  if (entity.has(text)) return text;
  const [key, another] = entity.keysNamed(text, chain);
  return key === undefined || another !== undefined ? text : key;
}
