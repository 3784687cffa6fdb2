import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deleteDataSet } from '../../src/db/schema';
import { CHAIN_A, cityRow, firmMaker, gapRow, load, R1, R2, R3 } from './diagnosisCase';
import { derive, type Row, type Tables } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';

let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase();
});
beforeEach(async () => {
  await open.database.run(deleteDataSet('import-1'));
});

const CITIES: Tables = { region: [cityRow(R1), cityRow(R2), cityRow(R3)] };

/** Loads, derives, and tells some columns of the table `chain_region`, by region. */
async function chainFigures(
  columns: string,
  parts: readonly Tables[],
  chain = 'A',
  level = 'city',
): Promise<Record<string, (string | number | null)[]>> {
  await load(open, ...parts);
  await derive(open.database);
  const { rows } = await open.console.run(
    `SELECT region, ${columns} FROM chain_region WHERE level = '${level}' AND chain = '${chain}' ORDER BY region`,
    new AbortController().signal,
  );
  return Object.fromEntries(rows.map(([region, ...figures]) => [String(region), figures]));
}

describe('重复布局', () => {
  it('counts nodes with a 谋划–在建 project here on which another region has one, and the most such regions', async () => {
    const project = (id: string, region: string, node: string | null, stage: string): Row => ({
      project_id: id,
      name: id,
      region,
      node,
      stage,
      chain: 'A',
    });
    const figures = await chainFigures('repeated_nodes, most_repeated_regions', [
      CITIES,
      CHAIN_A,
      {
        project: [
          // n1 in R1 and R2, twice in R2; that of R3 is off.
          project('a', R1, 'n1', 'planned'),
          project('b', R2, 'n1', 'building'),
          project('c', R2, 'n1', 'signed'),
          project('d', R3, 'n1', 'cancelled'),
          // n2 in R1 alone: what is completed in R3 repeats nothing any more.
          project('e', R1, 'n2', 'negotiating'),
          project('f', R3, 'n2', 'completed'),
          // n3 in all three.
          project('g', R1, 'n3', 'building'),
          project('h', R2, 'n3', 'planned'),
          project('i', R3, 'n3', 'signed'),
          // Of an unknown node.
          project('j', R1, null, 'planned'),
          project('k', R2, null, 'planned'),
        ],
      },
    ]);
    expect(figures).toEqual({ [R1]: [2, 3], [R2]: [2, 3], [R3]: [1, 3] });
  });
});

describe('三项检验', () => {
  const TEST_COLUMNS = 'is_large, is_specialised, is_focused, round(lq_star, 3)';
  const place = (index: number): string => String(100_000 + index * 100);
  const nodes: Tables = {
    node: [
      { node_id: 'a', chain: 'A', name: 'a', is_key: true },
      { node_id: 'b', chain: 'B', name: 'b', is_key: true },
    ],
  };

  it('size and focus are the first of ten regions, specialisation is LQ* ≥ 1.25', async () => {
    const firms = firmMaker();
    // Firms of A: 20, 10 and eight times 2 of 46; of B: 80, 0 and eight times 18 of 224.
    const counts: readonly (readonly [number, number])[] = [
      [20, 80],
      [10, 0],
      ...Array.from({ length: 8 }, () => [2, 18] as const),
    ];
    const figures = await chainFigures(TEST_COLUMNS, [
      nodes,
      { region: counts.map((_, index) => cityRow(place(index + 1))) },
      ...counts.flatMap(([a, b], index) => [
        firms(place(index + 1), 'a', a),
        firms(place(index + 1), 'b', b),
      ]),
    ]);
    // LQ .2 / (46 / 270) = 1.174, E = 17.04, LQ* = 1.156.
    expect(figures[place(1)]).toEqual(['true', 'false', 'false', 1.156]);
    // LQ 1 / (46 / 270) = 5.87, E = 1.704, LQ* = 3.24: small, and all of its industry.
    expect(figures[place(2)]).toEqual(['false', 'true', 'true', 3.24]);
    // LQ .1 / (46 / 270) = .587, E = 3.407, LQ* = .74.
    expect(figures[place(3)]).toEqual(['false', 'false', 'false', 0.74]);
  });

  it('cannot be said of a city alone', async () => {
    const firms = firmMaker();
    const figures = await chainFigures(TEST_COLUMNS, [
      nodes,
      { region: [cityRow(R1)] },
      firms(R1, 'a', 6),
      firms(R1, 'b', 6),
    ]);
    expect(figures[R1]).toEqual([null, null, null, null]);
  });
});

/** n1 → n2 and n3 → n4 are essential, n2 → n4 is not. */
const ESSENTIAL: Tables = {
  ...CHAIN_A,
  edge: [
    { from_node: 'n1', to_node: 'n2', coefficient: 0.5, is_essential: true },
    { from_node: 'n2', to_node: 'n4', coefficient: 0.55 },
    { from_node: 'n3', to_node: 'n4', coefficient: 0.08, is_essential: true },
  ],
};

/** R1: the largest of three firms of n1 makes 80 of 100 亿元; n2 100, n3 30, n4 200 in equal parts. */
function dominated(firms: ReturnType<typeof firmMaker>): readonly Tables[] {
  const yi = (amount: number) => ({ outputWan: amount * 10_000 });
  return [
    firms(R1, 'n1', 1, yi(80)),
    firms(R1, 'n1', 2, yi(10)),
    firms(R1, 'n2', 4, yi(25)),
    firms(R1, 'n3', 3, yi(10)),
    firms(R1, 'n4', 4, yi(50)),
  ];
}

describe('风险点', () => {
  const near = cityRow(R2, { lon: 117, lat: 29 });
  const far = cityRow(R2, { lon: 107, lat: 28 });
  const home = cityRow(R1, { lon: 117, lat: 28 });
  const rowOf = async (parts: readonly Tables[]) => {
    await load(open, ESSENTIAL, ...parts);
    await derive(open.database);
    const { single_source, top_share, substitution } = await gapRow(open, R1, 'n1');
    return { single_source, top_share, substitution };
  };

  it('is a node of one large firm that others within R cannot stand in for', async () => {
    const firms = firmMaker();
    const elsewhere = firms(R2, 'n1', 5, { outputWan: 6 * 10_000 });
    // The other two make 20 for the 80 of the first; the city a thousand km away does not count.
    expect(await rowOf([{ region: [home, far] }, ...dominated(firms), elsewhere])).toEqual({
      single_source: 'true',
      top_share: 0.8,
      substitution: 0.25,
    });
  });

  it('is none where a city within 300 km makes enough', async () => {
    const firms = firmMaker();
    const elsewhere = firms(R2, 'n1', 5, { outputWan: 6 * 10_000 });
    // 20 here and 30 there for the 80 of the first.
    expect(await rowOf([{ region: [home, near] }, ...dominated(firms), elsewhere])).toEqual({
      single_source: 'false',
      top_share: 0.8,
      substitution: 0.625,
    });
  });

  it('is none without a buyer here', async () => {
    const firms = firmMaker();
    const parts = dominated(firms).filter((_, index) => index !== 2);
    expect(await rowOf([{ region: [home] }, ...parts])).toMatchObject({
      single_source: 'false',
      substitution: 0.25,
    });
  });

  it('is not said where too few outputs are known', async () => {
    const firms = firmMaker();
    expect(await rowOf([{ region: [home] }, ...dominated(firms), firms(R1, 'n1', 1)])).toEqual({
      single_source: 'false',
      top_share: null,
      substitution: null,
    });
  });
});

describe('单点依赖', () => {
  it('is the share of X on 风险点 and on what essentially needs them', async () => {
    const firms = firmMaker();
    const figures = await chainFigures('single_source_nodes, single_source_share, value', [
      { region: [cityRow(R1, { lon: 117, lat: 28 })] },
      ESSENTIAL,
      ...dominated(firms),
    ]);
    // n1 100 and n2 100 of 430 亿元; n4 needs n2 not essentially.
    expect(figures[R1]).toEqual([1, expect.closeTo(200 / 430, 10), 4_300_000]);
  });
});

describe('同质化', () => {
  it('is the share of firms with the same main product on the node, and the verified local links a firm', async () => {
    const firms = firmMaker();
    const product = (main_products: string) => ({ main_products });
    const figures = await chainFigures('same_product_share, links_per_firm, firm_count', [
      CITIES,
      CHAIN_A,
      firms(R1, 'n1', 2, product('P 型硅片')),
      firms(R1, 'n1', 1, product('N 型硅片')),
      firms(R1, 'n1', 1),
      // The same words on another node are another thing.
      firms(R1, 'n2', 1, product('P 型硅片')),
      firms(R2, 'n1', 2),
      firms(R3, 'n1', 2),
      {
        supply_link: [
          { from_enterprise: 'e0', to_enterprise: 'e4', node: 'n1', verified: true },
          // Without a node: of the chain of its supplier.
          { from_enterprise: 'e1', to_enterprise: 'e4', verified: true },
          { from_enterprise: 'e2', to_enterprise: 'e4', node: 'n1', verified: false },
          { from_enterprise: 'e3', to_enterprise: 'e4', node: 'n1', verified: null },
          { from_enterprise: 'e0', to_enterprise: 'e5', node: 'n1', verified: true },
          { from_enterprise: 'e0', to_enterprise: 'e0', node: 'n1', verified: true },
        ],
      },
    ]);
    // Two of four with a known product; two links among five firms.
    expect(figures[R1]).toEqual([0.5, 0.4, 5]);
    // A link to R1 is on file, none within: 0. In R3 none is on file: unknown.
    expect(figures[R2]).toEqual([null, 0, 2]);
    expect(figures[R3]).toEqual([null, null, 2]);
  });
});

describe('融', () => {
  it('is recommended where firms of the node need finance, talent or research', async () => {
    const firms = firmMaker();
    await load(
      open,
      CITIES,
      CHAIN_A,
      firms(R1, 'n1', 5),
      firms(R1, 'n2', 3),
      firms(R1, 'n4', 3, { status: 'active' }),
      firms(R2, 'n1', 5),
      {
        need: [
          { enterprise: 'e0', node: 'n1', type: 'finance' },
          // Of no node: of those of its firm.
          { enterprise: 'e5', type: 'research' },
          { enterprise: 'e8', node: 'n4', type: 'sales' },
          { enterprise: 'e9', node: 'n4', type: 'smart_upgrade' },
        ],
      },
    );
    await derive(open.database);
    const movesOf = async (node: string) => String((await gapRow(open, R1, node)).moves ?? '').split(';');
    expect(await movesOf('n1')).toContain('integrate');
    expect(await movesOf('n2')).toContain('integrate');
    expect(await movesOf('n4')).not.toContain('integrate');
  });
});

describe('a park', () => {
  it('is judged by presence and titles alone, and has its output a 亩', async () => {
    const firms = firmMaker();
    const inPark = { park: 'p1', outputWan: 100 };
    const parts: readonly Tables[] = [
      {
        region: [cityRow(R1), cityRow(R2)],
        // A second park, so that there would be a reference.
        park: [
          { park_id: 'p1', name: '园', region: R1, land_used_mu: 250 },
          { park_id: 'p2', name: '另一园', region: R2 },
        ],
      },
      CHAIN_A,
      firms(R1, 'n1', 6, { ...inPark, titles: ['lead_firm'] }),
      firms(R1, 'n4', 4, inPark),
      firms(R2, 'n1', 2, { park: 'p2', outputWan: 100 }),
      firms(R2, 'n2', 9, { park: 'p2', outputWan: 100 }),
    ];
    const figures = await chainFigures(
      'completeness, support_rate, break_segments, lead_count, firm_count, firm_share, output_per_mu_wan, lq_star',
      parts,
      'A',
      'park',
    );
    // n1 and the key n4 of n1, n2 (key), n3, n4 (key): 3 of 6. 1,000 万元 on 250 亩.
    expect(figures.p1).toEqual([0.5, null, 1, 6, 10, 1, 4, null]);
    const of = (node: string) => gapRow(open, 'p1', node, 'park');
    // As a city it would be an 优势点: six firms, all of them 链主, in a region of little else.
    expect((await gapRow(open, R1, 'n1')).verdict).toBe('strength');
    expect(await of('n1')).toMatchObject({
      verdict: 'normal',
      lq: null,
      lq_star: null,
      supply: null,
      demand: null,
    });
    expect(await of('n2')).toMatchObject({ verdict: 'break', unmet: null });
    expect(await of('n3')).toMatchObject({ verdict: 'blank', position: 'upstream_end' });
    expect(await of('n4')).toMatchObject({
      verdict: 'weak',
      reasons: expect.stringContaining('weak_standing'),
    });
  });
});
