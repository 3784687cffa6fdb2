import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bbox, booleanPointInPolygon, coordAll, distance } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export interface Unit {
  adcode: string;
  name: string;
}
export type UnitFeature = Feature<Polygon | MultiPolygon, Unit>;
export interface RegionRow {
  adcode: string;
  name: string;
  level: 'province' | 'city' | 'county';
  parent: string;
  province: string;
  city: string;
  lon: number;
  lat: number;
  west: number;
  south: number;
  east: number;
  north: number;
  note: string;
}

const geoFolder = join(import.meta.dirname, '../../geo');

export function readGeoText(path: string): string {
  return readFileSync(join(geoFolder, path), 'utf8');
}

export function readTopology(name: string): Topology {
  return JSON.parse(readGeoText(`boundaries/${name}.topojson`)) as Topology;
}

export function readUnits(name: string, object: string): UnitFeature[] {
  const topology = readTopology(name);
  const layer = topology.objects[object] as GeometryCollection<Unit>;
  const collection = feature(topology, layer) as FeatureCollection<Polygon | MultiPolygon, Unit>;
  return collection.features;
}

export function readTable(path: string): Record<string, string>[] {
  const [header = '', ...lines] = readGeoText(path).trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== columns.length) throw new Error(`${path}: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

export function readRegions(): RegionRow[] {
  return readTable('region.csv').map((row) => ({
    ...(row as unknown as RegionRow),
    lon: Number(row.lon),
    lat: Number(row.lat),
    west: Number(row.west),
    south: Number(row.south),
    east: Number(row.east),
    north: Number(row.north),
  }));
}

export function partCount(unit: UnitFeature): number {
  return unit.geometry.type === 'Polygon' ? 1 : unit.geometry.coordinates.length;
}

/** Answers which units hold a point, sorting most out by their bounding boxes in cells of one degree. */
export class UnitIndex {
  private readonly cells = new Map<string, UnitFeature[]>();
  private readonly boxes = new Map<UnitFeature, number[]>();
  readonly byAdcode: ReadonlyMap<string, UnitFeature>;

  constructor(units: UnitFeature[]) {
    this.byAdcode = new Map(units.map((unit) => [unit.properties.adcode, unit]));
    for (const unit of units) {
      const [west, south, east, north] = bbox(unit);
      this.boxes.set(unit, [west, south, east, north]);
      for (let x = Math.floor(west); x <= Math.floor(east); x += 1) {
        for (let y = Math.floor(south); y <= Math.floor(north); y += 1) {
          const key = `${x},${y}`;
          const cell = this.cells.get(key) ?? [];
          cell.push(unit);
          this.cells.set(key, cell);
        }
      }
    }
  }

  adcodesAt([lon = Number.NaN, lat = Number.NaN]: Position): string[] {
    const near = this.cells.get(`${Math.floor(lon)},${Math.floor(lat)}`) ?? [];
    return near
      .filter((unit) => {
        const [west = 0, south = 0, east = 0, north = 0] = this.boxes.get(unit) ?? [];
        if (lon < west || lon > east || lat < south || lat > north) return false;
        return booleanPointInPolygon([lon, lat], unit);
      })
      .map((unit) => unit.properties.adcode);
  }

  /** Distance from a point to the nearest vertex of a unit in km; Infinity for an unknown adcode. */
  vertexDistanceKm(point: Position, adcode: string): number {
    const unit = this.byAdcode.get(adcode);
    const vertices = unit ? coordAll(unit) : [];
    return vertices.reduce(
      (least, vertex) => Math.min(least, distance(point, vertex)),
      Number.POSITIVE_INFINITY,
    );
  }
}
