declare module 'shpjs' {
  import type { FeatureCollection, Geometry } from 'geojson';

  type Bytes = Uint8Array | DataView;
  type Row = Record<string, string | number | boolean | Date>;

  /** @param projection text of the .prj; points come back in WGS 84. */
  export function parseShp(shapes: Bytes, projection?: string): Geometry[];
  export function parseDbf(table: Bytes, encoding?: string): Row[];
  export function combine(parts: [Geometry[], Row[]]): FeatureCollection;
}
