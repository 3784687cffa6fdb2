import type { Check, CheckFinding } from './check';
import { type CheckedColumn, textAt } from './checkedTable';

const REGION_PARTS: ReadonlySet<string> = new Set(['province', 'city', 'county']);

/** Codes and names of regions that a boundary change retired. Their rows are placed in today's region, which is said. */
export const checkRetiredRegions: Check = (table, { places }) => {
  const columns = table.columns.filter(isOfRegion);
  const found = new Map<string, { adcode: string; name: string } | null>();
  const successorOf = (text: string) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const successor = places.retiredTo(text);
    found.set(text, successor);
    return successor;
  };
  return columns.flatMap((column) =>
    table.rows.flatMap((cells, row): CheckFinding[] => {
      const value = textAt(cells, column);
      const today = value === '' ? null : successorOf(value);
      if (!today) return [];
      const reason = { doubt: 'retiredRegion' as const };
      const params = { adcode: today.adcode, name: today.name };
      return [{ line: table.lines[row] ?? 0, column: column.header, value, reason, params }];
    }),
  );
};

function isOfRegion(column: CheckedColumn): boolean {
  if ('placing' in column) return REGION_PARTS.has(column.placing);
  return column.field.references === 'region' && column.entity !== 'region';
}
