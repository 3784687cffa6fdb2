import { remember } from '../lib/remember';
import type { Cube } from '../model/cube';
import type { DisclosureGuard } from '../model/disclosedCells';
import type { Filter } from '../model/viewState';
import type { JudgedLevels } from './facetTests';
import { type FirmFailures, firmFailures, firmQuestion } from './firmFailures';
import { type FirmSums, reachOfGroups, sumFirms } from './firmSums';
import { foldPlaces } from './foldPlaces';
import { foldTitles } from './foldTitles';
import { projectFailures, projectQuestion } from './projectFailures';
import { type ProjectSlices, type ProjectSums, sliceProjects, sumWithin } from './projectSums';
import { recall } from './recall';

/** What a filter lets through of a cube. Text and drawn area are the cube's own scope. */
export interface Sifted {
  readonly cube: Cube;
  readonly filter: Filter;
  /** 对外: which sums may be shown; null in 内部. */
  readonly guard: DisclosureGuard | null;
  /** Enterprises and projects each when they are first asked for: a preview asks for projects alone. */
  readonly firms: FirmSide;
  /**
   * The same by province, and whatever the titles, wherever the filter asks for no finer place and for none: the answers
   * are the same, and sooner there.
   */
  readonly folded: FirmSide;
  readonly projectFailures: Uint16Array;
  readonly projects: ProjectSums;
  /** Investment aside. */
  readonly projectSlices: ProjectSlices;
}

/** Enterprises of a cube under one filter. */
export interface FirmSide {
  readonly cube: Cube;
  readonly failures: FirmFailures;
  /** Of its groups, see `reachOfGroups`: all that marks on the map ask for. */
  readonly reach: Uint16Array;
  readonly sums: FirmSums;
}

/** What was asked of a cube and its verdicts last. A range of investment asks nothing new of either. */
interface Answered {
  readonly firms: Map<string, FirmSide>;
  readonly folded: Map<string, FirmSide>;
  readonly projects: Map<string, ProjectSlices>;
  readonly sifted: WeakMap<Filter, Map<DisclosureGuard | null, Sifted>>;
}

const answered = new WeakMap<Cube, WeakMap<JudgedLevels, Answered>>();

/** Sifts a cube once a filter; every answer is then read from its sums, as far as the guard lets it be shown. */
export function sift(
  cube: Cube,
  gaps: JudgedLevels,
  filter: Filter,
  guard: DisclosureGuard | null = null,
): Sifted {
  const byGaps = remember(answered, cube, () => new WeakMap<JudgedLevels, Answered>());
  const known = remember(byGaps, gaps, () => ({
    firms: new Map<string, FirmSide>(),
    folded: new Map<string, FirmSide>(),
    projects: new Map<string, ProjectSlices>(),
    sifted: new WeakMap<Filter, Map<DisclosureGuard | null, Sifted>>(),
  }));
  const byGuard = remember(known.sifted, filter, () => new Map<DisclosureGuard | null, Sifted>());
  return remember(byGuard, guard, () => siftOnDemand(cube, gaps, filter, guard, known));
}

function siftOnDemand(
  cube: Cube,
  gaps: JudgedLevels,
  filter: Filter,
  guard: DisclosureGuard | null,
  known: Answered,
): Sifted {
  const areRegionsChosen = filter.regions.length > 0;
  const ask = (of: Cube, answers: Map<string, FirmSide>): FirmSide =>
    recall(answers, firmQuestion(filter), () => {
      const failures = firmFailures(of, gaps, filter);
      const reach = reachOfGroups(of, failures);
      let sums: FirmSums | null = null;
      return {
        cube: of,
        failures,
        reach,
        get sums() {
          sums ??= sumFirms(of, failures, reach, areRegionsChosen);
          return sums;
        },
      };
    });
  const firms = (): FirmSide => ask(cube, known.firms);
  const isWide = !areRegionsChosen && filter.verdicts.length === 0;
  const slices = (): ProjectSlices =>
    recall(known.projects, projectQuestion(filter), () =>
      sliceProjects(cube, projectFailures(cube, gaps, filter)),
    );
  let sums: ProjectSums | null = null;
  return {
    cube,
    filter,
    guard,
    get firms() {
      return firms();
    },
    get folded() {
      if (!isWide) return firms();
      const byProvince = foldPlaces(cube);
      return ask(filter.titles.length === 0 ? foldTitles(byProvince) : byProvince, known.folded);
    },
    get projectFailures() {
      return slices().failures;
    },
    get projectSlices() {
      return slices();
    },
    get projects() {
      sums ??= sumWithin(cube, slices(), filter);
      return sums;
    },
  };
}
