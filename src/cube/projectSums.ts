import { remember } from '../lib/remember';
import { type Cube, type CubeProjects, PROJECT_STAGE_OF_CODE } from '../model/cube';
import { passes } from './facet';
import { FINE_BINS, fineBin, investmentBins, UNKNOWN_BIN } from './investmentBins';

/** Sums over projects, parallel columns. */
export interface ProjectColumnsSummed {
  readonly count: Int32Array;
  readonly late: Int32Array;
  readonly sample: Int32Array;
  /** Projects whose investment is known, and the sum of it in 万元; NaN where none is. */
  readonly known: Int32Array;
  readonly investmentWan: Float64Array;
}

/**
 * Sums by fine bin of investment under a filter without its range: whatever the range, what it holds is then a sum of
 * bins, however many projects there are.
 */
export interface ProjectSlices {
  /** Which facets every project fails, investment aside. */
  readonly failures: Uint16Array;
  /** Places with a project, ascending. */
  readonly places: Int32Array;
  /** One row a bin. */
  readonly bins: ProjectColumnsSummed;
  /** One row a bin and place; the choice of regions is ignored. */
  readonly binPlaces: ProjectColumnsSummed;
  /** One row a bin and code of PROJECT_STAGE_OF_CODE; the choice of stages and lateness is ignored. */
  readonly binStages: ProjectColumnsSummed;
}

/** What projects sum to under one filter. */
export interface ProjectSums {
  /** One row. */
  readonly total: ProjectColumnsSummed;
  /** One row a place with a project, `placeOfRow` of them. */
  readonly places: ProjectColumnsSummed;
  readonly placeOfRow: Int32Array;
  /** One row a code of PROJECT_STAGE_OF_CODE. */
  readonly stages: ProjectColumnsSummed;
}

/** Planned total investment in 万元, both ends included; null = open. Of a bounded range only known ones are part. */
export interface InvestmentBounds {
  readonly investmentMinWan: number | null;
  readonly investmentMaxWan: number | null;
}

const STAGE_COUNT = PROJECT_STAGE_OF_CODE.length;
const ALL_BINS = UNKNOWN_BIN + 1;

export function sliceProjects({ projects }: Cube, failures: Uint16Array): ProjectSlices {
  const { binOfRow } = investmentBins(projects);
  const places = Int32Array.from(new Set(projects.place.filter((place) => place >= 0))).sort();
  const rowOfPlace = rowsOf(places);
  const bins = noSums(ALL_BINS);
  const binPlaces = noSums(ALL_BINS * places.length);
  const binStages = noSums(ALL_BINS * STAGE_COUNT);
  for (let row = 0; row < failures.length; row++) {
    const bin = binOfRow[row] ?? UNKNOWN_BIN;
    const failed = failures[row];
    if (passes(failed)) addProject(bins, bin, projects, row);
    const place = rowOfPlace[projects.place[row] ?? -1] ?? -1;
    if (place >= 0 && passes(failed, 'region'))
      addProject(binPlaces, bin * places.length + place, projects, row);
    if (passes(failed, 'projectStage'))
      addProject(binStages, bin * STAGE_COUNT + (projects.stage[row] ?? 0), projects, row);
  }
  return { failures, places, bins, binPlaces, binStages };
}

const unbounded = new WeakMap<ProjectSlices, ProjectSums>();

/** The sums within a range: its whole bins, and the rows inside it of the bins at its two ends. */
export function sumWithin(cube: Cube, slices: ProjectSlices, bounds: InvestmentBounds): ProjectSums {
  const { investmentMinWan, investmentMaxWan } = bounds;
  const isBounded = investmentMinWan !== null || investmentMaxWan !== null;
  return isBounded
    ? sumBins(cube, slices, bounds)
    : remember(unbounded, slices, () => sumBins(cube, slices, bounds));
}

function sumBins({ projects }: Cube, slices: ProjectSlices, bounds: InvestmentBounds): ProjectSums {
  const { failures, places, bins, binPlaces, binStages } = slices;
  const total = noSums(1);
  const ofPlaces = noSums(places.length);
  const stages = noSums(STAGE_COUNT);
  const { whole, ends } = binsOf(bounds);
  for (const bin of whole) {
    addSums(total, bins, bin);
    addSums(ofPlaces, binPlaces, bin * places.length);
    addSums(stages, binStages, bin * STAGE_COUNT);
  }
  const rowOfPlace = rowsOf(places);
  const { rows, start } = investmentBins(projects);
  for (const bin of ends) {
    for (let at = start[bin] ?? 0; at < (start[bin + 1] ?? 0); at++) {
      const row = rows[at] ?? -1;
      if (!isWithin(projects.investmentWan[row] ?? Number.NaN, bounds)) continue;
      const failed = failures[row];
      if (passes(failed)) addProject(total, 0, projects, row);
      const place = rowOfPlace[projects.place[row] ?? -1] ?? -1;
      if (place >= 0 && passes(failed, 'region')) addProject(ofPlaces, place, projects, row);
      if (passes(failed, 'projectStage')) addProject(stages, projects.stage[row] ?? 0, projects, row);
    }
  }
  return { total, places: ofPlaces, placeOfRow: places, stages };
}

/** Whether an investment lies within bounds; an unknown one does where there are none. */
export function isWithin(
  investmentWan: number,
  { investmentMinWan, investmentMaxWan }: InvestmentBounds,
): boolean {
  if (investmentMinWan === null && investmentMaxWan === null) return true;
  return (
    investmentWan >= (investmentMinWan ?? Number.NEGATIVE_INFINITY) &&
    investmentWan <= (investmentMaxWan ?? Number.POSITIVE_INFINITY)
  );
}

function binsOf({ investmentMinWan: min, investmentMaxWan: max }: InvestmentBounds): {
  readonly whole: readonly number[];
  readonly ends: ReadonlySet<number>;
} {
  const first = min === null ? 0 : fineBin(min) + 1;
  const end = max === null ? FINE_BINS : fineBin(max);
  const whole = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  return {
    whole: min === null && max === null ? [...whole, UNKNOWN_BIN] : whole,
    ends: new Set([min, max].flatMap((bound) => (bound === null ? [] : [fineBin(bound)]))),
  };
}

function noSums(length: number): ProjectColumnsSummed {
  return {
    count: new Int32Array(length),
    late: new Int32Array(length),
    sample: new Int32Array(length),
    known: new Int32Array(length),
    investmentWan: new Float64Array(length).fill(Number.NaN),
  };
}

function addProject(sums: ProjectColumnsSummed, at: number, projects: CubeProjects, row: number): void {
  sums.count[at] = (sums.count[at] ?? 0) + 1;
  sums.late[at] = (sums.late[at] ?? 0) + (projects.late[row] ?? 0);
  sums.sample[at] = (sums.sample[at] ?? 0) + (projects.isSample[row] ?? 0);
  const value = projects.investmentWan[row] ?? Number.NaN;
  if (Number.isNaN(value)) return;
  const sum = sums.investmentWan[at] ?? Number.NaN;
  sums.known[at] = (sums.known[at] ?? 0) + 1;
  sums.investmentWan[at] = Number.isNaN(sum) ? value : sum + value;
}

/** Adds as many rows of `from` as `into` has, from `start` on. */
function addSums(into: ProjectColumnsSummed, from: ProjectColumnsSummed, start: number): void {
  for (let at = 0; at < into.count.length; at++) {
    const row = start + at;
    const count = from.count[row] ?? 0;
    if (count === 0) continue;
    into.count[at] = (into.count[at] ?? 0) + count;
    into.late[at] = (into.late[at] ?? 0) + (from.late[row] ?? 0);
    into.sample[at] = (into.sample[at] ?? 0) + (from.sample[row] ?? 0);
    into.known[at] = (into.known[at] ?? 0) + (from.known[row] ?? 0);
    const value = from.investmentWan[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const sum = into.investmentWan[at] ?? Number.NaN;
    into.investmentWan[at] = Number.isNaN(sum) ? value : sum + value;
  }
}

/** Place → its row among these, for the places up to the last of them. */
function rowsOf(places: Int32Array): Int32Array {
  const rows = new Int32Array((places.at(-1) ?? -1) + 1).fill(-1);
  for (const [row, place] of places.entries()) rows[place] = row;
  return rows;
}
