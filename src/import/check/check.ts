import type { MessageParameters } from '../../lib/errors';
import type { DoubtReason, HeldReason } from '../../model/importFinding';
import type { CellFix } from '../../model/importRepair';
import type { PlaceIndex } from '../placeIndex';
import type { CheckedTable } from './checkedTable';
import type { CountyShapes } from './countyShapes';
import type { KnownRows } from './knownRows';

/** What checks look things up in. */
export interface CheckContext {
  /** Rows that are loaded, and those of the other files of the same import. */
  readonly known: KnownRows;
  /** ISO day where the person is. */
  readonly today: string;
  readonly places: PlaceIndex;
  /** Name of a region by its adcode; the adcode itself when it has none. */
  readonly nameOfRegion: (adcode: string) => string;
  /** Counties by their polygons; null when nothing in the file has a point. */
  readonly counties: CountyShapes | null;
  /** The point in WGS 84 that a row's two coordinates mean, as its file declares them. */
  readonly toWgs84: (lon: number, lat: number) => readonly [lon: number, lat: number];
}

/** One thing wrong with one row. `held` keeps the row out until a person decides; `doubt` lets it go on. */
export interface CheckFinding {
  readonly line: number;
  /** Header of the column. */
  readonly column: string;
  readonly value: string;
  readonly reason: { readonly held: HeldReason } | { readonly doubt: DoubtReason };
  readonly params?: MessageParameters;
  readonly fix?: CellFix;
}

export type Check = (table: CheckedTable, context: CheckContext) => readonly CheckFinding[];
