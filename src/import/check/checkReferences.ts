import type { Check, CheckContext, CheckFinding } from './check';
import { columnOf, textAt } from './checkedTable';
import { type ReferenceColumn, referenceColumns } from './referenceColumns';

/** Lists of these come in parts, in any order: a row that is early waits for its own. */
const COMES_LATER: ReadonlySet<string> = new Set(['enterprise', 'project']);
const MOST_CANDIDATES = 5;

/**
 * References to chains, nodes, parks, enterprises … that are neither loaded nor in the files beside nor in the file
 * itself, or whose name several rows bear. What they may have been meant as is proposed: the only row of that name,
 * else the nearest by name or key. A row that cannot be without its chain, node or park is held. Regions are placed, and
 * told, elsewhere.
 */
export const checkReferences: Check = (table, context) => {
  const { known } = context;
  const columns = referenceColumns(table).flatMap((column) => {
    const entity = known.entity(column.target);
    return entity ? [{ column, entity }] : [];
  });
  const chainColumn = columnOf(table, 'chain');
  return table.rows.flatMap((cells, row) =>
    columns.flatMap(({ column, entity }) => {
      const parts = column.parts(cells);
      const unknown = parts.filter((part) => !entity.has(part));
      const [first] = unknown;
      if (first === undefined) return [];
      const chain = column.target === 'node' ? textAt(cells, chainColumn) : undefined;
      const own = column.target === table.entity ? table.keys?.[row] : null;
      const candidates = entity.keysNamed(first, chain, own);
      const isAmbiguous = candidates.length > 1;
      const found = isAmbiguous ? ambiguous(column, candidates, context) : missing(column);
      const isOne = unknown.length === 1 && !isAmbiguous;
      const nearest = isOne ? (candidates[0] ?? entity.nearestKey(first)) : undefined;
      const near = nearest === own ? undefined : nearest;
      const fixed = parts.map((part) => (part === first && near !== undefined ? near : part)).join(';');
      return [
        {
          line: table.lines[row] ?? 0,
          column: column.header,
          value: textAt(cells, column),
          ...found,
          params: { ...found.params, near: near === undefined ? '' : (entity.nameOf(near) ?? near) },
          ...(near !== undefined && { fix: [{ column: column.column, value: fixed }] }),
        },
      ];
    }),
  );
};

type Found = Required<Pick<CheckFinding, 'reason' | 'params'>>;

function missing(column: ReferenceColumn): Found {
  const reason = isNeeded(column)
    ? { held: 'referenceUnknown' as const }
    : { doubt: 'referenceUnknown' as const };
  return { reason, params: { target: column.target } };
}

function ambiguous(column: ReferenceColumn, keys: readonly string[], context: CheckContext): Found {
  const { known, nameOfRegion } = context;
  const entity = known.entity(column.target);
  const whereIs = (key: string): string | null => {
    const where = entity?.whereOf(key) ?? null;
    if (where === null) return null;
    return column.target === 'node' ? (known.entity('chain')?.nameOf(where) ?? where) : nameOfRegion(where);
  };
  const told = keys.slice(0, MOST_CANDIDATES).map((key) => {
    const where = whereIs(key);
    return where === null ? key : `${key}（${where}）`;
  });
  const reason = isNeeded(column)
    ? { held: 'referenceAmbiguous' as const }
    : { doubt: 'referenceAmbiguous' as const };
  const candidates = [...told, ...(keys.length > told.length ? ['…'] : [])].join('、');
  return { reason, params: { target: column.target, count: keys.length, candidates } };
}

function isNeeded({ field, target }: ReferenceColumn): boolean {
  return (field.key === true || field.required === true) && !COMES_LATER.has(target);
}
