import type { UnplacedRow } from '../model/builtImport';
import type { CellFinding } from '../model/importFinding';
import type { BuildReport } from './buildReport';
import { type CheckedColumn, type CheckedTable, textAt } from './check/checkedTable';
import type { KnownRows } from './check/knownRows';
import type { NearestRegion } from './check/nearestRegion';

/** Findings whose value no region bears. */
const OF_REGIONS: ReadonlySet<string> = new Set([
  'import.refused.regionUnknown',
  'import.notice.placePartUnknown',
]);
const PARTS = ['county', 'city', 'province'] as const;

/** Adds the nearest name to what was said of unknown regions and parks, once the rows are read. */
export function proposePlaces(
  report: BuildReport,
  table: CheckedTable,
  regions: NearestRegion,
  known: KnownRows,
): void {
  const { columns, rows, lines } = table;
  const placing = PARTS.flatMap((part) => columns.filter((column) => isOfPart(column, part)));
  const inFile = namesInFile(table, placing, regions);
  const rowOfLine = new Map(lines.map((line, row) => [line, row]));

  const nearest = ({ key, value }: CellFinding): string | undefined => {
    if (OF_REGIONS.has(key)) return regions.nearest(value, inFile);
    if (key !== 'import.notice.parkUnknown') return undefined;
    const parks = known.entity('park');
    const near = parks?.nearestKey(value);
    return near === undefined ? undefined : parks?.nameOf(near);
  };
  const propose = (finding: CellFinding): CellFinding => {
    const column = columns.find(({ header }) => header === finding.column);
    const near = column && nearest(finding);
    return column && near !== undefined
      ? { ...finding, fix: [{ column: column.column, value: near }] }
      : finding;
  };
  const proposeForRow = (unplaced: UnplacedRow): UnplacedRow => {
    if (unplaced.key !== 'import.unplaced.unknownPlace') return unplaced;
    const cells = rows[rowOfLine.get(unplaced.line) ?? -1] ?? [];
    for (const column of placing) {
      const text = textAt(cells, column);
      const near = text === '' ? undefined : regions.nearest(text, inFile);
      if (near === undefined || near === text) continue;
      return { ...unplaced, column: column.header, fix: [{ column: column.column, value: near }] };
    }
    return unplaced;
  };
  replaceEach(report.refused, propose);
  replaceEach(report.notices, propose);
  replaceEach(report.unplaced, proposeForRow);
}

function replaceEach<Item>(items: Item[], change: (item: Item) => Item): void {
  for (const [index, item] of items.entries()) items[index] = change(item);
}

/** Official names of the regions that the file names: a slip is likelier meant as one of these. */
function namesInFile(
  { rows }: CheckedTable,
  columns: readonly CheckedColumn[],
  regions: NearestRegion,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const cells of rows) {
    for (const column of columns) {
      const name = regions.officialName(textAt(cells, column));
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

function isOfPart(column: CheckedColumn, part: (typeof PARTS)[number]): boolean {
  if ('placing' in column) return column.placing === part;
  return part === 'county' && column.field.name === 'region';
}
