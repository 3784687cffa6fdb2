import type { Camera } from '../model/viewState';
import { screenPoint } from './screenPoint';

/** Degrees → pixels of a picture. */
export type Projection = (lon: number, lat: number) => readonly [number, number];

/** Web Mercator around the middle of a picture of a size, as the map shows it at a camera. */
export function cameraProjection({ lon, lat, zoom }: Camera, widthPx: number, heightPx: number): Projection {
  const [middleX, middleY] = screenPoint(lon, lat, zoom);
  return (toLon, toLat) => {
    const [x, y] = screenPoint(toLon, toLat, zoom);
    return [widthPx / 2 + x - middleX, heightPx / 2 + y - middleY];
  };
}
