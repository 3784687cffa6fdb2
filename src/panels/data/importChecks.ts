import type { ColumnMapping, EvidenceReason } from '../../model/tableMapping';
import { type DeskFile, isIncomplete } from './deskFile';
import type { ImportReport } from './importReport';

export type CheckId =
  | 'readable'
  | 'names'
  | 'units'
  | 'years'
  | 'required'
  | 'values'
  | 'totals'
  | 'codes'
  | 'duplicates'
  | 'references'
  | 'days'
  | 'shares'
  | 'graph'
  | 'magnitudes'
  | 'coordinates'
  | 'places';

/** `found` counts what a person should look at; null while it cannot be known yet. */
export interface ImportCheck {
  readonly id: CheckId;
  readonly found: number | null;
}

const CELLS_OF_CHECK = {
  required: ['requiredMissing'],
  codes: [
    'damagedCode',
    'creditCodeForm',
    'creditCodeCheckDigit',
    'creditCodeLength',
    'registrationNumber',
    'codeMissing',
  ],
  duplicates: ['duplicateKey', 'alreadyLoaded', 'nearLoadedName', 'nearName'],
  references: ['referenceUnknown', 'referenceAmbiguous'],
  days: ['stageDateDecreases', 'dateInFuture', 'closedBeforeRaised', 'endsBeforeStart'],
  shares: ['sharesOverOne'],
  graph: ['closesCycle'],
  magnitudes: ['otherUnit'],
  values: [
    'notNumber',
    'notInteger',
    'outOfRange',
    'notDate',
    'monthUnclear',
    'notBoolean',
    'notInEnumeration',
    'approximate',
    'monthOnly',
  ],
  totals: ['totalRow'],
  coordinates: ['outsideChina', 'swapped', 'halfPoint', 'pointElsewhere'],
} as const satisfies Partial<Record<CheckId, readonly string[]>>;

const CELL_CHECKS = Object.keys(CELLS_OF_CHECK) as (keyof typeof CELLS_OF_CHECK)[];

/** What is known of the files: from their headers at once, from their rows when they are imported. */
export function importChecks(files: readonly DeskFile[], report: ImportReport | null): ImportCheck[] {
  const columns = listColumns(files, report);
  const hasRead = files.some(({ parsed, error }) => parsed !== null || error !== null) || report !== null;
  const ofHeaders = (count: number): number | null => (hasRead ? count : null);
  const ofRows = (reasons: readonly string[]): number | null => (report ? countCells(report, reasons) : null);
  return [
    {
      id: 'readable',
      found: ofHeaders(files.filter(({ error, parsed }) => error !== null && !parsed).length),
    },
    { id: 'names', found: ofHeaders(files.filter(isIncomplete).length) },
    {
      id: 'units',
      found: ofHeaders(columns.filter((column) => column.question || isUnitUnknown(column)).length),
    },
    {
      id: 'years',
      found: ofHeaders(
        countEvidence(columns, ['yearLatest', 'yearInTitle', 'yearInFileName', 'yearUnknown']),
      ),
    },
    ...CELL_CHECKS.map((id) => ({ id, found: ofRows(CELLS_OF_CHECK[id]) })),
    { id: 'places', found: report && countPlaces(report) },
  ];
}

function isUnitUnknown(column: ColumnMapping): boolean {
  return countEvidence([column], ['unitByMagnitude', 'unitAssumed']) > 0;
}

/** Columns of the files on the desk, or of those imported last when the desk is clear. */
function listColumns(files: readonly DeskFile[], report: ImportReport | null): ColumnMapping[] {
  const ofFiles = files.flatMap(({ recognised }) => recognised ?? []);
  const recognised = ofFiles.length > 0 ? ofFiles : (report?.files ?? []).map((file) => file.recognised);
  return recognised.flatMap(({ mapping }) => mapping.columns);
}

function countEvidence(columns: readonly ColumnMapping[], reasons: readonly EvidenceReason[]): number {
  const keys = new Set<string>(reasons.map((reason) => `import.evidence.${reason}`));
  return columns.filter(({ evidence }) => evidence.some(({ key }) => keys.has(key))).length;
}

function countCells(report: ImportReport, reasons: readonly string[]): number {
  const found = report.files.flatMap(({ built }) => [...built.refused, ...built.notices]);
  return found.filter(({ key }) => reasons.includes(key.slice(key.lastIndexOf('.') + 1))).length;
}

function countPlaces(report: ImportReport): number {
  const unplaced = report.files.reduce((sum, { built }) => sum + built.unplaced.length, 0);
  return unplaced + countCells(report, ['regionUnknown', 'parkUnknown', 'placePartUnknown', 'retiredRegion']);
}
