import type { HealthMeasure } from '../../model/dataHealth';
import type { HealthGroups } from '../../queries/dataHealth';

/** Rows of the groups, the lowest coverage first, of equal ones the largest; null: as they come, the largest first. */
export function lowestFirst({ key, firms, known }: HealthGroups, measure: HealthMeasure | null): number[] {
  const rows = [...key.keys()];
  if (measure === null) return rows;
  const share = (row: number): number => (known[measure][row] ?? 0) / (firms[row] ?? 1);
  return rows.sort((a, b) => share(a) - share(b));
}
