import type { FillingProject } from '../../queries/fillingProjects';
import type { GapRow } from './gapRows';

/** Months (YYYY-MM) in which a project is due, ascending, each once. */
export function dueMonths(projects: readonly FillingProject[]): string[] {
  const months = projects.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn.slice(0, 7)]));
  return [...new Set(months)].sort();
}

/** Projects that are due in or before a month; one without a date is in no month. */
export function dueBy(projects: readonly FillingProject[], month: string): FillingProject[] {
  return projects.filter(({ dueOn }) => dueOn !== null && dueOn.slice(0, 7) <= month);
}

/** Projects on the cells of a list. */
export function projectsOn(projects: readonly FillingProject[], rows: readonly GapRow[]): FillingProject[] {
  const cells = new Set(rows.map(({ region, node }) => JSON.stringify([region, node])));
  return projects.filter(({ region, node }) => cells.has(JSON.stringify([region, node])));
}

/** Region → number of its listed gaps on which one of the projects is. */
export function filledCounts(
  projects: readonly FillingProject[],
  rows: readonly GapRow[],
): ReadonlyMap<string, number> {
  const filled = new Set(projects.map(({ region, node }) => JSON.stringify([region, node])));
  const counts = new Map<string, number>();
  for (const { region, node } of rows) {
    if (filled.has(JSON.stringify([region, node]))) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
}
