import type { FeatureCollection, MultiLineString, Position } from 'geojson';
import type { AreaCollection } from './boundaries';
import { readToken } from './themeColors';

/** Limits of the inset: 马尼拉, 河内, the mainland coast and 台湾岛 south of the 北回归线, 曾母暗沙. */
const WEST = 105.5;
const EAST = 122.5;
const SOUTH = 3;
const NORTH = 24.2;

/** Each name where it is written: beside its islands, clear of the others. */
const NAMES: readonly (readonly [string, number, number])[] = [
  ['东沙群岛', 117.6, 19.3],
  ['西沙群岛', 110.3, 17.4],
  ['中沙群岛', 114.3, 13.9],
  ['黄岩岛', 119.3, 15.6],
  ['南沙群岛', 114.2, 10.6],
  ['曾母暗沙', 111.9, 5.2],
];

/** 海南岛, whole: a frame that shows it carries the inset. */
const HAINAN = { west: 108.6, south: 18.15, east: 111.05, north: 20.16 } as const;

export function needsInset(bounds: readonly [number, number, number, number]): boolean {
  const [west, south, east, north] = bounds;
  return west <= HAINAN.west && south <= HAINAN.south && east >= HAINAN.east && north >= HAINAN.north;
}

/** As wide as its names need. */
export const INSET_WIDTH_PX = 150;

/** Height of the inset over its width, so that the projection keeps shapes. */
export const INSET_RATIO = (mercator(NORTH) - mercator(SOUTH)) / ((EAST - WEST) * (Math.PI / 180));

/** Draws 南海诸岛 with the dashes and the names that the rules ask for, in a frame of its own. */
export function drawInset(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  areas: AreaCollection,
  dashes: FeatureCollection<MultiLineString>,
  title: string,
): void {
  const height = width * INSET_RATIO;
  const project = ([lon = 0, lat = 0]: Position): [number, number] => [
    x + ((lon - WEST) / (EAST - WEST)) * width,
    y + ((mercator(NORTH) - mercator(lat)) / (mercator(NORTH) - mercator(SOUTH))) * height,
  ];
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.fillStyle = readToken('ground');
  context.fill();
  context.clip();
  context.beginPath();
  for (const { geometry } of areas.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) if (isNear(ring)) trace(context, ring.map(project));
  }
  context.fillStyle = readToken('bg');
  context.fill('evenodd');
  context.strokeStyle = readToken('region-line');
  context.lineWidth = 0.8;
  context.stroke();
  context.beginPath();
  for (const { geometry } of dashes.features)
    for (const line of linesOf(geometry)) trace(context, line.map(project));
  context.strokeStyle = readToken('ink-2');
  context.lineWidth = 1.6;
  context.stroke();
  drawNames(context, project);
  context.restore();
  context.strokeStyle = readToken('ink-2');
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  context.fillStyle = readToken('ink-1');
  context.font = `12px ${readToken('font')}`;
  context.textAlign = 'right';
  context.fillText(title, x + width - 5, y + height - 6);
}

function drawNames(
  context: CanvasRenderingContext2D,
  project: (position: Position) => [number, number],
): void {
  context.font = `12px ${readToken('font')}`;
  context.textAlign = 'center';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  for (const [name, lon, lat] of NAMES) {
    const [nameX, nameY] = project([lon, lat]);
    context.strokeStyle = readToken('ground');
    context.strokeText(name, nameX, nameY);
    context.fillStyle = readToken('ink-2');
    context.fillText(name, nameX, nameY);
  }
}

function linesOf(geometry: { readonly type: string; readonly coordinates: unknown }): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates as Position[]];
  const coordinates = geometry.coordinates as Position[][] | Position[][][];
  return geometry.type === 'MultiPolygon'
    ? (coordinates as Position[][][]).flat()
    : (coordinates as Position[][]);
}

function isNear(ring: readonly Position[]): boolean {
  return ring.some(
    ([lon = 0, lat = 0]) => lon >= WEST - 2 && lon <= EAST + 2 && lat >= SOUTH - 2 && lat <= NORTH + 2,
  );
}

function trace(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

function mercator(lat: number): number {
  const radians = (lat * Math.PI) / 180;
  return Math.log(Math.tan(Math.PI / 4 + radians / 2));
}
