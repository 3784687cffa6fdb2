import { apportion } from './apportion';
import type { Catalogue, CatalogueCounty, CatalogueNode } from './catalogue';
import { OMISSIONS } from './omissions';
import { pickSite, type Site } from './placement';
import {
  CITY_PROFILES,
  type CityProfile,
  COUNTY_FIRMS,
  POORLY_ASSIGNED_COUNTIES,
  THIN_COUNTIES,
} from './profile';
import { Random } from './random';
import { type Standing, standingOfGone, standingOfOperating } from './standing';

/** A synthetic enterprise before it is written as rows. */
export interface SampleFirm {
  readonly enterpriseId: string;
  readonly name: string;
  readonly city: string;
  readonly site: Site;
  /** Its main node; none for a firm that is not yet assigned. */
  readonly node: CatalogueNode | null;
  /** A second node, for one firm in eight. */
  readonly secondNode: CatalogueNode | null;
  readonly standing: Standing;
}

type Draft = Omit<SampleFirm, 'enterpriseId' | 'name'>;

/** Share of the nodes of a city that some firm left within three years. */
const ERODING_SHARE = 0.1;

/**
 * Makes the synthetic enterprises of the ten cities, in the order of the profiles. A city has every node of its
 * chains but those of `OMISSIONS`; its counties have fewer, each by its own leaning.
 */
export function makeEnterprises(catalogue: Catalogue, seed: number): SampleFirm[] {
  const drafts = CITY_PROFILES.flatMap((profile) => makeCity(catalogue, profile, seed));
  const numberOfName = new Map<string, number>();
  return drafts.map((draft, index) => {
    const subject = draft.node?.name ?? '未归类企业';
    const number = (numberOfName.get(subject) ?? 0) + 1;
    numberOfName.set(subject, number);
    return {
      enterpriseId: `sample:e${String(index + 1).padStart(5, '0')}`,
      name: `示例·${subject} ${String(number).padStart(4, '0')}`,
      ...draft,
    };
  });
}

function makeCity(catalogue: Catalogue, profile: CityProfile, seed: number): Draft[] {
  const { city } = profile;
  const random = new Random(seed, `enterprises ${city}`);
  const counties = catalogue.countiesOfCity.get(city) ?? [];
  const drafts: Draft[] = [];
  for (const [chain, firms] of apportion(profile.firms, Object.entries(profile.chains))) {
    const nodes = presentNodes(catalogue, city, chain);
    const places = placeInCounties(catalogue, counties, city, chain, firms, seed);
    const assigned = byNode(assignNodes(places, nodes, city, seed, random), nodes);
    const eroding = new Set(nodes.filter(() => random.chance(ERODING_SHARE)));
    const isSeen = new Set<CatalogueNode>();
    for (const [county, node] of assigned) {
      // The first firm of a node operates, so that the node is present.
      const isFirst = !isSeen.has(node);
      isSeen.add(node);
      drafts.push({
        city,
        site: pickSite(catalogue, county, chain, random),
        node,
        secondNode: random.chance(0.12) ? pickSecondNode(node, nodes, random) : null,
        standing: isFirst ? { status: 'active', statusDate: null } : standingOfOperating(random),
      });
    }
    for (const node of eroding) {
      const county = random.pick(assigned.filter(([, other]) => other === node))[0];
      drafts.push(goneFirm(catalogue, county, node, 'recent', random));
    }
    for (const id of OMISSIONS[city]?.[chain]?.lost ?? []) {
      const node = nodeOf(catalogue, `${chain}.${id}`);
      for (let left = random.integer(1, 3); left > 0; left--) {
        const county = random.pick(assigned)[0];
        drafts.push(goneFirm(catalogue, county, node, left === 1 ? 'recent' : 'any', random));
      }
    }
  }
  for (const [nodeId, firms] of Object.entries(profile.sporadic)) {
    const node = nodeOf(catalogue, nodeId);
    const places = placeInCounties(catalogue, counties, city, node.chainId, firms, seed);
    for (const county of places) {
      drafts.push({
        city,
        site: pickSite(catalogue, county, node.chainId, random),
        node,
        secondNode: null,
        standing: standingOfOperating(random),
      });
    }
  }
  return [
    ...drafts,
    ...thinFirms(catalogue, profile, counties, random),
    ...unassigned(catalogue, drafts, city, random),
  ];
}

/** Nodes of the chain that the city has. */
export function presentNodes(catalogue: Catalogue, city: string, chain: string): CatalogueNode[] {
  const nodes = catalogue.nodesOfChain.get(chain) ?? [];
  const omission = OMISSIONS[city]?.[chain];
  const known = new Set(nodes.map(({ nodeId }) => nodeId));
  for (const id of [...(omission?.absent ?? []), ...(omission?.lost ?? []), ...(omission?.filling ?? [])]) {
    if (!known.has(`${chain}.${id}`)) throw new Error(`omissions: no node ${chain}.${id}`);
  }
  return nodes.filter(({ nodeId }) => !omission?.absent.includes(nodeId.slice(chain.length + 1)));
}

/** One county per firm. A chain stands in some of a city's counties only, first where a park leads it. */
function placeInCounties(
  catalogue: Catalogue,
  counties: readonly CatalogueCounty[],
  city: string,
  chain: string,
  firms: number,
  seed: number,
): CatalogueCounty[] {
  const given = COUNTY_FIRMS[`${chain}@${city}`];
  const weights = counties.map((county) => {
    const weight = given ? (given[county.adcode] ?? 0) : countyWeight(catalogue, county, chain, seed);
    return [county, weight] as const;
  });
  return [...apportion(firms, weights)].flatMap(([county, count]) =>
    Array<CatalogueCounty>(count).fill(county),
  );
}

function countyWeight(catalogue: Catalogue, county: CatalogueCounty, chain: string, seed: number): number {
  if (Object.hasOwn(THIN_COUNTIES, county.adcode)) return 0;
  const parks = (catalogue.parksOfCounty.get(county.adcode) ?? []).filter(({ isCustoms }) => !isCustoms);
  const leads = parks.filter(({ leadChains }) => leadChains.includes(chain)).length;
  const random = new Random(seed, `county ${county.adcode} ${chain}`);
  const leaning = random.chance(0.4) ? 0 : random.between(0.2, 1.8);
  const size = new Random(seed, `county ${county.adcode}`).between(0.5, 1.5);
  return size * (leads * 4 + leaning * (parks.length > 0 ? 1 + 0.3 * parks.length : 0.35));
}

/** A node for every place, each county by its own leaning, and every node of the city at least once. */
function assignNodes(
  places: readonly CatalogueCounty[],
  nodes: readonly CatalogueNode[],
  city: string,
  seed: number,
  random: Random,
): [CatalogueCounty, CatalogueNode][] {
  if (places.length < nodes.length)
    throw new Error(`${city}: ${places.length} firms for ${nodes.length} nodes`);
  const choicesOfCounty = new Map(
    [...new Set(places)].map((county) => [county, nodeChoices(county, nodes, city, seed)] as const),
  );
  const assigned = places.map((county): [CatalogueCounty, CatalogueNode] => [
    county,
    random.weighted(choicesOfCounty.get(county) ?? []),
  ]);
  const counts = new Map(nodes.map((node) => [node, 0]));
  for (const [, node] of assigned) counts.set(node, (counts.get(node) ?? 0) + 1);
  for (const node of nodes) {
    if ((counts.get(node) ?? 0) > 0) continue;
    const spare = random.pick(assigned.filter(([, other]) => (counts.get(other) ?? 0) > 1));
    counts.set(spare[1], (counts.get(spare[1]) ?? 0) - 1);
    counts.set(node, 1);
    spare[1] = node;
  }
  return assigned;
}

/** In the order of the nodes, then of the counties: firms of a node stand together. */
function byNode<Place>(
  assigned: readonly [Place, CatalogueNode][],
  nodes: readonly CatalogueNode[],
): [Place, CatalogueNode][] {
  return nodes.flatMap((node) => assigned.filter(([, other]) => other === node));
}

function nodeChoices(
  county: CatalogueCounty,
  nodes: readonly CatalogueNode[],
  city: string,
  seed: number,
): (readonly [CatalogueNode, number])[] {
  const choices = nodes.map((node) => {
    const inCity = new Random(seed, `node ${city} ${node.nodeId}`).between(0.3, 1.7) * (node.isKey ? 1.6 : 1);
    const inCounty = new Random(seed, `node ${county.adcode} ${node.nodeId}`);
    return [node, inCounty.chance(0.3) ? 0 : inCity * inCounty.between(0.4, 1.6)] as const;
  });
  return choices.some(([, weight]) => weight > 0) ? choices : nodes.map((node) => [node, 1] as const);
}

/** Mostly a direct supplier or customer of the main node. */
function pickSecondNode(
  node: CatalogueNode,
  nodes: readonly CatalogueNode[],
  random: Random,
): CatalogueNode | null {
  const near = nodes.filter(({ nodeId }) => node.neighbours.includes(nodeId));
  return near.length > 0 ? random.pick(near) : null;
}

function goneFirm(
  catalogue: Catalogue,
  county: CatalogueCounty,
  node: CatalogueNode,
  when: 'recent' | 'any',
  random: Random,
): Draft {
  return {
    city: county.city,
    site: pickSite(catalogue, county, node.chainId, random),
    node,
    secondNode: null,
    standing: standingOfGone(when, random),
  };
}

function thinFirms(
  catalogue: Catalogue,
  profile: CityProfile,
  counties: readonly CatalogueCounty[],
  random: Random,
): Draft[] {
  return counties.flatMap((county) =>
    Array.from({ length: THIN_COUNTIES[county.adcode] ?? 0 }, (): Draft => {
      const chain = random.weighted(Object.entries(profile.chains));
      return {
        city: profile.city,
        site: pickSite(catalogue, county, chain, random),
        node: random.pick(presentNodes(catalogue, profile.city, chain)),
        secondNode: null,
        standing: { status: 'active', statusDate: null },
      };
    }),
  );
}

/** Firms without a node: a few everywhere, as many as the others where assignment is poor. */
function unassigned(catalogue: Catalogue, drafts: readonly Draft[], city: string, random: Random): Draft[] {
  const counties = catalogue.countiesOfCity.get(city) ?? [];
  return counties.flatMap((county) => {
    const firms = drafts.filter(({ site }) => site.county === county.adcode).length;
    const share = POORLY_ASSIGNED_COUNTIES.includes(county.adcode) ? 1 : 0.015;
    return Array.from(
      { length: Math.round(firms * share) },
      (): Draft => ({
        city,
        site: pickSite(catalogue, county, '', random),
        node: null,
        secondNode: null,
        standing: standingOfOperating(random),
      }),
    );
  });
}

function nodeOf(catalogue: Catalogue, nodeId: string): CatalogueNode {
  const node = catalogue.nodeById.get(nodeId);
  if (!node) throw new Error(`no node ${nodeId}`);
  return node;
}
