import { PROJECT_STAGE, type ProjectStage } from '../../model/enumerations';
import type { Check, CheckFinding } from './check';
import { columnOf, type FieldColumn, textAt, valueAt } from './checkedTable';

/** 终止 may come after any stage. */
const ENDED: ProjectStage = 'cancelled';
/** Stages in the order in which a project passes them. */
const ORDER: readonly ProjectStage[] = (Object.keys(PROJECT_STAGE) as ProjectStage[]).filter(
  (stage) => stage !== ENDED,
);

interface Dated {
  readonly line: number;
  readonly stage: number;
  readonly date: string;
  readonly text: string;
}

/** Planned, and actual, dates of a project's stages do not decrease from stage to stage; equal days are fine. */
export const checkStageDates: Check = (table) => {
  if (table.entity !== 'project_stage') return [];
  const project = columnOf(table, 'project');
  const stage = columnOf(table, 'stage');
  const byProject = (column: FieldColumn): Map<string, Dated[]> => {
    const groups = new Map<string, Dated[]>();
    for (const [row, cells] of table.rows.entries()) {
      const position = ORDER.indexOf(valueAt(cells, stage) as ProjectStage);
      const date = valueAt(cells, column);
      if (position < 0 || typeof date !== 'string') continue;
      const key = textAt(cells, project);
      const dated = { line: table.lines[row] ?? 0, stage: position, date, text: textAt(cells, column) };
      const group = groups.get(key);
      if (group) group.push(dated);
      else groups.set(key, [dated]);
    }
    return groups;
  };
  return ['planned_date', 'actual_date'].flatMap((field): CheckFinding[] => {
    const column = columnOf(table, field);
    if (!column) return [];
    return [...byProject(column).values()].flatMap((group) => decreasing(group, column.header));
  });
};

function decreasing(group: readonly Dated[], column: string): CheckFinding[] {
  const sorted = [...group].sort((a, b) => a.stage - b.stage);
  const findings: CheckFinding[] = [];
  let latest: Dated | undefined;
  for (const each of sorted) {
    if (latest && each.date < latest.date) {
      const params = {
        earlier: ORDER[latest.stage] ?? ENDED,
        date: latest.date,
        otherLine: latest.line,
      };
      findings.push({
        line: each.line,
        column,
        value: each.text,
        reason: { held: 'stageDateDecreases' },
        params,
      });
    } else {
      latest = each;
    }
  }
  return findings;
}
