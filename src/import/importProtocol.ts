import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { MessageParameters, Recovery } from '../lib/errors';
import type { Recognised } from '../model/tableMapping';

/** Everything that crosses the boundary; both sides import this file and nothing else of each other. */
export type ImportRequest =
  | { readonly id: number; readonly kind: 'open'; readonly tables: PlaceTables & CheckTables }
  | { readonly id: number; readonly kind: 'parse'; readonly file: File }
  | { readonly id: number; readonly kind: 'chooseSheet'; readonly fileId: number; readonly sheet: number }
  | { readonly id: number; readonly kind: 'propose'; readonly fileId: number; readonly entity: string }
  | {
      readonly id: number;
      readonly kind: 'build';
      readonly fileId: number;
      readonly recognised: Recognised;
      readonly options: BuildOptions;
    }
  | { readonly id: number; readonly kind: 'rows'; readonly fileId: number }
  | { readonly id: number; readonly kind: 'forget'; readonly fileId: number };

export type ImportReply =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly kind: 'opened' }
  | { readonly id: number; readonly kind: 'parsed'; readonly parsed: ParsedFile }
  | { readonly id: number; readonly kind: 'proposed'; readonly recognised: Recognised }
  | { readonly id: number; readonly kind: 'built'; readonly built: BuiltImport }
  | { readonly id: number; readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly id: number; readonly kind: 'forgotten' }
  | {
      readonly id: number;
      readonly kind: 'failed';
      readonly key: `error.${string}`;
      readonly params: MessageParameters;
      readonly recovery: Recovery;
    };

type TextColumn = readonly (string | null)[];

/** Columns of geo/region.csv, one row an adcode at its highest level. Empty text and null both mean none. */
export interface RegionTable {
  readonly adcode: readonly string[];
  readonly name: readonly string[];
  /** province, city or county. */
  readonly level: readonly string[];
  readonly province: TextColumn;
  /** The prefecture-level unit; of a 直辖市, 香港, 澳门 or 台湾 its own adcode. */
  readonly city: TextColumn;
}

/** Codes and names that a boundary change retired, and today's adcode of the same place. */
export interface RetiredCodeTable {
  readonly former_code: readonly string[];
  readonly former_name: readonly string[];
  readonly adcode: readonly string[];
}

/** Nodes that a list may name. */
export interface NodeTable {
  readonly node_id: readonly string[];
  readonly name: readonly string[];
}

/** Chains that a list may name. */
export interface ChainTable {
  readonly chain_id: readonly string[];
  readonly name: readonly string[];
}

/** Parks that a list may name. */
export interface ParkTable {
  readonly park_id: readonly string[];
  readonly name: readonly string[];
  readonly region: TextColumn;
  /** Centre in degrees, WGS 84; NaN where unknown. */
  readonly lon?: readonly number[];
  readonly lat?: readonly number[];
}

/** Keys and names of one entity's rows; the parts of a key are joined by `+`. */
export interface KnownTable {
  readonly entity: string;
  readonly key: readonly string[];
  readonly name: TextColumn;
  readonly region: TextColumn;
}

/** A county's polygon in WGS 84. */
export type CountyArea = Feature<Polygon | MultiPolygon, { readonly adcode: string; readonly name: string }>;

/** What names of places are looked up in. */
export interface PlaceTables {
  readonly regions: RegionTable;
  readonly retiredCodes?: RetiredCodeTable;
  readonly parks?: ParkTable;
  readonly nodes?: NodeTable;
  readonly chains?: ChainTable;
}

/** What the rows of a file are checked against. */
export interface CheckTables {
  readonly counties?: readonly CountyArea[];
  /** What is loaded. */
  readonly known?: readonly KnownTable[];
}

export type TextEncoding = 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE';

export type FileFormat = 'delimited' | 'xlsx' | 'xls' | 'parquet' | 'geojson' | 'shapefile' | 'kml';

export interface ParsedFile {
  readonly fileId: number;
  readonly fileName: string;
  readonly format: FileFormat;
  /** null for formats that are no text. */
  readonly encoding: TextEncoding | null;
  /** Names of the sheets or layers with anything in them; one without a name where the format has none. */
  readonly sheets: readonly string[];
  /** Which of `sheets` is read; all below is of this one. */
  readonly sheet: number;
  readonly headers: readonly string[];
  /** Rows below the header; blank lines do not count. */
  readonly rowCount: number;
  /** The first 100 rows, cells as they stand in the file. */
  readonly sample: readonly (readonly string[])[];
  /** Lines that are no rows of the table, and why. */
  readonly skipped: readonly SkippedLine[];
  /** Rows that a template shows as an example; they are no rows of the table. */
  readonly exampleRows: number;
  readonly recognised: Recognised;
}

export interface SkippedLine {
  readonly line: number;
  readonly reason: SkipReason;
}

export type SkipReason =
  /** Above the header. */
  | 'title'
  /** Below the last row: notes and signatures. */
  | 'footnote'
  | 'hidden'
  /** A row below the header that numbers the columns. */
  | 'columnNumbers'
  /** The row is read; a formula in it has no value in the file. */
  | 'formulaWithoutValue';

export interface BuildOptions {
  readonly dataSet: string;
  readonly isSample: boolean;
  /** Label of the source for rows that carry none, usually the file's name. */
  readonly source: string;
  /** ISO date for rows that carry none; null when unknown. */
  readonly asOf: string | null;
  /** What a person has changed; absent: nothing. */
  readonly repair?: Repair;
  /** Files imported along with this one: their rows count as known. */
  readonly companions?: readonly Companion[];
  /** Data set whose place these rows take: its rows are left out of what is known to be loaded. */
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

/** Rows by how finely they are placed; with `unplaced` they add up to the rows that went on. */
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
  /** The row gives no place. */
  | 'noPlace'
  | 'unknownPlace'
  /** More than one place bears the name; a province would tell. */
  | 'ambiguous'
  /** The city exists, in another province than the one given. */
  | 'notInProvince'
  | 'unknownCode'
  /** A point is given but no region: it is drawn, and counts in no region. */
  | 'pointOnly';

export interface CellFinding {
  /** 1-based line on which the row starts. */
  readonly line: number;
  /** Header of the column; the key fields joined with `+` for a duplicate. */
  readonly column: string;
  readonly value: string;
  readonly key:
    | `import.refused.${RefusedReason | HeldReason}`
    | `import.notice.${NoticeReason | DoubtReason}`;
  readonly params?: MessageParameters;
  /** Proposed by the check; absent when nothing can be proposed. */
  readonly fix?: CellFix;
}

/** Rows that checks hold; a person may let them go on. */
export type HeldReason =
  /** Longitude and latitude exchanged. */
  | 'swapped'
  /** `target`, `near`. */
  | 'referenceUnknown'
  /** `earlier`, `date`, `otherLine`. */
  | 'stageDateDecreases'
  /** `today`. */
  | 'dateInFuture'
  /** `other`. */
  | 'closedBeforeRaised'
  | 'endsBeforeStart'
  /** `sum`. */
  | 'sharesOverOne'
  /** `way`. */
  | 'closesCycle'
  /** No parameters: a person holds the row. */
  | 'heldByHand';

/** Rows that go on although something may be wrong. */
export type DoubtReason =
  | 'creditCodeForm'
  | 'creditCodeCheckDigit'
  | 'creditCodeLength'
  | 'registrationNumber'
  | 'alreadyLoaded'
  /** `name`, `code`. */
  | 'nearLoadedName'
  /** `name`, `otherLine`. */
  | 'nearName'
  /** `target`, `near`. */
  | 'referenceUnknown'
  /** `county`, `stated`. */
  | 'pointElsewhere'
  /** `adcode`, `name`. */
  | 'retiredRegion'
  /** `median`, `proposed`. */
  | 'otherUnit';

export type RefusedReason =
  | 'requiredMissing'
  | 'duplicateKey'
  | 'notNumber'
  | 'notInteger'
  | 'notDate'
  /** 2021.1, which a spreadsheet makes of 2021.10 too. */
  | 'monthUnclear'
  /** A figure that nothing in the world reaches, such as 1e308. */
  | 'outOfRange'
  | 'notBoolean'
  | 'notInEnumeration'
  /** A longitude or latitude outside China, often the two swapped. */
  | 'outsideChina'
  /** A code that a spreadsheet turned into 9.13E+17. */
  | 'damagedCode'
  /** 合计, 小计, 其中: it would count twice. */
  | 'totalRow'
  /** A required region that cannot be placed. */
  | 'regionUnknown';

export type NoticeReason =
  | 'parkUnknown'
  /** Placed by its other names; this one is not known there. */
  | 'placePartUnknown'
  /** A title that is none of those known; the others of its cell are kept. */
  | 'titleUnknown'
  /** Only one of longitude and latitude. */
  | 'halfPoint'
  /** A column of codes has none in this row, which goes by its name. */
  | 'codeMissing'
  /** 约3000: taken as the figure itself. */
  | 'approximate'
  /** 2021.10: a month, taken as its first day. */
  | 'monthOnly';
