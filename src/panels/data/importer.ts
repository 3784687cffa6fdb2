import type { MessageParameters } from '../../lib/errors';
import type { Recognised } from '../../model/tableMapping';

/**
 * What the page asks of the reader of files; it works in the background. Promises reject with a UserFacingError,
 * or with the signal's reason when they are cancelled; then all is as it was before.
 */
export interface Importer {
  parse(file: File, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<ParsedFile>;
  /** Reads another sheet of a file; when that fails, the one before stays in use. */
  chooseSheet(fileId: number, sheet: number): Promise<ParsedFile>;
  /** What the file's columns give when it is taken for rows of the entity. */
  propose(fileId: number, entity: string): Promise<Recognised>;
  build(
    fileId: number,
    recognised: Recognised,
    options: BuildOptions,
    onProgress?: (share: number) => void,
    signal?: AbortSignal,
  ): Promise<BuiltImport>;
  /** All rows of a file, cells as they stand in it. */
  readRows(fileId: number): Promise<readonly (readonly string[])[]>;
  /** Frees what is held of a file. */
  forget(fileId: number): Promise<void>;
}

export interface ParsedFile {
  readonly fileId: number;
  readonly fileName: string;
  readonly format: FileFormat;
  /** null for formats that are no text. */
  readonly encoding: string | null;
  /** Names of the sheets or layers with anything in them. */
  readonly sheets: readonly string[];
  /** Which of `sheets` is read; all below is of this one. */
  readonly sheet: number;
  readonly headers: readonly string[];
  /** Rows below the header; blank lines do not count. */
  readonly rowCount: number;
  /** The first rows, cells as they stand in the file. */
  readonly sample: readonly (readonly string[])[];
  /** Lines that are no rows of the table, and why. */
  readonly skipped: readonly SkippedLine[];
  /** Rows that a template shows as an example; they are no rows of the table. */
  readonly exampleRows: number;
  readonly recognised: Recognised;
}

export type FileFormat = 'delimited' | 'xlsx' | 'xls' | 'parquet' | 'geojson' | 'shapefile' | 'kml';

export interface SkippedLine {
  readonly line: number;
  readonly reason: SkipReason;
}

export type SkipReason = 'title' | 'footnote' | 'hidden' | 'columnNumbers' | 'formulaWithoutValue';

export interface BuildOptions {
  readonly dataSet: string;
  readonly isSample: boolean;
  /** Label of the source for rows that carry none. */
  readonly source: string;
  /** ISO date for rows that carry none; null when unknown. */
  readonly asOf: string | null;
  /** What a person has changed; absent: nothing. */
  readonly repair?: Repair;
  /** Files imported along with this one: their rows count as known. */
  readonly companions?: readonly Companion[];
  /** Data set whose place these rows take, so that they are not called loaded already. */
  readonly replaces?: string;
}

export interface Companion {
  readonly fileId: number;
  readonly recognised: Recognised;
}

export type CoordinateSystem = 'wgs84' | 'gcj02' | 'bd09';

/** A person's decisions on one file's rows. */
export interface Repair {
  /** The later of two at one cell counts. */
  readonly edits: readonly CellEdit[];
  /** Lines that go on although a check holds them. */
  readonly accepted: readonly number[];
  /** Lines that are held although no check does. */
  readonly held: readonly number[];
  /** In which the file's points are given; WGS 84 until a person says otherwise. */
  readonly system: CoordinateSystem;
}

export interface CellEdit {
  /** 1-based line on which the row starts. */
  readonly line: number;
  /** 0-based column of the file. */
  readonly column: number;
  readonly value: string;
}

/** Cells of the row that would put a finding right. */
export type CellFix = readonly Omit<CellEdit, 'line'>[];

export interface BuiltImport {
  readonly dataSet: string;
  /** Tables with at least one row. */
  readonly tables: readonly BuiltTable[];
  readonly readRows: number;
  /** Rows of the file that were held back; each has at least one entry in `refused`. */
  readonly refusedRows: number;
  readonly placed: PlacedCounts;
  readonly unplaced: readonly UnplacedRow[];
  readonly refused: readonly CellFinding[];
  /** Cells that could not be used although their row went on. */
  readonly notices: readonly CellFinding[];
  /** Rows with a finding, as they stand in the file: all that are held, and the first of the others. */
  readonly review: readonly ReviewRow[];
  /** How the coordinate systems compare; null without points in regions that have polygons. */
  readonly coordinates: CoordinateEvidence | null;
}

export interface ReviewRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly isHeld: boolean;
}

/** WGS 84, GCJ-02 and BD-09 compared on the points of a file. */
export interface CoordinateEvidence {
  /** Points compared. */
  readonly points: number;
  /** Of these, points that lie in their region in one reading and outside it in another. */
  readonly nearBorder: number;
  /** Votes in all: cells at borders, and parks. */
  readonly borderCells: number;
  readonly parks: number;
  readonly systems: readonly {
    readonly system: CoordinateSystem;
    /** Share of the points inside their stated region, 0…1. */
    readonly insideShare: number;
    readonly borderVotes: number;
    readonly parkVotes: number;
  }[];
  /** The system that the evidence speaks for significantly; null when a person must say. */
  readonly proposal: CoordinateSystem | null;
}

export interface BuiltTable {
  readonly entity: string;
  readonly arrowIpc: Uint8Array;
  readonly rowCount: number;
}

/** Rows by how finely they are placed. */
export interface PlacedCounts {
  readonly exact: number;
  readonly park: number;
  readonly county: number;
  readonly city: number;
  readonly province: number;
}

export interface UnplacedRow {
  readonly line: number;
  readonly name: string;
  /** The words of the file that could not be placed. */
  readonly place: string;
  readonly key: `import.unplaced.${UnplacedReason}`;
  /** Column whose words could not be placed, and what would place them. */
  readonly column?: string;
  readonly fix?: CellFix;
}

export type UnplacedReason =
  | 'noPlace'
  | 'unknownPlace'
  | 'ambiguous'
  | 'notInProvince'
  | 'unknownCode'
  | 'pointOnly';

export type CellKey =
  | `import.refused.${RefusedReason | HeldReason}`
  | `import.notice.${NoticeReason | DoubtReason}`;

export interface CellFinding {
  /** 1-based line on which the row starts. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly key: CellKey;
  readonly params?: MessageParameters;
  /** Proposed by the check; absent when nothing can be proposed. */
  readonly fix?: CellFix;
}

/** Rows that checks hold; a person may let them go on. */
export type HeldReason =
  | 'swapped'
  | 'referenceUnknown'
  | 'stageDateDecreases'
  | 'dateInFuture'
  | 'closedBeforeRaised'
  | 'endsBeforeStart'
  | 'sharesOverOne'
  | 'closesCycle'
  | 'heldByHand';

/** Rows that go on although something may be wrong. */
export type DoubtReason =
  | 'creditCodeForm'
  | 'creditCodeCheckDigit'
  | 'creditCodeLength'
  | 'registrationNumber'
  | 'alreadyLoaded'
  | 'nearLoadedName'
  | 'nearName'
  | 'referenceUnknown'
  | 'pointElsewhere'
  | 'retiredRegion'
  | 'otherUnit';

export type RefusedReason =
  | 'requiredMissing'
  | 'duplicateKey'
  | 'notNumber'
  | 'notInteger'
  | 'notDate'
  | 'monthUnclear'
  | 'outOfRange'
  | 'notBoolean'
  | 'notInEnumeration'
  | 'outsideChina'
  | 'damagedCode'
  | 'totalRow'
  | 'regionUnknown';

export type NoticeReason =
  | 'parkUnknown'
  | 'placePartUnknown'
  | 'titleUnknown'
  | 'halfPoint'
  | 'codeMissing'
  | 'approximate'
  | 'monthOnly';
