import { PathLayer, ScatterplotLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import { circle } from '@turf/turf';
import type { DrawnArea } from '../../model/viewState';
import { readRgba, readToken } from '../themeColors';

export type LonLat = readonly [number, number];

interface Shape {
  readonly path: readonly LonLat[];
  readonly isFilled: boolean;
}

/** What a person draws over the map: the chosen area, rings of 配套半径, a measured line with its length. */
export interface OverlayShapes {
  readonly area: DrawnArea | null;
  readonly rings: readonly { readonly lon: number; readonly lat: number; readonly radiusKm: number }[];
  readonly measured: readonly LonLat[];
  readonly measuredText: string;
  readonly selected: { readonly lon: number; readonly lat: number } | null;
}

export function overlayShapeLayers(shapes: OverlayShapes) {
  const area = shapes.area ? [{ path: areaOutline(shapes.area), isFilled: true }] : [];
  const rings = shapes.rings.map((ring) => ({
    path: ringOutline(ring.lon, ring.lat, ring.radiusKm),
    isFilled: false,
  }));
  const outlines: Shape[] = [...area, ...rings];
  const measured: Shape[] = shapes.measured.length > 1 ? [{ path: shapes.measured, isFilled: false }] : [];
  const last = shapes.measured.at(-1);
  const labels = [
    ...shapes.rings.map((ring) => ({ position: topOf(ring), text: `${ring.radiusKm} km` })),
    ...(last && shapes.measuredText !== '' ? [{ position: last, text: shapes.measuredText }] : []),
  ];
  return [
    new SolidPolygonLayer<Shape>({
      id: 'drawn-area',
      data: outlines.filter(({ isFilled }) => isFilled),
      getPolygon: ({ path }) => toPath(path),
      getFillColor: readRgba('accent', 0.08),
    }),
    new PathLayer<Shape>({
      id: 'drawn-outlines',
      data: [...outlines, ...measured],
      getPath: ({ path }) => toPath(path),
      getColor: readRgba('accent'),
      getWidth: 1.5,
      widthUnits: 'pixels',
    }),
    new ScatterplotLayer<{ lon: number; lat: number }>({
      id: 'selected-point',
      data: shapes.selected ? [shapes.selected] : [],
      getPosition: ({ lon, lat }) => [lon, lat],
      getRadius: 11,
      radiusUnits: 'pixels',
      filled: false,
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: 2.5,
      getLineColor: readRgba('accent'),
    }),
    new TextLayer<{ position: LonLat; text: string }>({
      id: 'drawn-labels',
      data: labels,
      getPosition: ({ position }) => [position[0], position[1]],
      getText: ({ text }) => text,
      getSize: 14,
      getColor: readRgba('ink-1'),
      getPixelOffset: [0, -14],
      fontFamily: readToken('font'),
      background: true,
      getBackgroundColor: readRgba('halo'),
      backgroundPadding: [4, 2],
      characterSet: '0123456789.,km 公里',
    }),
  ];
}

/** Closed outline of a drawn area. */
export function areaOutline(area: DrawnArea): readonly LonLat[] {
  if (area.kind === 'radius') return ringOutline(area.lon, area.lat, area.radiusKm);
  if (area.kind === 'lasso') {
    const first = area.ring[0];
    return first ? [...area.ring, first] : [];
  }
  const { west, south, east, north } = area;
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A circle on the sphere as 96 corners. */
export function ringOutline(lon: number, lat: number, radiusKm: number): readonly LonLat[] {
  const ring = circle([lon, lat], radiusKm, { steps: 96, units: 'kilometers' }).geometry.coordinates[0] ?? [];
  return ring.map(([x = 0, y = 0]) => [x, y]);
}

function topOf(ring: { readonly lon: number; readonly lat: number; readonly radiusKm: number }): LonLat {
  const outline = ringOutline(ring.lon, ring.lat, ring.radiusKm);
  return outline.reduce((top, point) => (point[1] > top[1] ? point : top), [ring.lon, ring.lat]);
}

function toPath(path: readonly LonLat[]): [number, number][] {
  return path.map(([lon, lat]) => [lon, lat]);
}
