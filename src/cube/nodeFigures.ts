import { addKnown } from '../lib/addKnown';
import { type Cube, OPERATING_STATUSES, PROJECT_STAGE_OF_CODE, STATUS_OF_CODE } from '../model/cube';
import { FILLING_STAGES, type ProjectStage, type RegionLevel } from '../model/enumerations';

/** A region, a park or the whole country. */
export interface FigurePlace {
  readonly level: RegionLevel | 'park' | 'country';
  /** Code or key; '' for the country. */
  readonly id: string;
}

/** Figures of one node in one place. */
export interface NodeFigures {
  /** Distinct operating enterprises (在营, 减产 or of unknown status). */
  readonly firmCount: number;
  /** Σ w·output in 万元 over known values; NaN where none is known. */
  readonly outputWan: number;
  /** The furthest stage of a project between 签约 and 竣工; null without any. */
  readonly fillingStage: ProjectStage | null;
}

const NOTHING: NodeFigures = { firmCount: 0, outputWan: Number.NaN, fillingStage: null };
const OPERATING = new Set<string>(OPERATING_STATUSES);
const FILLING = new Set<string>(FILLING_STAGES);

/**
 * Node → figures of one chain in one place; only nodes with an enterprise or a project under way. No filter restricts
 * them: they stand beside verdicts, which it does not restrict either.
 */
export function nodeFigures(
  cube: Cube,
  chainId: string,
  place: FigurePlace,
): ReadonlyMap<string, NodeFigures> {
  const { groups, parts, projects } = cube;
  const found = new Map<string, NodeFigures>();
  const change = (node: number, patch: (before: NodeFigures) => NodeFigures): void => {
    const { nodeId, chainId: chain } = cube.nodes[node] ?? {};
    if (nodeId === undefined || chain !== chainId) return;
    found.set(nodeId, patch(found.get(nodeId) ?? NOTHING));
  };
  const isThere = (placeIndex: number | undefined, park: number | undefined): boolean => {
    if (place.level === 'country') return true;
    if (place.level === 'park') return cube.parks[park ?? -1]?.parkId === place.id;
    return cube.places[placeIndex ?? -1]?.[place.level] === place.id;
  };
  parts.node.forEach((node, part) => {
    const group = parts.group[part] ?? -1;
    const isOperating = OPERATING.has(STATUS_OF_CODE[groups.status[group] ?? 0] ?? '');
    if (!isOperating || !isThere(groups.place[group], groups.park[group])) return;
    change(node, (before) => ({
      ...before,
      firmCount: before.firmCount + (groups.firmCount[group] ?? 0),
      outputWan: addKnown(before.outputWan, parts.outputWan[part] ?? Number.NaN),
    }));
  });
  projects.node.forEach((node, row) => {
    const stage = PROJECT_STAGE_OF_CODE[projects.stage[row] ?? 0] ?? 'unknown';
    if (stage === 'unknown' || !FILLING.has(stage) || !isThere(projects.place[row], projects.park[row]))
      return;
    change(node, (before) => ({ ...before, fillingStage: furthest(before.fillingStage, stage) }));
  });
  return found;
}

function furthest(one: ProjectStage | null, other: ProjectStage): ProjectStage {
  if (one === null) return other;
  return PROJECT_STAGE_OF_CODE.indexOf(one) > PROJECT_STAGE_OF_CODE.indexOf(other) ? one : other;
}
