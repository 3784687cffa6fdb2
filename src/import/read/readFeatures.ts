import { centerOfMass } from '@turf/turf';
import type { Feature, Geometry } from 'geojson';
import { cellText } from './cellText';
import { isBlankCell, type RawRow, type RawSheet } from './rawSheet';

export const GEOMETRY_HEADERS = ['lon', 'lat', 'polygon'] as const;

/** The header counts as line 1; the first feature stands on line 2. */
const FIRST_ROW_LINE = 2;

/**
 * Features → a table: a column a property, then `lon` and `lat` (of a point, or of an area's centre of mass) and
 * `polygon` (the area as GeoJSON). A property of one of these names is used where there is no geometry.
 */
export function readFeatures(features: readonly Feature<Geometry | null>[], name: string): RawSheet {
  const properties = new Set<string>();
  for (const feature of features)
    for (const key of Object.keys(feature.properties ?? {})) properties.add(key);
  for (const header of GEOMETRY_HEADERS) properties.delete(header);
  if (features.length === 0) return { name, rows: [], isTable: true, linesWithoutValue: [] };
  const keys = [...properties];
  const rows = features.map((feature, index): RawRow => {
    const values = new Map(Object.entries(feature.properties ?? {}));
    const drawn = geometryCells(feature.geometry);
    return {
      line: FIRST_ROW_LINE + index,
      cells: [
        ...keys.map((key) => cellText(values.get(key))),
        ...GEOMETRY_HEADERS.map((header) => drawn[header] || cellText(values.get(header))),
      ],
      hidden: false,
    };
  });
  const used = GEOMETRY_HEADERS.filter((_, index) =>
    rows.some(({ cells }) => !isBlankCell(cells[keys.length + index])),
  );
  const columns = [...keys, ...used];
  const kept = [...keys.keys(), ...used.map((header) => keys.length + GEOMETRY_HEADERS.indexOf(header))];
  return {
    name,
    rows: [
      { line: 1, cells: columns, hidden: false },
      ...rows.map((row) => ({ ...row, cells: kept.map((column) => row.cells[column] ?? '') })),
    ],
    isTable: true,
    linesWithoutValue: [],
  };
}

function geometryCells(
  geometry: Geometry | null | undefined,
): Record<(typeof GEOMETRY_HEADERS)[number], string> {
  const point = pointOf(geometry);
  const [lon, lat] = point ?? [];
  return { lon: cellText(lon), lat: cellText(lat), polygon: areaText(geometry) };
}

function areaText(geometry: Geometry | null | undefined): string {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return '';
  const { type, coordinates } = geometry;
  return JSON.stringify({ type, coordinates });
}

/** Degrees as they stand in the file for a point; else the centre, to 0.1 m. */
function pointOf(geometry: Geometry | null | undefined): readonly number[] | null {
  if (!geometry) return null;
  if (geometry.type === 'Point') return geometry.coordinates;
  const [lon = Number.NaN, lat = Number.NaN] = centerOfMass(geometry).geometry.coordinates;
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
}
