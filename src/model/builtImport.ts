import type { CellFinding } from './importFinding';
import type { CellFix, CoordinateSystem } from './importRepair';

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
  /** Names that were read as the keys of what they name, each with the number of cells. */
  readonly named: readonly NamedReference[];
  /** Of all names read as keys, of which `named` lists the most frequent. */
  readonly namedTotals: { readonly names: number; readonly cells: number };
  /** Rows with a finding, as they stand in the file: all that are held, and the first of the others. */
  readonly review: readonly ReviewRow[];
  /** How the coordinate systems compare; null without points in regions that have polygons. */
  readonly coordinates: CoordinateEvidence | null;
}

export interface NamedReference {
  /** Header of the column. */
  readonly column: string;
  /** The entity named. */
  readonly entity: string;
  readonly name: string;
  readonly key: string;
  readonly cells: number;
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
