import { isMissing } from '../parseCell';
import type { Check, CheckFinding } from './check';
import { type FieldColumn, fieldColumns, textAt } from './checkedTable';

/** Lists of these come in parts, in any order: a row that is early waits for its own. */
const COMES_LATER: ReadonlySet<string> = new Set(['enterprise', 'project']);
/** Fields that hold several keys. */
const SEPARATOR = /[;；]/;

/**
 * References to chains, nodes, parks, enterprises … that are neither loaded nor in the files beside. The row of a
 * unique name gets its key proposed, else the nearest by name or key. A row that cannot be without its chain, node or
 * park is held. Regions are placed, and told, elsewhere; so is a reference to the file's own rows.
 */
export const checkReferences: Check = (table, { known }) => {
  const columns = fieldColumns(table).filter(
    ({ field }) => field.references !== undefined && field.references !== 'region',
  );
  if (columns.length === 0) return [];
  const keyColumns = fieldColumns(table).filter((each) => each.entity === table.entity && each.field.key);
  const ownKeys = new Set(table.rows.map((cells) => keyColumns.map((each) => textAt(cells, each)).join('+')));

  const check = (column: FieldColumn, cells: readonly string[], line: number): CheckFinding[] => {
    const { field, header } = column;
    const value = textAt(cells, column);
    const target = field.references ?? '';
    const entity = known.entity(target);
    if (!entity || isMissing(value)) return [];
    const isKnown = (key: string) => entity.has(key) || (target === table.entity && ownKeys.has(key));
    const keys = value.split(SEPARATOR).map((key) => key.trim());
    const unknown = keys.filter((key) => key !== '' && !isKnown(key));
    const [first] = unknown;
    if (first === undefined) return [];
    const near = unknown.length === 1 ? (entity.keyNamed(first) ?? entity.nearestKey(first)) : undefined;
    const fixed = keys.map((key) => (key === first && near !== undefined ? near : key)).join(';');
    const isNeeded = (field.key === true || field.required === true) && !COMES_LATER.has(target);
    return [
      {
        line,
        column: header,
        value,
        reason: isNeeded ? { held: 'referenceUnknown' } : { doubt: 'referenceUnknown' },
        params: { target, near: near === undefined ? '' : (entity.nameOf(near) ?? near) },
        ...(near !== undefined && { fix: [{ column: column.column, value: fixed }] }),
      },
    ];
  };

  return table.rows.flatMap((cells, row) =>
    columns.flatMap((column) => check(column, cells, table.lines[row] ?? 0)),
  );
};
