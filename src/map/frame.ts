import type { Camera } from '../model/viewState';
import { needsInset } from './southChinaSeaInset';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

export const MAX_FRAME_ZOOM = 11;

/** Room at the right for the inset and the tools. */
const INSET_ROOM_PX = 216;

/** Room around a framed extent in pixels; the inset stands at the lower right, and must not lie over 台湾 or the coast. */
export function framePadding(bounds: Bounds): {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
} {
  return { top: 72, bottom: 64, left: 56, right: needsInset(bounds) ? INSET_ROOM_PX : 56 };
}

/** Degrees → pixels of a picture. */
export type Projection = (lon: number, lat: number) => readonly [number, number];

/** Width of the world in pixels at zoom 0, as the map counts it. */
const WORLD_PX = 512;

/** Web Mercator as the map frames an extent in a picture of a size. */
export function frameProjection(bounds: Bounds, widthPx: number, heightPx: number): Projection {
  const { top, bottom, left, right } = framePadding(bounds);
  const [west, south, east, north] = bounds;
  const extentX = worldX(east) - worldX(west);
  const extentY = worldY(south) - worldY(north);
  const scale = Math.min(
    (widthPx - left - right) / extentX,
    (heightPx - top - bottom) / extentY,
    WORLD_PX * 2 ** MAX_FRAME_ZOOM,
  );
  const originX = left + (widthPx - left - right - extentX * scale) / 2 - worldX(west) * scale;
  const originY = top + (heightPx - top - bottom - extentY * scale) / 2 - worldY(north) * scale;
  return (lon, lat) => [originX + worldX(lon) * scale, originY + worldY(lat) * scale];
}

/** Web Mercator around the middle of a picture of a size. */
export function cameraProjection({ lon, lat, zoom }: Camera, widthPx: number, heightPx: number): Projection {
  const scale = WORLD_PX * 2 ** zoom;
  const [middleX, middleY] = [worldX(lon) * scale, worldY(lat) * scale];
  return (x, y) => [widthPx / 2 + worldX(x) * scale - middleX, heightPx / 2 + worldY(y) * scale - middleY];
}

/** 0 at 180° W, 1 at 180° E. */
function worldX(lon: number): number {
  return lon / 360 + 0.5;
}

/** 0 at the north edge of the map, 1 at the south edge. */
function worldY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}
