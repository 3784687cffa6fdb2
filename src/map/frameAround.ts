import type { Camera } from '../model/viewState';
import type { LonLat } from './layers/overlayShapes';
import { lonLatAt, screenPoint } from './screenPoint';

/** A rectangle of the map's pane in px from its upper left corner. */
export interface PaneBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Pane {
  readonly width: number;
  readonly height: number;
  /** px kept free along every edge. */
  readonly margin: number;
  /** Where nothing of what is framed may lie: title, legend, tools, inset, notices. */
  readonly obstacles: readonly PaneBox[];
}

/** px kept free along the edges of a frame. */
export const FRAME_MARGIN_PX = 24;

const MAX_ZOOM = 11;
/** How far the picture may shrink for the sake of the obstacles, in zoom levels, and in which steps. */
const MAX_RETREAT = 1.5;
const RETREAT_STEP = 0.05;
/** Places tried along each axis at one zoom. */
const PLACES = 9;
const CLEARANCE_PX = 6;

/**
 * The camera that shows the points as large as possible with none of them under an obstacle, as near to the middle as
 * that allows. Where no place is free the points are merely fitted into the pane. null without points or room.
 */
export function frameAround(points: readonly LonLat[], pane: Pane): Camera | null {
  const plane = points.map(([lon, lat]) => screenPoint(lon, lat, 0));
  const [west, east] = spanOf(plane.map(([x]) => x));
  const [north, south] = spanOf(plane.map(([, y]) => y));
  const [roomX, roomY] = [pane.width - 2 * pane.margin, pane.height - 2 * pane.margin];
  if (points.length === 0 || roomX <= 0 || roomY <= 0) return null;
  const scale = Math.min(roomX / (east - west), roomY / (south - north));
  const fitting = Math.min(MAX_ZOOM, Math.log2(scale));
  const coarse = thinned(plane, 2 ** fitting);
  const cameraAt = (zoom: number, left: number, top: number): Camera => {
    // The pane's middle in the plane of zoom 0.
    const x = west + (pane.width / 2 - left) / 2 ** zoom;
    const y = north + (pane.height / 2 - top) / 2 ** zoom;
    return { ...lonLatAt(x, y, 0), zoom };
  };
  for (let retreat = 0; retreat <= MAX_RETREAT; retreat += RETREAT_STEP) {
    const zoom = fitting - retreat;
    const px = 2 ** zoom;
    const slackX = roomX - (east - west) * px;
    const slackY = roomY - (south - north) * px;
    for (const [shareX, shareY] of FROM_THE_MIDDLE) {
      const [left, top] = [pane.margin + slackX * shareX, pane.margin + slackY * shareY];
      const isFree = coarse.every(([x, y]) => {
        const [atX, atY] = [left + (x - west) * px, top + (y - north) * px];
        return pane.obstacles.every((box) => !isInside(atX, atY, box));
      });
      if (isFree) return cameraAt(zoom, left, top);
    }
  }
  const middleX = (pane.width - (east - west) * 2 ** fitting) / 2;
  const middleY = (pane.height - (south - north) * 2 ** fitting) / 2;
  return cameraAt(fitting, middleX, middleY);
}

/** Shares of the slack to the left and above, those near the middle first. */
const FROM_THE_MIDDLE: readonly LonLat[] = Array.from({ length: PLACES * PLACES }, (_, index): LonLat => {
  return [(index % PLACES) / (PLACES - 1), Math.floor(index / PLACES) / (PLACES - 1)];
}).sort((one, other) => fromMiddle(one) - fromMiddle(other));

function fromMiddle([x, y]: LonLat): number {
  return Math.hypot(x - 0.5, y - 0.5);
}

function isInside(x: number, y: number, { left, top, right, bottom }: PaneBox): boolean {
  return (
    x > left - CLEARANCE_PX && x < right + CLEARANCE_PX && y > top - CLEARANCE_PX && y < bottom + CLEARANCE_PX
  );
}

function spanOf(values: readonly number[]): readonly [number, number] {
  return values.reduce(([min, max], value) => [Math.min(min, value), Math.max(max, value)] as const, [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as const);
}

/** One point for each spot of a few pixels: what lies closer makes no difference to what is covered. */
function thinned(plane: readonly LonLat[], px: number): LonLat[] {
  const spots = new Map<string, LonLat>();
  for (const point of plane) {
    const spot = `${Math.round((point[0] * px) / 4)},${Math.round((point[1] * px) / 4)}`;
    if (!spots.has(spot)) spots.set(spot, point);
  }
  return [...spots.values()];
}
