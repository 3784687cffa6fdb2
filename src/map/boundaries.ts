import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { UserFacingError } from '../lib/errors';
import { fetchBytes } from '../lib/fetchBytes';
import type { RegionLevel } from '../model/enumerations';
import { hasFineAreas } from './hasFineAreas';

export interface AreaProperties {
  readonly adcode: string;
  readonly name: string;
}
export type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>;
export type AreaCollection = FeatureCollection<Polygon | MultiPolygon, AreaProperties>;

/** Boundaries of the page's own origin, each file fetched once. */
export interface Boundaries {
  /** All units of a level, generalised for the whole country. */
  level(level: RegionLevel): Promise<AreaCollection>;
  /** Counties or cities of one province in finer detail; all units of the level where the operator's own have none. */
  fine(province: string, level: 'city' | 'county'): Promise<AreaCollection>;
  dashes(): Promise<FeatureCollection<MultiLineString>>;
}

export function createBoundaries(baseUrl: string): Boundaries {
  const files = new Map<string, Promise<unknown>>();
  const load = (path: string): Promise<unknown> => {
    const known = files.get(path);
    if (known) return known;
    const file = fetchJson(new URL(`geo/${path}`, baseUrl).href);
    files.set(path, file);
    // A failed download may be tried again.
    file.catch(() => files.delete(path));
    return file;
  };
  const fineLevels = new Map<RegionLevel, Promise<boolean>>();
  const isFine = (level: RegionLevel): Promise<boolean> => {
    const known = fineLevels.get(level) ?? hasFineAreas(new URL(`geo/${level}.topojson`, baseUrl).href);
    fineLevels.set(level, known);
    return known;
  };
  return {
    level: async (level) => toAreas(await load(`${level}.topojson`), level),
    fine: async (province, level) => {
      const fine = load(`fine/${province}.topojson`);
      // Not asked for where the operator's own file takes its place, so its failure may go unnoticed.
      fine.catch(() => undefined);
      return toAreas(await ((await isFine(level)) ? fine : load(`${level}.topojson`)), level);
    },
    dashes: async () =>
      toCollection(await load('dashes.topojson'), 'dashes') as FeatureCollection<MultiLineString>,
  };
}

async function fetchJson(url: string): Promise<unknown> {
  const bytes = await fetchBytes(url);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new UserFacingError('error.load.notJson', { file: url.slice(url.lastIndexOf('/') + 1) }, 'reload', {
      cause,
    });
  }
}

/** Reads TopoJSON (the object of that name, else its only one) or GeoJSON; a file of the operator's own may be either. */
export function toAreas(file: unknown, objectName: string): AreaCollection {
  const collection = toCollection(file, objectName);
  const areas = collection.features.filter(isArea);
  if (areas.length === 0) throw new UserFacingError('error.load.noAreas', { file: objectName });
  return { type: 'FeatureCollection', features: areas };
}

function toCollection(file: unknown, objectName: string): FeatureCollection {
  if (isTopology(file)) {
    const object = file.objects[objectName] ?? Object.values(file.objects)[0];
    if (!object) return { type: 'FeatureCollection', features: [] };
    return feature(file, object as GeometryCollection);
  }
  if (isCollection(file)) return file;
  throw new UserFacingError('error.load.noAreas', { file: objectName });
}

function isTopology(file: unknown): file is Topology {
  return typeof file === 'object' && file !== null && 'type' in file && file.type === 'Topology';
}

function isCollection(file: unknown): file is FeatureCollection {
  return typeof file === 'object' && file !== null && 'type' in file && file.type === 'FeatureCollection';
}

function isArea(candidate: Feature): candidate is AreaFeature {
  const isPolygon = candidate.geometry?.type === 'Polygon' || candidate.geometry?.type === 'MultiPolygon';
  return isPolygon && typeof candidate.properties?.adcode === 'string';
}
