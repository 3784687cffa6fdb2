import type { MessageParameters } from '../lib/errors';

/** What a file is taken for: rows of an entity, and which column gives which field. A person may change every part. */
export interface Recognised {
  readonly entity: string;
  readonly mapping: TableMapping;
  /** Brought back from an earlier file with the same headers, as a person had changed it. */
  readonly isRemembered: boolean;
}

export interface TableMapping {
  /** Of a list of enterprises: what its places stand for. */
  readonly placeMeaning: PlaceMeaning;
  readonly placeMeaningEvidence: Evidence;
  /** One entry a column of the file, in order. */
  readonly columns: readonly ColumnMapping[];
}

/** A head office is not a production site. */
export type PlaceMeaning = 'headOffice' | 'site';

export interface ColumnMapping {
  /** 0-based column of the file. */
  readonly column: number;
  /** null: the column is not imported. */
  readonly target: MappingTarget | null;
  /** Unit of the amounts in the column; null where the field is no amount. */
  readonly unit: AmountUnit | null;
  /** What is to be asked of the unit; null where nothing speaks against it. */
  readonly question: UnitQuestion | null;
  /** Year of a figure of enterprise_year; null where the field has none, a column gives it, or it must be asked. */
  readonly year: number | null;
  readonly evidence: readonly Evidence[];
}

/** The size of a column's amounts speaks for another unit than the one at hand, or is all that speaks for it. */
export interface UnitQuestion {
  readonly looksLike: AmountUnit;
  readonly otherwise: AmountUnit;
  /** Of the absolute values, as they stand in the file. */
  readonly median: number;
}

export type AmountUnit = 'yuan' | 'thousand_yuan' | 'wan' | 'million_yuan' | 'yi';

/** Words of a row that say where it is: together they give its region, and its park. */
export const PLACING_FIELDS = ['province', 'city', 'county', 'address', 'park'] as const;
export type PlacingField = (typeof PLACING_FIELDS)[number];
export const PLACING = 'placing';

/** A field of an entity, or of `placing` a word that places the row. */
export interface MappingTarget {
  readonly entity: string;
  readonly field: string;
}

export function placingField({ entity, field }: MappingTarget): PlacingField | undefined {
  return entity === PLACING ? PLACING_FIELDS.find((name) => name === field) : undefined;
}

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
  /** `unit`: a line above the header names it. */
  | 'unitInTitle'
  /** `unit`, `header`, `median`: the median of the column named decided. */
  | 'unitByMagnitude'
  /** `unit`: nothing said otherwise. */
  | 'unitAssumed'
  /** `year`. */
  | 'yearInHeader'
  /** `year`: the latest year of the other figures. */
  | 'yearLatest'
  /** `year`: a line above the header names it. */
  | 'yearInTitle'
  /** `year`. */
  | 'yearInFileName'
  /** No parameters: a person must choose the year. */
  | 'yearUnknown'
  /** `header`: a better column already gives this field. */
  | 'fieldTaken'
  | 'daysToCome'
  /** `value`, `line`: the header names a field, but cells such as this do not fit it. */
  | 'valuesUnfit'
  /** No parameters. */
  | 'notRecognised'
  /** `header`: a stock code or a listing date, so the places are head offices. */
  | 'listedCompanies'
  /** No parameters: nothing speaks of listed companies, so the places are taken for sites. */
  | 'notListed';
