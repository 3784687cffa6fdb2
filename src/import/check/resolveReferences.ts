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
  const rows = table.rows.map((cells, row) => {
    let changed: string[] | undefined;
    for (const { column, entity } of columns) {
      const chain = column.target === 'node' ? textAt(changed ?? cells, chainColumn) : undefined;
      const own = column.target === table.entity ? table.keys?.[row] : null;
      const find = (name: string): string => keyOf(name, entity, chain, own);
      const parts = column.parts(cells);
      const whole = textAt(cells, column);
      // What separates names may be part of one.
      const names = parts.length > 1 && find(whole) !== whole ? [whole] : parts;
      const keys = names.map(find);
      if (keys.every((key, index) => key === names[index])) continue;
      for (const [index, key] of keys.entries()) {
        const name = names[index] ?? '';
        if (key !== name) count(column, name, key);
      }
      changed ??= [...cells];
      changed[column.column] = keys.join(';');
    }
    return changed ?? cells;
  });
  return { rows: named.size === 0 ? table.rows : rows, named: [...named.values()] };
}

function keyOf(
  text: string,
  entity: KnownEntity,
  chain: string | undefined,
  own: string | null | undefined,
): string {
  if (entity.has(text)) return text;
  const [key, another] = entity.keysNamed(text, chain, own);
  return key === undefined || another !== undefined ? text : key;
}
