import type { BuildReport } from './buildReport';
import type { CheckedColumn } from './check/checkedTable';
import type { KnownRows } from './check/knownRows';
import type { CellFinding, UnplacedRow } from './importProtocol';

/** Findings whose value no region bears. */
const OF_REGIONS: ReadonlySet<string> = new Set([
  'import.refused.regionUnknown',
  'import.notice.placePartUnknown',
]);

/** Adds the nearest name to what was said of unknown regions and parks; the rows are read by then. */
export function proposePlaces(
  report: BuildReport,
  columns: readonly CheckedColumn[],
  rowOfLine: (line: number) => readonly string[],
  nearestRegion: (text: string) => string | undefined,
  known: KnownRows,
): void {
  const nearest = ({ key, value }: CellFinding): string | undefined => {
    if (OF_REGIONS.has(key)) return nearestRegion(value);
    if (key !== 'import.notice.parkUnknown') return undefined;
    const parks = known.entity('park');
    const near = parks?.nearestKey(value);
    return near === undefined ? undefined : parks?.nameOf(near);
  };
  const propose = (finding: CellFinding): CellFinding => {
    const column = columns.find(({ header }) => header === finding.column);
    const near = column && nearest(finding);
    return near === undefined ? finding : { ...finding, fix: [{ column: column?.column ?? 0, value: near }] };
  };
  const placing = (['county', 'city', 'province'] as const).flatMap(
    (part) => columns.find((column) => isOfPart(column, part)) ?? [],
  );
  const proposeForRow = (row: UnplacedRow): UnplacedRow => {
    if (row.key !== 'import.unplaced.unknownPlace') return row;
    const cells = rowOfLine(row.line);
    for (const { column, header } of placing) {
      const near = nearestRegion(cells[column]?.trim() ?? '');
      if (near !== undefined && near !== cells[column])
        return { ...row, column: header, fix: [{ column, value: near }] };
    }
    return row;
  };
  report.refused.splice(0, report.refused.length, ...report.refused.map(propose));
  report.notices.splice(0, report.notices.length, ...report.notices.map(propose));
  report.unplaced.splice(0, report.unplaced.length, ...report.unplaced.map(proposeForRow));
}

function isOfPart(column: CheckedColumn, part: 'province' | 'city' | 'county'): boolean {
  if ('placing' in column) return column.placing === part;
  return part === 'county' && column.field.name === 'region';
}
