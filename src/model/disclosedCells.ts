import type { Cube, CubeNode, CubePlace } from './cube';
import { hideCells, type Tree, type UnitRows } from './hideCells';
import type { Filter } from './viewState';

/** Which sums of enterprises, or of projects, may be shown in 对外. */
export interface DisclosedCells {
  /**
   * Whether the sum over regions × parts may be shown: each of them is a cell that is not hidden, so that the sum tells
   * no more than they do. @param regions codes of any level; none is the whole country.
   */
  isShown(regions: readonly string[], part: PartChoice): boolean;
  /** Whether a quotient of the part in a region may be shown: of all four sums that it is made of. */
  isQuotientShown(region: string, part: PartChoice): boolean;
}

export type PartChoice = Pick<Filter, 'chains' | 'nodes' | 'stages'>;

/** Both kinds of sums. */
export interface DisclosureGuard {
  readonly firms: DisclosedCells;
  readonly projects: DisclosedCells;
}

/** What is shown while it is not yet known what may be. */
export const NOTHING_SHOWN: DisclosedCells = { isShown: () => false, isQuotientShown: () => false };

/** Rows of units by place and node of the cube; −1 is unknown. */
export interface PlacedUnits {
  readonly unit: Int32Array;
  readonly place: Int32Array;
  readonly node: Int32Array;
  /** Of projects: the chain, which may be known where the node is not. */
  readonly chain?: Int32Array;
  readonly values: readonly Float64Array[];
}

/** Works out the hidden cells over province–city–county and all–chain–stage–node. */
export function disclosedCells(
  { places, nodes, chains }: Pick<Cube, 'places' | 'nodes' | 'chains'>,
  rows: PlacedUnits,
): DisclosedCells {
  const regions = new NamedTree();
  const parts = new NamedTree();
  const leafOfPlace = places.map((place) => regions.leaf(regionPath(place)));
  const leafOfNode = nodes.map((node) => parts.leaf(partPath(node)));
  const unplaced = regions.leaf([REST]);
  const leafOfChain = chains.map((chain) => parts.leaf([ASSIGNED, chainKey(chain), `${REST}${chain}`]));
  const unassigned = parts.leaf([REST]);
  const units: UnitRows = {
    unit: rows.unit,
    region: rows.place.map((place) => leafOfPlace[place] ?? unplaced),
    part: rows.node.map(
      (node, row) => leafOfNode[node] ?? leafOfChain[rows.chain?.[row] ?? -1] ?? unassigned,
    ),
    values: rows.values,
  };
  const hidden = hideCells(units, regions.tree(), parts.tree());
  const width = parts.size;
  const isCellShown = (code: string, piece: string): boolean => {
    const region = regions.indexOf(code);
    const part = parts.indexOf(piece);
    // A park, say, is no cell of its own. At a part that holds no node there is nothing to give away.
    return region !== undefined && (part === undefined || !hidden.has(region * width + part));
  };
  const areShown = (codes: readonly string[], pieces: readonly string[]): boolean =>
    codes.every((code) => pieces.every((piece) => isCellShown(code, piece)));
  return {
    isShown: (codes, choice) =>
      areShown(codes.length === 0 ? [ROOT] : withoutParts(codes, places), partKeys(choice, nodes)),
    isQuotientShown: (region, choice) => areShown([region, ROOT], [...partKeys(choice, nodes), ASSIGNED]),
  };
}

const ROOT = '';
/** What is assigned to a node of some chain: the whole that quotients compare with. */
const ASSIGNED = '+';
/** What stands under something without standing under any of its parts. */
const REST = '*';

const chainKey = (chain: string): string => `chain ${chain}`;
const stageKey = (chain: string, stage: string | null): string => `stage ${stage ?? ''} ${chain}`;
const nodeKey = (node: string): string => `node ${node}`;

function regionPath({ province, city, county }: CubePlace): string[] {
  const codes = [...new Set([province, city, county])].filter((code) => code !== null);
  return county === null ? [...codes, `${REST}${codes.at(-1) ?? ''}`] : codes;
}

function partPath({ chainId, stage, nodeId }: CubeNode): string[] {
  return [ASSIGNED, chainKey(chainId), stageKey(chainId, stage), nodeKey(nodeId)];
}

/** The largest cells that a choice of chains, stages and nodes is made of. */
function partKeys({ chains, nodes: chosen, stages }: PartChoice, nodes: readonly CubeNode[]): string[] {
  const within = nodes.filter(
    ({ chainId, stage, nodeId }) =>
      (chains.length === 0 || chains.includes(chainId)) &&
      (chosen.length === 0 || chosen.includes(nodeId)) &&
      (stages.length === 0 || (stage !== null && stages.includes(stage))),
  );
  if (chosen.length > 0) return within.map(({ nodeId }) => nodeKey(nodeId));
  if (stages.length > 0) return [...new Set(within.map(({ chainId, stage }) => stageKey(chainId, stage)))];
  return chains.length > 0 ? chains.map(chainKey) : [ROOT];
}

/** Regions that lie in no other of them. */
function withoutParts(codes: readonly string[], places: readonly CubePlace[]): readonly string[] {
  if (codes.length === 1) return codes;
  const placeByCode = new Map(places.map((place) => [place.adcode, place]));
  return codes.filter((code) => {
    const place = placeByCode.get(code);
    return !codes.some((other) => other !== code && (place?.province === other || place?.city === other));
  });
}

/** A tree whose entries have keys, grown path by path from the root down. */
class NamedTree {
  readonly #parents = [-1];
  readonly #indexByKey = new Map<string, number>([[ROOT, 0]]);

  get size(): number {
    return this.#parents.length;
  }

  indexOf(key: string): number | undefined {
    return this.#indexByKey.get(key);
  }

  tree(): Tree {
    return Int32Array.from(this.#parents);
  }

  /** Index of the last entry of a path; what is not there yet is added. */
  leaf(path: readonly string[]): number {
    let at = 0;
    for (const key of path) {
      const known = this.#indexByKey.get(key);
      if (known === undefined) {
        this.#parents.push(at);
        this.#indexByKey.set(key, this.#parents.length - 1);
      }
      at = known ?? this.#parents.length - 1;
    }
    return at;
  }
}
