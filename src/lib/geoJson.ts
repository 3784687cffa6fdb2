import type { CsvCell } from './csv';

const MARK_KEY = 'mark';

/**
 * Rows with the columns `lon` and `lat` as a GeoJSON FeatureCollection of points (RFC 7946, WGS 84); a row without
 * a point has a null geometry. NaN becomes null.
 * @param mark a text that the collection bears as a member of its own; null for none.
 */
export function toGeoJson(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  mark: string | null,
): string {
  const [lonColumn, latColumn] = [columns.indexOf('lon'), columns.indexOf('lat')];
  const features = rows.map((cells) => {
    const lon = cells[lonColumn];
    const lat = cells[latColumn];
    const isPlaced = Number.isFinite(lon) && Number.isFinite(lat);
    const properties = columns.flatMap((name, column) =>
      column === lonColumn || column === latColumn ? [] : [[name, cells[column] ?? null] as const],
    );
    return {
      type: 'Feature',
      geometry: isPlaced ? { type: 'Point', coordinates: [lon, lat] } : null,
      properties: Object.fromEntries(properties),
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', ...(mark !== null && { [MARK_KEY]: mark }), features });
}
