import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { MessageParameters, Recovery } from '../lib/errors';
import type { BuiltImport } from '../model/builtImport';
import type { BuildOptions } from '../model/importRepair';
import type { ParsedFile } from '../model/parsedFile';
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
  /** Of nodes alone. */
  readonly chain?: TextColumn;
  /** Of data sets that are switched off: their names count where no other row bears them. */
  readonly isHidden?: boolean;
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
