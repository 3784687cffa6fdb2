import type { CellFix } from '../../model/importRepair';
import type { Check, CheckFinding } from './check';
import { columnOf, textAt, valueAt } from './checkedTable';

/** What sums of decimals may be off by. */
const TOLERANCE = 1e-6;
/** Shares written in percent add up to 100, more or less. */
const PERCENT_SUM = { least: 90, most: 101 } as const;

/**
 * The shares w of one enterprise add up to at most 1, and each lies in 0…1. Shares that add up to some 100 are
 * percentages: a hundredth of each is proposed. Missing shares say nothing.
 */
export const checkShares: Check = (table) => {
  const share = columnOf(table, 'share');
  const enterprise = columnOf(table, 'enterprise');
  if (table.entity !== 'enterprise_node' || !share || !enterprise) return [];
  const groups = new Map<string, { line: number; text: string; value: number }[]>();
  for (const [row, cells] of table.rows.entries()) {
    const value = valueAt(cells, share);
    if (typeof value !== 'number') continue;
    const key = textAt(cells, enterprise);
    const each = { line: table.lines[row] ?? 0, text: textAt(cells, share), value };
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].flatMap((group): CheckFinding[] => {
    const sum = group.reduce((total, { value }) => total + value, 0);
    const isOutside = ({ value }: { value: number }) => value < 0 || value > 1 + TOLERANCE;
    const isPercent = sum >= PERCENT_SUM.least && sum <= PERCENT_SUM.most;
    const wrong = sum > 1 + TOLERANCE ? group : group.filter(isOutside);
    return wrong.map(({ line, text, value }) => {
      const fix: CellFix | null = isPercent ? [{ column: share.column, value: hundredth(value) }] : null;
      const params = { sum: Number(sum.toPrecision(6)) };
      const reason = { held: 'sharesOverOne' as const };
      return { line, column: share.header, value: text, reason, params, ...(fix && { fix }) };
    });
  });
};

function hundredth(percent: number): string {
  return String(Number((percent / 100).toPrecision(12)));
}
