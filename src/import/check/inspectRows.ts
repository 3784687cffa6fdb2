import type { CoordinateEvidence } from '../../model/builtImport';
import type { CellFinding } from '../../model/importFinding';
import type { Repair } from '../../model/importRepair';
import type { BuildReport } from '../buildReport';
import type { ParkTable } from '../importProtocol';
import type { CheckContext, CheckFinding } from './check';
import { type CheckedTable, columnOf, placingColumn, textAt } from './checkedTable';
import { compareSystems } from './compareSystems';
import { pointsOfRows } from './pointsOfRows';
import { runChecks } from './runChecks';
import { toWgs84 } from './toWgs84';

export interface InspectTools extends Omit<CheckContext, 'toWgs84'> {
  readonly parks: ParkTable | undefined;
  readonly parkIdNamed: (name: string) => string | undefined;
}

/**
 * Checks rows before they are read: what a check holds, and what a person holds, is out; what a person lets go on
 * is a notice. Returns how the coordinate systems compare on the rows' points.
 */
export function inspectRows(
  table: CheckedTable,
  tools: InspectTools,
  repair: Repair,
  report: BuildReport,
): CoordinateEvidence | null {
  const context = { ...tools, toWgs84: (lon: number, lat: number) => toWgs84(repair.system, lon, lat) };
  const accepted = new Set(repair.accepted);
  for (const finding of runChecks(table, context)) {
    const isHeld = 'held' in finding.reason && !accepted.has(finding.line);
    if (isHeld) report.hold(toCellFinding(finding));
    else report.notices.push(toCellFinding(finding));
  }
  const lines = new Set(table.lines);
  for (const line of repair.held) {
    if (!lines.has(line) || report.isHeld(line)) continue;
    report.hold({ line, column: '', value: '', key: 'import.refused.heldByHand' });
  }
  if (!tools.counties) return null;
  return compareSystems(pointsOfRows(table, tools), parkOfRow(table, tools), tools.counties, tools.parks);
}

function toCellFinding({ line, column, value, reason, params, fix }: CheckFinding): CellFinding {
  const key =
    'held' in reason
      ? (`import.refused.${reason.held}` as const)
      : (`import.notice.${reason.doubt}` as const);
  return { line, column, value, key, ...(params && { params }), ...(fix && { fix }) };
}

/** The park that a row names, by id or by name. */
function parkOfRow(table: CheckedTable, { parkIdNamed }: InspectTools): (row: number) => string | undefined {
  const reference = columnOf(table, 'park');
  const name = placingColumn(table, 'park');
  return (row) => {
    const cells = table.rows[row] ?? [];
    const id = textAt(cells, reference);
    return id === '' ? parkIdNamed(textAt(cells, name)) : id;
  };
}
