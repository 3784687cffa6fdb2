import { countWithin, type Extent } from './countWithin';
import { aloneMask, gatherKnots, type Knots } from './gatherKnots';
import type { ParkMark } from './layers/parkLayers';
import { knotRadiusPx } from './markSizes';
import type { MapScene, RowMask } from './scene';
import { screenPoint } from './screenPoint';

const FIRM_CROWDING = { reachPx: 34, minCount: 8 };
const PROJECT_CROWDING = { reachPx: 26, minCount: 4 };
const PARK_CROWDING = { reachPx: 18, minCount: 2 };
/** With more projects in view than this, their circles are drawn on a smaller scale. */
const MAX_PROJECTS_AT_FULL_SCALE = 120;
const PARK_SIZE_PX = 14;

/** What stands alone and what is gathered, at one zoom. */
export interface MarkKnots {
  readonly firmKnots: Knots;
  readonly firmsAlone: RowMask;
  readonly projectKnots: Knots;
  readonly projectsAlone: RowMask;
  /** 1 for a knot that holds a late project. */
  readonly hasLate: Uint8Array;
  readonly parks: readonly ParkMark[];
}

/** Gathers the marks of a scene anew only where the rows, their mask or the zoom have changed. */
export function createMarkKnots() {
  let known: { readonly scene: MapScene; readonly zoom: number; readonly knots: MarkKnots } | null = null;
  return (scene: MapScene, exactZoom: number): MarkKnots => {
    const zoom = Math.round(exactZoom * 2) / 2;
    const isSame =
      known?.zoom === zoom &&
      (['firms', 'firmMask', 'projects', 'projectMask', 'parks', 'layers'] as const).every(
        (part) => known?.scene[part] === scene[part],
      );
    if (!known || !isSame) known = { scene, zoom, knots: knotsOf(scene, zoom) };
    return known.knots;
  };
}

/** Whether so many projects are in view that their circles are drawn on the smaller scale. */
export function isProjectScaleSmall({ projects, projectMask }: MapScene, extent: Extent): boolean {
  return countWithin(projects.positions, projectMask, extent) > MAX_PROJECTS_AT_FULL_SCALE;
}

function knotsOf(scene: MapScene, zoom: number): MarkKnots {
  const { firms, firmMask, projects, projectMask } = scene;
  const firmKnots = gatherKnots(firms.positions, firmMask, zoom, FIRM_CROWDING);
  const projectKnots = gatherKnots(
    projects.positions,
    projectMask,
    zoom,
    PROJECT_CROWDING,
    projects.investmentWan,
  );
  const hasLate = new Uint8Array(projectKnots.counts.length);
  for (const [row, knot] of projectKnots.knotOfRow.entries()) {
    if (knot !== -1 && projects.late[row] === 1) hasLate[knot] = 1;
  }
  return {
    firmKnots,
    firmsAlone: aloneMask(firmMask, firmKnots),
    projectKnots,
    projectsAlone: aloneMask(projectMask, projectKnots),
    hasLate,
    parks: parkMarks(scene, zoom, scene.layers.enterprises.on ? firmKnots : null),
  };
}

function parkMarks({ parks }: MapScene, zoom: number, firmKnots: Knots | null): ParkMark[] {
  const { parkId, positions } = parks;
  const knots = gatherKnots(positions, new Uint8Array(parkId.length).fill(1), zoom, PARK_CROWDING);
  const mark = (at: Float64Array, index: number, count: number, id: string | null): ParkMark => {
    const [lon = 0, lat = 0] = [at[2 * index], at[2 * index + 1]];
    return { lon, lat, count, parkId: id, offsetPx: besideKnots(lon, lat, zoom, firmKnots) };
  };
  const alone = [...parkId.keys()].filter((row) => knots.knotOfRow[row] === -1);
  return [
    ...alone.map((row) => mark(positions, row, 1, parkId[row] ?? null)),
    ...Array.from(knots.counts, (count, knot) => mark(knots.positions, knot, count, null)),
  ];
}

/** How far a park's mark is moved so that the knot it lies under does not cover it; away from the knot's middle. */
export function besideKnots(
  lon: number,
  lat: number,
  zoom: number,
  firmKnots: Knots | null,
): readonly [number, number] {
  const [x, y] = screenPoint(lon, lat, zoom);
  for (const [knot, count] of (firmKnots?.counts ?? new Int32Array(0)).entries()) {
    const [knotX, knotY] = screenPoint(
      firmKnots?.positions[2 * knot] ?? Number.NaN,
      firmKnots?.positions[2 * knot + 1] ?? Number.NaN,
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
