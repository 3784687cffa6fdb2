import type { ProjectStage } from '../../src/model/enumerations';
import { apportion } from './apportion';
import type { Catalogue, CatalogueNode } from './catalogue';
import type { SampleFirm } from './enterprises';
import { OMISSIONS } from './omissions';
import { pickSite, type Site } from './placement';
import { CITY_PROFILES } from './profile';
import { Random } from './random';

/** A synthetic project before it is written as rows. */
export interface SampleProject {
  readonly projectId: string;
  readonly name: string;
  readonly node: CatalogueNode;
  readonly site: Site;
  readonly stage: ProjectStage;
  /** The synthetic firm that builds it, if named. */
  readonly owner: SampleFirm | null;
  readonly investmentWan: number;
}

/** Projects of a chain in a city that are given, not derived from its firms. */
const GIVEN: Readonly<Record<string, number>> = { '361100 pv': 42 };

const STAGE_WEIGHTS: readonly (readonly [ProjectStage, number])[] = [
  ['planned', 8],
  ['negotiating', 8],
  ['signed', 10],
  ['registered', 6],
  ['approved', 7],
  ['land_granted', 6],
  ['started', 9],
  ['building', 17],
  ['completed', 7],
  ['operating', 9],
  ['full_capacity', 6],
  ['counted', 4],
  ['cancelled', 3],
];
const FILLING_STAGE_WEIGHTS = STAGE_WEIGHTS.slice(2, 9);

/**
 * Makes about `total` synthetic projects: each chain of a city in proportion to the square root of its firms, at
 * the sites of such firms. A node that the city lacks has projects only where `OMISSIONS` says it is being filled.
 */
export function makeProjects(
  catalogue: Catalogue,
  firms: readonly SampleFirm[],
  total: number,
  seed: number,
): SampleProject[] {
  const firmsOf = new Map<string, SampleFirm[]>();
  for (const firm of firms) {
    if (!firm.node || firm.standing.status !== 'active') continue;
    const key = `${firm.city} ${firm.node.chainId}`;
    const group = firmsOf.get(key);
    if (group) group.push(firm);
    else firmsOf.set(key, [firm]);
  }
  const active = CITY_PROFILES.flatMap(({ city, chains }) =>
    Object.keys(chains).map((chain) => ({ city, chain, key: `${city} ${chain}` })),
  );
  const given = Object.values(GIVEN).reduce((sum, count) => sum + count, 0);
  const counts = apportion(
    total - given,
    active
      .filter(({ key }) => !Object.hasOwn(GIVEN, key))
      .map(({ key }) => [key, Math.sqrt(firmsOf.get(key)?.length ?? 0)] as const),
  );
  const drafts = active.flatMap(({ city, chain, key }) => {
    const random = new Random(seed, `projects ${key}`);
    const sites = firmsOf.get(key) ?? [];
    const filled = (OMISSIONS[city]?.[chain]?.filling ?? []).map((id) => nodeOf(catalogue, `${chain}.${id}`));
    const count = GIVEN[key] ?? counts.get(key) ?? 0;
    return Array.from({ length: Math.max(count, filled.length) }, (_, index) =>
      makeProject(catalogue, sites, filled[index], random),
    );
  });
  return drafts.map((draft, index) => {
    const number = String(index + 1).padStart(4, '0');
    return { projectId: `sample:p${number}`, name: `示例项目 ${number}·${draft.node.name}`, ...draft };
  });
}

/** A project in the county of a firm of the chain; on that firm's node, or on one that is missing and being filled. */
function makeProject(
  catalogue: Catalogue,
  firms: readonly SampleFirm[],
  filled: CatalogueNode | undefined,
  random: Random,
): Omit<SampleProject, 'projectId' | 'name'> {
  const firm = random.pick(firms);
  const node = filled ?? firm.node;
  if (!node) throw new Error(`${firm.enterpriseId} has no node to build on`);
  const county = catalogue.countiesOfCity.get(firm.city)?.find(({ adcode }) => adcode === firm.site.county);
  if (!county) throw new Error(`${firm.enterpriseId} stands in no county of ${firm.city}`);
  return {
    node,
    site: pickSite(catalogue, county, node.chainId, random),
    stage: random.weighted(filled ? FILLING_STAGE_WEIGHTS : STAGE_WEIGHTS),
    owner: !filled && random.chance(0.55) ? firm : null,
    investmentWan: roundedWan(Math.min(1_600_000, Math.max(500, random.logNormal(26_000, 1.3)))),
  };
}

function nodeOf(catalogue: Catalogue, nodeId: string): CatalogueNode {
  const node = catalogue.nodeById.get(nodeId);
  if (!node) throw new Error(`no node ${nodeId}`);
  return node;
}

/** Investments are announced in round figures. */
function roundedWan(wan: number): number {
  const step = wan < 10_000 ? 100 : wan < 100_000 ? 500 : 5000;
  return Math.round(wan / step) * step;
}
