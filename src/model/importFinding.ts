import type { MessageParameters } from '../lib/errors';
import type { CellFix } from './importRepair';

export interface CellFinding {
  /** 1-based line on which the row starts. */
  readonly line: number;
  /** Header of the column; the key fields joined with `+` for a duplicate. */
  readonly column: string;
  readonly value: string;
  readonly key: CellKey;
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
  /** `target`, `count`, `candidates`. */
  | 'referenceAmbiguous'
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
  /** `target`, `count`, `candidates`. */
  | 'referenceAmbiguous'
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

export type CellKey =
  | `import.refused.${RefusedReason | HeldReason}`
  | `import.notice.${NoticeReason | DoubtReason}`;
