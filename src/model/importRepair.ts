import type { Recognised } from './tableMapping';

export interface BuildOptions {
  readonly dataSet: string;
  readonly isSample: boolean;
  /** Label of the source for rows that carry none, usually the file's name. */
  readonly source: string;
  /** ISO date for rows that carry none; null when unknown. */
  readonly asOf: string | null;
  /** What a person has changed; absent: nothing. */
  readonly repair?: Repair;
  /** All files of the import, this one among them, in their order: their rows count as known. */
  readonly companions?: readonly Companion[];
  /** Place of the file among those of the import, from 0; absent: it is the first. */
  readonly filePosition?: number;
  /** Data set whose place these rows take: its rows are left out of what is known to be loaded. */
  readonly replaces?: string;
}

export interface Companion {
  readonly fileId: number;
  readonly recognised: Recognised;
  readonly repair?: Repair;
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
