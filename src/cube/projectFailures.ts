import { type Cube, PROJECT_STAGE_OF_CODE } from '../model/cube';
import type { Filter } from '../model/viewState';
import { FACET_BIT } from './facet';
import { type JudgedLevels, parkTest, regionTest, verdictTest } from './facetTests';

/** The part of a filter that projects are asked about, the range of investment aside; equal texts are equal questions. */
export function projectQuestion({
  chains,
  nodes,
  stages,
  regions,
  parks,
  projectStages,
  lateOnly,
  verdicts,
  gapLevel,
}: Filter): string {
  return JSON.stringify([chains, nodes, stages, regions, parks, projectStages, lateOnly, verdicts, gapLevel]);
}

/** Which facets every project fails, as bits of FACET_BIT; investment is not looked at. */
export function projectFailures(cube: Cube, gaps: JudgedLevels, filter: Filter): Uint16Array {
  const { projects, chains, nodes } = cube;
  const inRegion = regionTest(cube, filter);
  const inPark = parkTest(cube, filter);
  const bearsVerdict = verdictTest(cube, gaps, filter);
  const isChosen = (list: readonly string[], value: string | null | undefined): boolean =>
    list.length === 0 || list.some((each) => each === value);
  // By index + 1, so that the first is that of an unknown one.
  const failures = <Item>(items: readonly Item[], fails: (item: Item | undefined) => number): Uint16Array =>
    Uint16Array.from([undefined, ...items], fails);
  const ofChain = failures(chains, (chain) => (isChosen(filter.chains, chain) ? 0 : FACET_BIT.node));
  const ofNode = failures(
    nodes,
    (node) =>
      (isChosen(filter.nodes, node?.nodeId) ? 0 : FACET_BIT.node) |
      (isChosen(filter.stages, node?.stage) ? 0 : FACET_BIT.stage),
  );
  const ofPlace = failures([...cube.places.keys()], (place = -1) => (inRegion(place) ? 0 : FACET_BIT.region));
  const ofPark = failures([...cube.parks.keys()], (park = -1) => (inPark(park) ? 0 : FACET_BIT.park));
  const ofStage = Uint16Array.from(PROJECT_STAGE_OF_CODE, (stage) =>
    filter.projectStages.length === 0 || filter.projectStages.some((each) => each === stage)
      ? 0
      : FACET_BIT.projectStage,
  );
  const rows = new Uint16Array(projects.project.length);
  for (let row = 0; row < rows.length; row++) {
    const node = projects.node[row] ?? -1;
    const place = projects.place[row] ?? -1;
    const park = projects.park[row] ?? -1;
    let failed =
      (ofChain[(projects.chain[row] ?? -1) + 1] ?? 0) |
      (ofNode[node + 1] ?? 0) |
      (ofPlace[place + 1] ?? 0) |
      (ofPark[park + 1] ?? 0) |
      (ofStage[projects.stage[row] ?? 0] ?? FACET_BIT.projectStage);
    if (bearsVerdict && !bearsVerdict(place, park, node)) failed |= FACET_BIT.verdict;
    if (filter.lateOnly && projects.late[row] !== 1) failed |= FACET_BIT.projectStage;
    rows[row] = failed;
  }
  return rows;
}
