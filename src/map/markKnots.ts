import { countWithin, type Extent } from './countWithin';
import { gatherKnots, type Knots } from './gatherKnots';
import type { ParkMark } from './layers/parkLayers';
import { knotRadiusPx, MAX_KNOT_PX } from './markSizes';
import type { MapScene } from './scene';
import { screenPoint } from './screenPoint';

/** A reach of two radii, so that no number lies under the next circle. */
const FIRM_CROWDING = { reachPx: 2 * MAX_KNOT_PX + 2, minCount: 8 };
const PROJECT_CROWDING = { reachPx: 26, minCount: 4 };
const PARK_CROWDING = { reachPx: 18, minCount: 2 };
/** With more projects in view than this, their circles are drawn on a smaller scale. */
const MAX_PROJECTS_AT_FULL_SCALE = 120;
const PARK_SIZE_PX = 14;
/** Marks are ready this far beyond the pane, in its own widths and heights, so that dragging finds them there. */
const BEYOND_PANE = 0.5;

/** What stands alone and what is gathered about the pane, at one zoom. */
export interface MarkKnots {
  readonly firms: Knots;
  /** A flag is for a late project. */
  readonly projects: Knots;
  readonly parks: readonly ParkMark[];
}

/** Gathers the marks of a scene anew only where the rows, their mask or the zoom have changed, or the pane left them. */
export function createMarkKnots() {
  let known: {
    readonly scene: MapScene;
    readonly zoom: number;
    readonly around: Extent;
    readonly knots: MarkKnots;
  } | null = null;
  return (scene: MapScene, extent: Extent, exactZoom: number): MarkKnots => {
    const zoom = Math.round(exactZoom * 2) / 2;
    const isSame =
      known?.zoom === zoom &&
      isWithin(extent, known.around) &&
      (['firms', 'firmMask', 'projects', 'projectMask', 'parks', 'layers'] as const).every(
        (part) => known?.scene[part] === scene[part],
      );
    if (!known || !isSame) {
      const around = widened(extent);
      known = { scene, zoom, around, knots: knotsOf(scene, around, zoom) };
    }
    return known.knots;
  };
}

function isWithin(inner: Extent, outer: Extent): boolean {
  return (
    inner.west >= outer.west &&
    inner.east <= outer.east &&
    inner.south >= outer.south &&
    inner.north <= outer.north
  );
}

function widened({ west, south, east, north }: Extent): Extent {
  const [beside, above] = [(east - west) * BEYOND_PANE, (north - south) * BEYOND_PANE];
  return {
    west: west - beside,
    east: east + beside,
    // Beyond these the plane of the map has no end.
    south: Math.max(-80, south - above),
    north: Math.min(80, north + above),
  };
}

/** Whether so many projects are in view that their circles are drawn on the smaller scale. */
export function isProjectScaleSmall({ projects, projectMask }: MapScene, extent: Extent): boolean {
  return countWithin(projects.positions, projectMask, extent) > MAX_PROJECTS_AT_FULL_SCALE;
}

function knotsOf(scene: MapScene, extent: Extent, zoom: number): MarkKnots {
  const { projects, layers } = scene;
  const firms = gatherKnots(
    { positions: scene.firms.positions, mask: layers.enterprises.on ? scene.firmMask : NO_MASK },
    extent,
    zoom,
    FIRM_CROWDING,
  );
  return {
    firms,
    projects: gatherKnots(
      {
        positions: projects.positions,
        mask: layers.projects.on ? scene.projectMask : NO_MASK,
        weights: projects.investmentWan,
        flags: projects.late,
      },
      extent,
      zoom,
      PROJECT_CROWDING,
    ),
    parks: parkMarks(scene, extent, zoom, firms),
  };
}

const NO_MASK = new Uint8Array(0);

function parkMarks({ parks }: MapScene, extent: Extent, zoom: number, firmKnots: Knots): ParkMark[] {
  const { parkId, positions } = parks;
  const mask = new Uint8Array(parkId.length).fill(1);
  const knots = gatherKnots({ positions, mask }, extent, zoom, PARK_CROWDING);
  const mark = (at: Float64Array, index: number, count: number, id: string | null): ParkMark => {
    const [lon = 0, lat = 0] = [at[2 * index], at[2 * index + 1]];
    return { lon, lat, count, parkId: id, offsetPx: besideKnots(lon, lat, zoom, firmKnots) };
  };
  return [
    ...Array.from(knots.alone, (row) => mark(positions, row, 1, parkId[row] ?? null)),
    ...Array.from(knots.counts, (count, knot) => mark(knots.positions, knot, count, null)),
  ];
}

/** How far a park's mark is moved so that the knot it lies under does not cover it; away from the knot's middle. */
function besideKnots(
  lon: number,
  lat: number,
  zoom: number,
  { counts, positions }: Knots,
): readonly [number, number] {
  const [x, y] = screenPoint(lon, lat, zoom);
  for (const [knot, count] of counts.entries()) {
    const [knotX, knotY] = screenPoint(
      positions[2 * knot] ?? Number.NaN,
      positions[2 * knot + 1] ?? Number.NaN,
      zoom,
    );
    const clearPx = knotRadiusPx(count) + PARK_SIZE_PX / 2 + 2;
    const [right, down] = [x - knotX, y - knotY];
    const distancePx = Math.hypot(right, down);
    if (distancePx >= clearPx) continue;
    // In the very middle there is no direction: up and to the left.
    const [towardsX, towardsY] =
      distancePx < 1 ? [-Math.SQRT1_2, -Math.SQRT1_2] : [right / distancePx, down / distancePx];
    return [towardsX * clearPx - right, towardsY * clearPx - down];
  }
  return [0, 0];
}
