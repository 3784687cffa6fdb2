import { beforeAll, describe, expect, it } from 'vitest';
import { keyFigures } from '../../src/cube/keyFigures';
import { regionTotals } from '../../src/cube/regionTotals';
import { sift } from '../../src/cube/sift';
import { stageBreakdown } from '../../src/cube/stageBreakdown';
import type { WritableDatabase } from '../../src/db/database';
import { type DisclosureGuard, disclosedCells } from '../../src/model/disclosedCells';
import { type Filter, UNFILTERED } from '../../src/model/viewState';
import type { LoadedData } from '../../src/panels/shared/workspace';
import { queryFirmPoints } from '../../src/queries/firmPoints';
import { queryFirmUnits } from '../../src/queries/firmUnits';
import { queryPublicFirmExport } from '../../src/queries/listExport';
import { queryPublicFirms } from '../../src/queries/publicFirms';
import { follows, spanOf } from '../unit/model/linearSpan';
import { derive, insertRows, type Row } from './insertRows';
import { openDatabase } from './openDatabase';
import { SMALL_CASE } from './smallCase';

const COUNTIES = ['361102', '361121', '360802', '310101'];
const NODES = ['n1', 'n2', 'n3', 'n4', 'a'];

/** How many enterprises stand at each county (row) and node (column): some cells of one or two. */
const COUNTS = [
  [1, 4, 5, 0, 6],
  [4, 2, 0, 3, 5],
  [5, 5, 1, 4, 0],
  [0, 3, 3, 1, 1],
];

interface Firm {
  readonly id: string;
  readonly county: string;
  readonly node: string;
  readonly outputWan: number | null;
}

/** Outputs of 100 and some; one enterprise dominates a large cell, one has no known output. */
const FIRMS: readonly Firm[] = COUNTIES.flatMap((county, c) =>
  NODES.flatMap((node, n) =>
    Array.from({ length: COUNTS[c]?.[n] ?? 0 }, (_, index) => ({
      id: `${county}-${node}-${index}`,
      county,
      node,
      outputWan:
        c === 0 && n === 4 && index === 0 ? 2500 : c === 1 && n === 3 && index === 2 ? null : 100 + index,
    })),
  ),
);

const {
  enterprise: _firms,
  enterprise_year: _years,
  enterprise_node: _nodes,
  honour: _titles,
  ...ground
} = SMALL_CASE;
const TABLES = {
  ...ground,
  enterprise: FIRMS.map(
    ({ id, county }, index): Row => ({
      enterprise_id: id,
      name: `企业${id}`,
      region: county,
      status: 'active',
      lon: 118,
      lat: 28,
      disclosure: index % 2 === 0 ? 'public' : index % 3 === 0 ? 'internal' : null,
    }),
  ),
  enterprise_year: FIRMS.filter(({ outputWan }) => outputWan !== null).map(
    ({ id, outputWan }): Row => ({ enterprise: id, year: 2025, output_wan: outputWan }),
  ),
  enterprise_node: FIRMS.map(({ id, node }): Row => ({ enterprise: id, node, share: 1 })),
};

let database: WritableDatabase;
let data: LoadedData;
let guard: DisclosureGuard;

beforeAll(async () => {
  ({ database } = await openDatabase());
  await insertRows(database, TABLES);
  data = await derive(database);
  const { projects } = data.cube;
  guard = {
    firms: disclosedCells(data.cube, await queryFirmUnits(database)),
    projects: disclosedCells(data.cube, {
      unit: projects.project,
      place: projects.place,
      node: projects.node,
      chain: projects.chain,
      values: [projects.investmentWan],
    }),
  };
});

const filtered = (patch: Partial<Filter>): Filter => ({ ...UNFILTERED, ...patch });

const PLACES: readonly (readonly string[])[] = [
  [],
  ['360000'],
  ['310000'],
  ['361100'],
  ['360800'],
  ...COUNTIES.map((county) => [county]),
  ['361102', '360802'],
  ['361100', '310000'],
];
const PARTS: readonly Partial<Filter>[] = [
  {},
  { chains: ['pv'] },
  { chains: ['li'] },
  { chains: ['pv', 'li'] },
  ...NODES.map((node) => ({ nodes: [node] })),
  { nodes: ['n1', 'n2'] },
  { nodes: ['n2', 'a'] },
  { stages: ['upstream'] as const },
  { chains: ['pv'], stages: ['upstream'] as const },
];

const isAt = ({ county, node }: Firm, regions: readonly string[], part: Partial<Filter>): boolean => {
  const codes = [county, `${county.slice(0, 4)}00`, `${county.slice(0, 2)}0000`];
  const chain = node === 'a' ? 'li' : 'pv';
  const stage = { n1: 'upstream', n2: 'midstream', n3: 'service', n4: 'downstream', a: 'upstream' }[node];
  return (
    (regions.length === 0 || regions.some((code) => codes.includes(code))) &&
    (!part.chains?.length || part.chains.includes(chain)) &&
    (!part.nodes?.length || part.nodes.includes(node)) &&
    (!part.stages?.length || part.stages.some((each) => each === stage))
  );
};

describe('what 对外 shows of the sums of enterprises', () => {
  it('leaves out a cell of two, one that is dominated, and nothing of the large ones', () => {
    const of = (regions: readonly string[], part: Partial<Filter>) =>
      keyFigures(sift(data.cube, data.gaps, filtered({ ...part, regions }), guard));
    expect(of(['361121'], { nodes: ['n2'] })).toMatchObject({ firmCount: NaN, outputWan: NaN });
    expect(of(['361102'], { nodes: ['a'] }).withheld.firms).toBe(true);
    expect(of([], {})).toMatchObject({ firmCount: FIRMS.length, withheld: { firms: false } });
    expect(of([], {}).aboveScaleCount).toBeNaN();
    const inside = keyFigures(sift(data.cube, data.gaps, filtered({ regions: ['361121'], nodes: ['n2'] })));
    expect(inside).toMatchObject({ firmCount: 2, outputWan: 201, withheld: { firms: false } });
  });

  it('lets no cell of one or two, nor a dominated one, be computed from all that is shown', () => {
    const shown: (readonly bigint[])[] = [];
    const indicator = (regions: readonly string[], part: Partial<Filter>): bigint[] =>
      FIRMS.map((firm) => (isAt(firm, regions, part) ? 1n : 0n));
    // Cells stand for their enterprises: a column a leaf.
    const leaves = [...new Map(FIRMS.map((firm, index) => [`${firm.county} ${firm.node}`, index])).values()];
    const byLeaf = (regions: readonly string[], part: Partial<Filter>): bigint[] => {
      const all = indicator(regions, part);
      return leaves.map((index) => all[index] ?? 0n);
    };
    for (const regions of PLACES) {
      for (const part of PARTS) {
        const sifted = sift(data.cube, data.gaps, filtered({ ...part, regions }), guard);
        const { firmCount, outputWan, withheld } = keyFigures(sifted);
        const expected = FIRMS.filter((firm) => isAt(firm, regions, part));
        if (!withheld.firms) {
          shown.push(byLeaf(regions, part));
          expect(firmCount).toBe(expected.length);
          const known = expected.flatMap((firm) => firm.outputWan ?? []);
          if (known.length > 0) expect(outputWan).toBeCloseTo(known.reduce((sum, each) => sum + each, 0));
        }
        for (const level of ['province', 'city', 'county'] as const) {
          for (const [code, total] of regionTotals(sifted, level)) {
            if (!Number.isNaN(total.firmCount)) shown.push(byLeaf([code], part));
          }
        }
        for (const [stage, total] of stageBreakdown(sifted)) {
          if (total.isWithheld || part.stages) continue;
          shown.push(byLeaf(regions, { ...part, stages: [stage as Filter['stages'][number]] }));
        }
      }
    }
    const span = spanOf(shown);
    expect(span.size).toBeGreaterThan(5);
    for (const [c, county] of COUNTIES.entries()) {
      for (const [n, node] of NODES.entries()) {
        const count = COUNTS[c]?.[n] ?? 0;
        if (count === 0 || (count > 2 && !(c === 0 && n === 4))) continue;
        expect(follows(byLeaf([county], { nodes: [node] }), span), `${county} ${node}`).toBe(false);
      }
    }
  });

  it('shows nothing of projects where a county has one or two', () => {
    const figures = keyFigures(sift(data.cube, data.gaps, filtered({ regions: ['361102'] }), guard));
    const plain = keyFigures(sift(data.cube, data.gaps, filtered({ regions: ['361102'] })));
    expect(plain.projectCount).toBeGreaterThan(0);
    expect(figures.withheld.projects).toBe(true);
    expect(figures).toMatchObject({ projectCount: NaN, investmentWan: NaN, lateCount: NaN });
  });
});

describe('names in 对外', () => {
  it('are of rows marked 公开 only, without figures', async () => {
    const open = FIRMS.filter((_, index) => index % 2 === 0);
    const page = await queryPublicFirms(database, UNFILTERED, { offset: 0, limit: 500, descending: false });
    expect(page.total).toBe(open.length);
    expect([...page.enterpriseId].sort()).toEqual(open.map(({ id }) => id).sort());
    const file = await queryPublicFirmExport(database, filtered({ regions: ['310000'] }));
    expect(file.columns).toEqual(['name', 'region', 'nodes', 'is_sample']);
    expect(file.rows.flat().some((cell) => typeof cell === 'number')).toBe(false);
    expect((await queryFirmPoints(database, true)).firm).toHaveLength(open.length);
    expect((await queryFirmPoints(database, false)).firm).toHaveLength(FIRMS.length);
  });
});
