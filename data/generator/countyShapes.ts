import { readFileSync } from 'node:fs';
import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

interface CountyProperties {
  readonly adcode: string;
}
type CountyFeature = Feature<Polygon | MultiPolygon, CountyProperties>;

/** Polygons of the counties, by adcode, to place points in them. */
export class CountyShapes {
  private readonly shapes: ReadonlyMap<string, { readonly feature: CountyFeature; readonly box: number[] }>;

  constructor(topologyFile: string) {
    const topology = JSON.parse(readFileSync(topologyFile, 'utf8')) as Topology<{
      county: GeometryCollection<CountyProperties>;
    }>;
    const { features } = feature(topology, topology.objects.county);
    this.shapes = new Map(
      (features as CountyFeature[]).map((county) => [
        county.properties.adcode,
        { feature: county, box: bbox(county) },
      ]),
    );
  }

  contains(adcode: string, lon: number, lat: number): boolean {
    const shape = this.shapes.get(adcode);
    if (!shape) return false;
    const [west = 0, south = 0, east = 0, north = 0] = shape.box;
    if (lon < west || lon > east || lat < south || lat > north) return false;
    return booleanPointInPolygon([lon, lat], shape.feature);
  }

  /** The one of the counties that holds the point. */
  locate(adcodes: readonly string[], lon: number, lat: number): string | undefined {
    return adcodes.find((adcode) => this.contains(adcode, lon, lat));
  }
}
