import type { Feature, Geometry } from 'geojson';
import { importError } from '../importError';
import type { RawSheet } from './rawSheet';
import { readFeatures } from './readFeatures';

/** A FeatureCollection or one Feature; throws a UserFacingError that names the first feature that is none. */
export function readGeoJson(text: string, file: string): RawSheet {
  const content = parse(text, file);
  const features = featuresOf(content);
  if (!features) throw importError('error.import.notGeoJson', { file });
  for (const [index, feature] of features.entries()) {
    if (!isFeature(feature)) throw importError('error.import.badFeature', { file, number: index + 1 });
  }
  return readFeatures(features as readonly Feature<Geometry | null>[], '');
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw importError('error.import.notGeoJson', { file }, { cause });
  }
}

function featuresOf(content: unknown): readonly unknown[] | null {
  if (!isRecord(content)) return null;
  if (content.type === 'Feature') return [content];
  return content.type === 'FeatureCollection' && Array.isArray(content.features) ? content.features : null;
}

function isFeature(value: unknown): boolean {
  if (!isRecord(value) || value.type !== 'Feature') return false;
  const { geometry = null, properties = null } = value;
  return (properties === null || isRecord(properties)) && (geometry === null || isGeometry(geometry));
}

function isGeometry(value: unknown): boolean {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'Point':
      return isPosition(value.coordinates);
    case 'MultiPoint':
    case 'LineString':
      return isListOf(value.coordinates, isPosition);
    case 'MultiLineString':
      return isListOf(value.coordinates, (line) => isListOf(line, isPosition));
    case 'Polygon':
      return isListOf(value.coordinates, isRing);
    case 'MultiPolygon':
      return isListOf(value.coordinates, (polygon) => isListOf(polygon, isRing));
    case 'GeometryCollection':
      return isListOf(value.geometries, isGeometry);
    default:
      return false;
  }
}

function isRing(value: unknown): boolean {
  return isListOf(value, isPosition) && value.length >= 4;
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite);
}

function isListOf(value: unknown, test: (each: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every(test);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
