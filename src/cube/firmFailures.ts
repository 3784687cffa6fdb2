import type { Cube } from '../model/cube';
import { OPERATING_STATUSES, STATUS_OF_CODE } from '../model/cube';
import { titleBits } from '../model/titleBits';
import type { Filter } from '../model/viewState';
import { FACET_BIT } from './facet';
import { type JudgedLevels, parkTest, regionTest, verdictTest } from './facetTests';

/** Which facets of a filter the enterprises fail, as bits of FACET_BIT. */
export interface FirmFailures {
  /** One a group: what its own attributes fail, nodes and verdicts aside. */
  readonly groups: Uint16Array;
  /** One a part, the group's own among them. */
  readonly parts: Uint16Array;
}

/** The part of a filter that enterprises are asked about; equal texts are equal questions. */
export function firmQuestion({
  chains,
  nodes,
  stages,
  regions,
  parks,
  titles,
  statuses,
  verdicts,
  gapLevel,
}: Filter): string {
  return JSON.stringify([chains, nodes, stages, regions, parks, titles, statuses, verdicts, gapLevel]);
}

export function firmFailures(cube: Cube, gaps: JudgedLevels, filter: Filter): FirmFailures {
  const { groups, parts } = cube;
  const ofGroups = failuresOfGroups(cube, filter);
  const ofNodes = failuresOfNodes(cube, filter);
  const bearsVerdict = verdictTest(cube, gaps, filter);
  const failures = new Uint16Array(parts.group.length);
  for (let part = 0; part < failures.length; part++) {
    const group = parts.group[part] ?? -1;
    const node = parts.node[part] ?? -1;
    failures[part] = (ofGroups[group] ?? 0) | (ofNodes[node + 1] ?? 0);
    if (bearsVerdict && !bearsVerdict(groups.place[group] ?? -1, groups.park[group] ?? -1, node))
      failures[part] = (failures[part] ?? 0) | FACET_BIT.verdict;
  }
  return { groups: ofGroups, parts: failures };
}

function failuresOfGroups(cube: Cube, filter: Filter): Uint16Array {
  const { place, park, titles, status } = cube.groups;
  const inRegion = regionTest(cube, filter);
  const inPark = parkTest(cube, filter);
  // The first is that of no place, and of no park.
  const ofPlace = Uint16Array.from({ length: cube.places.length + 1 }, (_, index) =>
    inRegion(index - 1) ? 0 : FACET_BIT.region,
  );
  const ofPark = Uint16Array.from({ length: cube.parks.length + 1 }, (_, index) =>
    inPark(index - 1) ? 0 : FACET_BIT.park,
  );
  const wantedTitles = titleBits(filter.titles);
  const statuses: readonly string[] = filter.statuses.length > 0 ? filter.statuses : OPERATING_STATUSES;
  const ofStatus = Uint16Array.from(STATUS_OF_CODE, (each) =>
    statuses.includes(each) ? 0 : FACET_BIT.status,
  );
  const failures = new Uint16Array(place.length);
  for (let group = 0; group < failures.length; group++) {
    const isTitled = wantedTitles === 0 || ((titles[group] ?? 0) & wantedTitles) !== 0;
    failures[group] =
      (ofPlace[(place[group] ?? -1) + 1] ?? 0) |
      (ofPark[(park[group] ?? -1) + 1] ?? 0) |
      (ofStatus[status[group] ?? 0] ?? 0) |
      (isTitled ? 0 : FACET_BIT.title);
  }
  return failures;
}

/** Failures of every node; the first is those of no node. */
function failuresOfNodes({ nodes }: Cube, filter: Filter): Uint16Array {
  const { chains, nodes: chosen, stages } = filter;
  const failuresOf = (chainId: string | null, nodeId: string | null, stage: string | null): number => {
    const isChain = chains.length === 0 || chains.some((each) => each === chainId);
    const isNode = chosen.length === 0 || chosen.some((each) => each === nodeId);
    const isStage = stages.length === 0 || stages.some((each) => each === stage);
    return (isChain && isNode ? 0 : FACET_BIT.node) | (isStage ? 0 : FACET_BIT.stage);
  };
  return Uint16Array.from([
    failuresOf(null, null, null),
    ...nodes.map(({ chainId, nodeId, stage }) => failuresOf(chainId, nodeId, stage)),
  ]);
}
