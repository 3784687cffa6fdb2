import { PROJECT_STAGE, type ProjectStage } from '../../model/enumerations';
import { stageDateOf } from '../../model/stageDates';
import type { Check, CheckFinding } from './check';
import { type CheckedTable, columnOf, type FieldColumn, fieldColumns, textAt, valueAt } from './checkedTable';

/** 终止 may come after any stage. */
const ENDED: ProjectStage = 'cancelled';
/** Stages in the order in which a project passes them. */
const ORDER: readonly ProjectStage[] = (Object.keys(PROJECT_STAGE) as ProjectStage[]).filter(
  (stage) => stage !== ENDED,
);

interface Dated {
  readonly line: number;
  /** Header of the column. */
  readonly column: string;
  readonly stage: number;
  readonly date: string;
  readonly text: string;
}

const KINDS = ['planned_date', 'actual_date'] as const;

/**
 * Planned, and actual, dates of a project's stages do not decrease from stage to stage; equal days are fine. Stages stand
 * in rows of their own, or in columns of a list of projects.
 */
export const checkStageDates: Check = (table) => {
  if (table.entity === 'project') return inColumns(table);
  return table.entity === 'project_stage' ? inRows(table) : [];
};

function inColumns(table: CheckedTable): CheckFinding[] {
  const columns = fieldColumns(table).flatMap((column) => {
    const dated = stageDateOf(column.field.name);
    return dated ? [{ column, kind: dated.kind, stage: ORDER.indexOf(dated.stage) }] : [];
  });
  if (columns.length < 2) return [];
  return table.rows.flatMap((cells, row) =>
    KINDS.flatMap((kind) =>
      decreasing(
        columns.flatMap(({ column, kind: own, stage }) =>
          own === kind ? datedAt(table, row, column, stage, cells) : [],
        ),
      ),
    ),
  );
}

function inRows(table: CheckedTable): CheckFinding[] {
  const project = columnOf(table, 'project');
  const stage = columnOf(table, 'stage');
  const byProject = (column: FieldColumn): Map<string, Dated[]> => {
    const groups = new Map<string, Dated[]>();
    for (const [row, cells] of table.rows.entries()) {
      const position = ORDER.indexOf(valueAt(cells, stage) as ProjectStage);
      const key = textAt(cells, project);
      const group = groups.get(key) ?? [];
      group.push(...datedAt(table, row, column, position, cells));
      groups.set(key, group);
    }
    return groups;
  };
  return KINDS.flatMap((field): CheckFinding[] => {
    const column = columnOf(table, field);
    return column ? [...byProject(column).values()].flatMap(decreasing) : [];
  });
}

/** None without a day, or of a stage that comes in no order. */
function datedAt(
  { lines }: CheckedTable,
  row: number,
  column: FieldColumn,
  stage: number,
  cells: readonly string[],
): Dated[] {
  const date = valueAt(cells, column);
  if (stage < 0 || typeof date !== 'string') return [];
  return [{ line: lines[row] ?? 0, column: column.header, stage, date, text: textAt(cells, column) }];
}

function decreasing(group: readonly Dated[]): CheckFinding[] {
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
        column: each.column,
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
