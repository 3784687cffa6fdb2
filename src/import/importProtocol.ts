import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { MessageParameters, Recovery } from '../lib/errors';
import type { AmountUnit } from './amountUnit';

/** Everything that crosses the boundary; both sides import this file and nothing else of each other. */
export type ImportRequest =
  | { readonly id: number; readonly kind: 'open'; readonly tables: PlaceTables & CheckTables }
  | { readonly id: number; readonly kind: 'parse'; readonly file: File }
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
}

/** What the rows of a file are checked against. */
export interface CheckTables {
  readonly counties?: readonly CountyArea[];
  /** What is loaded. */
  readonly known?: readonly KnownTable[];
}

export type TextEncoding = 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE';

export interface ParsedFile {
  readonly fileId: number;
  readonly fileName: string;
  readonly encoding: TextEncoding;
  readonly headers: readonly string[];
  /** Rows below the header; blank lines do not count. */
  readonly rowCount: number;
  /** The first 100 rows, cells as they stand in the file. */
  readonly sample: readonly (readonly string[])[];
  readonly recognised: Recognised;
}

/** What a file is taken for; of a list of enterprises a person may change every part. */
export type Recognised =
  | { readonly kind: 'entity'; readonly entity: string }
  | { readonly kind: 'enterpriseList'; readonly mapping: EnterpriseListMapping };

/** What the places of a list stand for: a head office is not a production site. */
export type PlaceMeaning = 'headOffice' | 'site';

export interface EnterpriseListMapping {
  readonly placeMeaning: PlaceMeaning;
  readonly placeMeaningEvidence: Evidence;
  /** One entry a column of the file, in order. */
  readonly columns: readonly ColumnMapping[];
}

export interface ColumnMapping {
  /** 0-based column of the file. */
  readonly column: number;
  /** null: the column is not imported. */
  readonly target: MappingTarget | null;
  /** Unit of the amounts in the column; null where the field is no amount. */
  readonly unit: AmountUnit | null;
  /** Year of a figure of enterprise_year; null where the field has none, a column gives it, or it must be asked. */
  readonly year: number | null;
  readonly evidence: readonly Evidence[];
}

export type PlacingField = 'province' | 'city' | 'county' | 'address' | 'park';

export type MappingTarget =
  | { readonly entity: 'enterprise' | 'enterprise_year'; readonly field: string }
  | { readonly entity: 'placing'; readonly field: PlacingField };

/** Why a part of a mapping was proposed, as a message for a person. */
export interface Evidence {
  readonly key: `import.evidence.${EvidenceReason}`;
  readonly params: MessageParameters;
}

export type EvidenceReason =
  /** No parameters: the header names the field. */
  | 'header'
  /** `unit`. */
  | 'unitInHeader'
  /** `unit`, `header`, `median`: the median of the column named decided. */
  | 'unitByMagnitude'
  /** `unit`: nothing said otherwise. */
  | 'unitAssumed'
  /** `year`. */
  | 'yearInHeader'
  /** `year`: the latest year of the other figures. */
  | 'yearLatest'
  /** `year`. */
  | 'yearInFileName'
  /** No parameters: a person must choose the year. */
  | 'yearUnknown'
  /** `header`: a better column already gives this field. */
  | 'fieldTaken'
  /** `value`, `line`: the header names a field, but cells such as this do not fit it. */
  | 'valuesUnfit'
  /** No parameters. */
  | 'notRecognised'
  /** `header`: a stock code or a listing date, so the places are head offices. */
  | 'listedCompanies'
  /** No parameters: nothing speaks of listed companies, so the places are taken for sites. */
  | 'notListed';

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
  /** Only one of longitude and latitude. */
  | 'halfPoint';
