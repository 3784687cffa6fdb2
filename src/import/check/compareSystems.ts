import type { CoordinateEvidence } from '../../model/builtImport';
import type { CoordinateSystem } from '../../model/importRepair';
import type { ParkTable } from '../importProtocol';
import type { CountyShapes } from './countyShapes';
import type { StatedPoint } from './pointsOfRows';
import { signTest } from './signTest';
import { toWgs84 } from './toWgs84';

const SYSTEMS = ['wgs84', 'gcj02', 'bd09'] as const satisfies readonly CoordinateSystem[];
/** Probability by chance below which one system is preferred to another. */
const SIGNIFICANCE = 0.01;
/** More points than this tell nothing new. */
const MOST_POINTS = 20_000;
/** Points of one county and one cell of this size share their fate, so they have one vote together. */
const CELL_DEGREES = 0.01;

/**
 * WGS 84, GCJ-02 and BD-09 compared with each other. Two systems are told apart only by points that lie in their
 * stated region when read in one and outside it when read in the other: these are within 2 km of a border. Points
 * of one county and cell of 0.01° (some 1 km) have one vote, for the side most of them take. Besides, each park
 * with a known centre has a vote for the reading in which its enterprises lie nearer to the centre (mean squared
 * distance). A system is proposed when against each of the other two an exact one-sided sign test on the votes of
 * borders or on those of parks gives p < 0.01 and the other kind of votes does not say the contrary at p < 0.01.
 * Else `proposal` is null and a person must say.
 */
export function compareSystems(
  stated: readonly StatedPoint[],
  parkOf: (row: number) => string | undefined,
  counties: CountyShapes,
  parks: ParkTable | undefined,
): CoordinateEvidence | null {
  const step = Math.max(1, Math.ceil(stated.length / MOST_POINTS));
  const points = stated.filter((_, index) => index % step === 0);
  if (points.length === 0) return null;
  const readings = points.map((point) => SYSTEMS.map((system) => toWgs84(system, point.lon, point.lat)));
  const inside = points.map(({ adcode }, index) =>
    (readings[index] ?? []).map(([lon, lat]) => counties.isInside(adcode, lon, lat)),
  );
  const borders = borderVotes(points, inside);
  const centres = centreVotes(points, readings, parkOf, parks);
  const beats = (winner: number, loser: number): boolean => {
    const [border, park] = [borders, centres].map((votes) => pValues(votes, winner, loser));
    if (!border || !park) return false;
    const isFor = Math.min(border.pro, park.pro) < SIGNIFICANCE;
    return isFor && Math.min(border.contra, park.contra) >= SIGNIFICANCE;
  };
  const winner = SYSTEMS.findIndex((_, own) =>
    SYSTEMS.every((_, other) => other === own || beats(own, other)),
  );
  return {
    points: points.length,
    nearBorder: inside.filter((each) => each.includes(true) && each.includes(false)).length,
    systems: SYSTEMS.map((system, own) => ({
      system,
      insideShare: inside.filter((each) => each[own]).length / points.length,
      borderVotes: borders.filter((vote) => vote[own] === Math.max(...vote)).length,
      parkVotes: centres.filter((vote) => vote[own] === Math.max(...vote)).length,
    })),
    borderCells: borders.length,
    parks: centres.length,
    proposal: SYSTEMS[winner] ?? null,
  };
}

/** One entry a county and cell with a point that tells systems apart: how many of its points each system puts inside. */
function borderVotes(points: readonly StatedPoint[], inside: readonly (readonly boolean[])[]): number[][] {
  const cells = new Map<string, number[]>();
  for (const [index, { adcode, lon, lat }] of points.entries()) {
    const each = inside[index] ?? [];
    if (!each.includes(true) || !each.includes(false)) continue;
    const key = `${adcode} ${Math.floor(lon / CELL_DEGREES)} ${Math.floor(lat / CELL_DEGREES)}`;
    const votes = cells.get(key) ?? SYSTEMS.map(() => 0);
    cells.set(
      key,
      votes.map((count, system) => count + (each[system] ? 1 : 0)),
    );
  }
  return [...cells.values()];
}

/** One entry a park: minus the mean squared distance of its enterprises from its centre, read in each system. */
function centreVotes(
  points: readonly StatedPoint[],
  readings: readonly (readonly (readonly [number, number])[])[],
  parkOf: (row: number) => string | undefined,
  parks: ParkTable | undefined,
): number[][] {
  const centres = new Map<string, readonly [number, number]>();
  for (const [row, id] of (parks?.park_id ?? []).entries()) {
    const [lon, lat] = [parks?.lon?.[row], parks?.lat?.[row]];
    if (typeof lon === 'number' && typeof lat === 'number' && Number.isFinite(lon + lat)) {
      centres.set(id, [lon, lat]);
    }
  }
  const sums = new Map<string, number[]>();
  for (const [index, { row }] of points.entries()) {
    const park = parkOf(row);
    const centre = park === undefined ? undefined : centres.get(park);
    if (park === undefined || !centre) continue;
    const before = sums.get(park) ?? SYSTEMS.map(() => 0);
    sums.set(
      park,
      before.map((sum, system) => sum - squaredDegrees(readings[index]?.[system] ?? centre, centre)),
    );
  }
  return [...sums.values()];
}

/** In squared degrees of latitude, on the plane that touches at the second point. */
function squaredDegrees([lon, lat]: readonly [number, number], centre: readonly [number, number]): number {
  const x = (lon - centre[0]) * Math.cos((centre[1] * Math.PI) / 180);
  const y = lat - centre[1];
  return x * x + y * y;
}

function pValues(votes: readonly (readonly number[])[], winner: number, loser: number) {
  let wins = 0;
  let losses = 0;
  for (const vote of votes) {
    const [own, other] = [vote[winner] ?? 0, vote[loser] ?? 0];
    if (own > other) wins++;
    else if (own < other) losses++;
  }
  return { pro: signTest(wins, wins + losses), contra: signTest(losses, wins + losses) };
}
