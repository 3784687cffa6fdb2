import type { CountyShapes } from './countyShapes';
import { type Row, textOf } from './row';

export interface CatalogueNode {
  readonly nodeId: string;
  readonly chainId: string;
  readonly name: string;
  readonly isKey: boolean;
  readonly industryCode: string | null;
  readonly products: readonly string[];
  /** Direct suppliers and customers. */
  readonly neighbours: readonly string[];
}

export interface CatalogueCounty {
  readonly adcode: string;
  readonly city: string;
  readonly lon: number;
  readonly lat: number;
}

export interface CataloguePark {
  readonly parkId: string;
  readonly county: string;
  readonly lon: number;
  readonly lat: number;
  readonly isCustoms: boolean;
  readonly leadChains: readonly string[];
}

/** The first keywords name products as a firm would; those after them only recognise what others write. */
const PRODUCT_WORDS = 3;

/** What the synthetic rows hang on: nodes, counties and parks, by the keys the generator asks for. */
export interface Catalogue {
  readonly nodeById: ReadonlyMap<string, CatalogueNode>;
  readonly nodesOfChain: ReadonlyMap<string, readonly CatalogueNode[]>;
  readonly countiesOfCity: ReadonlyMap<string, readonly CatalogueCounty[]>;
  readonly parksOfCounty: ReadonlyMap<string, readonly CataloguePark[]>;
  readonly shapes: CountyShapes;
}

export function createCatalogue(
  rows: Readonly<Record<'node' | 'edge' | 'region' | 'park', readonly Row[]>>,
  shapes: CountyShapes,
): Catalogue {
  const neighbours = new Map<string, string[]>();
  for (const edge of rows.edge) {
    const from = textOf(edge, 'from_node');
    const to = textOf(edge, 'to_node');
    pushTo(neighbours, from, to);
    pushTo(neighbours, to, from);
  }
  const nodes = rows.node.map((row): CatalogueNode => {
    const nodeId = textOf(row, 'node_id');
    const name = textOf(row, 'name');
    return {
      nodeId,
      chainId: textOf(row, 'chain'),
      name,
      isKey: row.is_key === true,
      industryCode: String(row.industry_codes ?? '').split(';')[0] || null,
      products: String(row.keywords ?? name)
        .split(';')
        .slice(0, PRODUCT_WORDS),
      neighbours: neighbours.get(nodeId) ?? [],
    };
  });
  const counties = rows.region
    .filter((row) => row.level === 'county')
    .map(
      (row): CatalogueCounty => ({
        adcode: textOf(row, 'adcode'),
        city: String(row.city),
        lon: Number(row.lon),
        lat: Number(row.lat),
      }),
    );
  const countiesOfCity = groupBy(counties, ({ city }) => city);
  const cityOfCounty = new Map(counties.map(({ adcode, city }) => [adcode, city]));
  const parks = rows.park.map((row): CataloguePark => {
    const region = textOf(row, 'region');
    const lon = Number(row.lon);
    const lat = Number(row.lat);
    const candidates = cityOfCounty.has(region)
      ? [region]
      : (countiesOfCity.get(region) ?? []).map(({ adcode }) => adcode);
    const county = shapes.locate(candidates, lon, lat);
    if (!county) throw new Error(`the centre of ${textOf(row, 'park_id')} lies outside region ${region}`);
    return {
      parkId: textOf(row, 'park_id'),
      county,
      lon,
      lat,
      isCustoms: row.type === 'customs',
      leadChains: String(row.lead_chains ?? '').split(';'),
    };
  });
  return {
    nodeById: new Map(nodes.map((node) => [node.nodeId, node])),
    nodesOfChain: groupBy(nodes, ({ chainId }) => chainId),
    countiesOfCity,
    parksOfCounty: groupBy(parks, ({ county }) => county),
    shapes,
  };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) pushTo(groups, keyOf(item), item);
  return groups;
}

function pushTo<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
