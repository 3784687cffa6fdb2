import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WritableDatabase } from '../../src/db/database';
import { deleteDataSet } from '../../src/db/schema';
import { HONOUR_TITLE } from '../../src/model/enumerations';
import { type Filter, UNFILTERED } from '../../src/model/viewState';
import { queryChainTree } from '../../src/queries/chainTree';
import { queryFacetCounts } from '../../src/queries/facetCounts';
import { queryFirmPage } from '../../src/queries/firmPage';
import { queryMatchingFirms } from '../../src/queries/firmPoints';
import { binStartWan, queryInvestmentHistogram } from '../../src/queries/investmentHistogram';
import { queryKeyFigures } from '../../src/queries/keyFigures';
import { activeParts, queryLoosening, withoutPart } from '../../src/queries/loosening';
import { queryProjectPage } from '../../src/queries/projectPage';
import { queryRegionShares } from '../../src/queries/regionShares';
import { queryRegionTotals } from '../../src/queries/regionTotals';
import { queryStageBreakdown } from '../../src/queries/stageBreakdown';
import { arbitraryFilter, arbitraryTables } from './arbitraryCase';
import { derive, insertRows } from './insertRows';
import { openDatabase } from './openDatabase';
import * as slow from './slowAnswers';

let database: WritableDatabase;
beforeAll(async () => {
  ({ database } = await openDatabase());
});

/** Small random data, several random filters on each: the engine and the plain reading answer alike. */
async function check(
  answer: (filter: Filter, plain: slow.SlowCase) => Promise<void>,
  cases: number,
  filtersPerCase: number,
): Promise<void> {
  const filters = fc.array(arbitraryFilter, { minLength: filtersPerCase, maxLength: filtersPerCase });
  await fc.assert(
    fc.asyncProperty(arbitraryTables, filters, async (tables, drawn) => {
      for (const statement of deleteDataSet('import-1')) await database.query(statement);
      await insertRows(database, tables);
      const { gaps } = await derive(database);
      const plain = slow.slowCase(tables, gaps);
      for (const filter of [UNFILTERED, ...drawn]) await answer(filter, plain);
    }),
    { numRuns: cases, endOnFailure: true },
  );
}

const firmsOf = (
  plain: slow.SlowCase,
  filter: Filter,
  except: Parameters<typeof slow.passesFirm>[3] = null,
) => plain.facts.filter((fact) => slow.passesFirm(plain, fact, filter, except));
const projectsOf = (
  plain: slow.SlowCase,
  filter: Filter,
  except: Parameters<typeof slow.passesProject>[3] = null,
) => plain.projects.filter((project) => slow.passesProject(plain, project, filter, except));

function near(value: number | undefined, expected: number): void {
  if (Number.isNaN(expected)) expect(value).toBeNaN();
  else expect(value).toBeCloseTo(expected, 6);
}

describe('whatever the filter', () => {
  it('the same enterprises and projects come through', async () => {
    await check(
      async (filter, plain) => {
        const page = { sort: 'name', descending: true, offset: 0, limit: 999 } as const;
        const firms = new Set(firmsOf(plain, filter).map(({ firm }) => firm));
        const list = await queryFirmPage(database, filter, page);
        expect(list.enterpriseId.toSorted()).toEqual([...firms].toSorted());
        expect(list.total).toBe(firms.size);
        expect(await queryMatchingFirms(database, filter)).toHaveLength(firms.size);
        const { projectId } = await queryProjectPage(database, filter, page);
        expect(projectId.toSorted()).toEqual(
          projectsOf(plain, filter)
            .map(({ project }) => project)
            .toSorted(),
        );
      },
      8,
      20,
    );
  });

  it('key figures are plain sums', async () => {
    await check(
      async (filter, plain) => {
        const [facts, projects] = [firmsOf(plain, filter), projectsOf(plain, filter)];
        const figures = await queryKeyFigures(database, filter);
        expect(figures).toMatchObject({
          firmCount: slow.firmsIn(facts),
          aboveScaleCount: slow.firmsIn(facts.filter(({ row }) => row.titles.includes('above_scale'))),
          sampleFirmCount: slow.firmsIn(facts.filter(({ row }) => row.isSample)),
          projectCount: projects.length,
          lateCount: projects.filter(({ isLate }) => isLate).length,
          sampleProjectCount: projects.filter(({ isSample }) => isSample).length,
        });
        near(figures.outputWan, slow.weighted(facts, 'output'));
        near(figures.revenueWan, slow.weighted(facts, 'revenue'));
        near(figures.employees, slow.weighted(facts, 'employees'));
        near(figures.outputCoverage, slow.coverage(facts, 'output'));
        near(figures.revenueCoverage, slow.coverage(facts, 'revenue'));
        near(figures.employeesCoverage, slow.coverage(facts, 'employees'));
        near(figures.investmentWan, slow.invested(projects));
        near(
          figures.investmentCoverage,
          projects.filter((each) => each.investment !== null).length / projects.length,
        );
      },
      6,
      12,
    );
  });

  it('every facet ignores its own choice and reflects the others', async () => {
    await check(
      async (filter, plain) => {
        const facets = await queryFacetCounts(database, filter);
        const byRegion = (level: 'province' | 'city' | 'county') =>
          slow.firmsBy(firmsOf(plain, filter, 'region'), ({ row }) => row[level]);
        expect(Object.fromEntries(facets.region)).toEqual({
          ...byRegion('county'),
          ...byRegion('city'),
          ...byRegion('province'),
        });
        expect(Object.fromEntries(facets.status)).toEqual(
          slow.firmsBy(firmsOf(plain, filter, 'status'), ({ row }) => row.status),
        );
        expect(Object.fromEntries(facets.park)).toEqual(
          slow.firmsBy(firmsOf(plain, filter, 'park'), ({ row }) => row.park),
        );
        expect(Object.fromEntries(facets.stage)).toEqual(
          slow.firmsBy(firmsOf(plain, filter, 'stage'), ({ stage }) => stage),
        );
        const titled = firmsOf(plain, filter, 'title');
        for (const title of Object.keys(HONOUR_TITLE)) {
          const bearers = titled.filter(({ row }) => row.titles.includes(title));
          expect(facets.title.get(title) ?? 0).toBe(slow.firmsIn(bearers));
        }
        const staged = projectsOf(plain, filter, 'projectStage');
        const byStage = Object.entries(slow.grouped(staged, ({ stage }) => stage)).map(([stage, group]) => [
          stage,
          group.length,
        ]);
        const { late = 0, ...others } = Object.fromEntries(facets.projectStage);
        expect(others).toEqual(Object.fromEntries(byStage));
        expect(late).toBe(staged.filter(({ isLate }) => isLate).length);
      },
      6,
      10,
    );
  });

  it('the histogram counts the range it stands over', async () => {
    await check(
      async (filter, plain) => {
        const projects = projectsOf(plain, filter, 'investment');
        const { counts, unknownCount } = await queryInvestmentHistogram(database, filter);
        expect(unknownCount).toBe(projects.filter(({ investment }) => investment === null).length);
        const expected = Array.from(counts, (_, bin) => {
          const from = bin === 0 ? -Infinity : binStartWan(bin);
          const to = bin === counts.length - 1 ? Infinity : binStartWan(bin + 1);
          return projects.filter(
            ({ investment }) => investment !== null && investment >= from && investment < to,
          ).length;
        });
        expect(Array.from(counts)).toEqual(expected);
      },
      5,
      10,
    );
  });

  it('totals by region, node, chain and stage are plain groups', async () => {
    await check(
      async (filter, plain) => {
        const facts = firmsOf(plain, filter);
        for (const level of slow.REGION_LEVELS) {
          const totals = await queryRegionTotals(database, level, filter, false);
          const firms = slow.grouped(facts, ({ row }) => row[level]);
          const projects = slow.grouped(projectsOf(plain, filter), (project) => project[level]);
          expect(totals.adcode).toEqual(
            [...new Set([...Object.keys(firms), ...Object.keys(projects)])].toSorted(),
          );
          for (const [row, code] of totals.adcode.entries()) {
            const [here, planned] = [firms[code] ?? [], projects[code] ?? []];
            expect(totals.firmCount[row]).toBe(slow.firmsIn(here));
            expect(totals.projectCount[row]).toBe(planned.length);
            expect(totals.lateCount[row]).toBe(planned.filter(({ isLate }) => isLate).length);
            near(totals.outputWan[row], slow.weighted(here, 'output'));
            near(totals.revenueWan[row], slow.weighted(here, 'revenue'));
            near(totals.employees[row], slow.weighted(here, 'employees'));
            near(totals.investmentWan[row], slow.invested(planned));
          }
        }
        const stages = await queryStageBreakdown(database, filter);
        const byStage = slow.grouped(
          facts.filter(({ node }) => node !== null),
          ({ stage }) => stage ?? 'unknown',
        );
        expect(stages.stage).toEqual(Object.keys(byStage).toSorted());
        for (const [row, stage] of stages.stage.entries()) {
          const here = byStage[stage] ?? [];
          expect(stages.firmCount[row]).toBe(slow.firmsIn(here));
          expect(stages.presentNodes[row]).toBe(new Set(here.map(({ node }) => node)).size);
          near(stages.outputWan[row], slow.weighted(here, 'output'));
        }
      },
      6,
      6,
    );
  });

  it('the tree of chains sums to its firms at every level', async () => {
    await check(
      async (filter, plain) => {
        const tree = await queryChainTree(database, 'city', filter);
        const counted: Record<string, number> = {};
        for (const [row, chain] of tree.chain.entries()) {
          const key = `${chain} ${tree.stage[row]} ${tree.node[row]}`;
          counted[key] = (counted[key] ?? 0) + (tree.firmCount[row] ?? 0);
        }
        const [nodes, stages] = (['node', 'stage'] as const).map((except) =>
          firmsOf(plain, filter, except).filter(({ chain }) => chain !== null),
        );
        expect(counted).toEqual({
          ...slow.firmsBy(nodes ?? [], ({ chain }) => `${chain}  `),
          ...slow.firmsBy(nodes ?? [], ({ chain, node }) => `${chain}  ${node}`),
          ...slow.firmsBy(stages ?? [], ({ chain, stage }) => `${chain} ${stage ?? 'unknown'} `),
        });
      },
      5,
      8,
    );
  });

  it('margins of a quotient heed only chain, node and stage', async () => {
    await check(
      async (filter, plain) => {
        const shares = await queryRegionShares(database, 'city', 'revenue_wan', filter);
        const all = plain.facts.filter(
          ({ node, row }) => node !== null && ['active', 'reduced', 'unknown'].includes(row.status),
        );
        const part = { ...UNFILTERED, chains: filter.chains, nodes: filter.nodes, stages: filter.stages };
        const groups = slow.grouped(all, ({ row }) => row.city);
        expect(shares.adcode).toEqual(Object.keys(groups).toSorted());
        for (const [row, code] of shares.adcode.entries()) {
          const here = groups[code] ?? [];
          const chosen = here.filter((fact) => slow.passesFirm(plain, fact, part));
          expect(shares.firmCount[row]).toBe(slow.firmsIn(here));
          near(
            shares.allCount[row],
            here.reduce((total, { w }) => total + w, 0),
          );
          near(
            shares.partCount[row],
            chosen.reduce((total, { w }) => total + w, 0),
          );
          near(shares.allValue[row], slow.weighted(here, 'revenue'));
          near(shares.partValue[row], slow.weighted(chosen, 'revenue'));
          expect(shares.knownCount[row]).toBe(slow.firmsIn(here.filter((fact) => fact.row.revenue !== null)));
        }
      },
      4,
      6,
    );
  });

  it('loosening tells what would come through', async () => {
    await check(
      async (filter, plain) => {
        const parts = activeParts(filter);
        const firms = Object.fromEntries(
          parts.map((part) => [part, slow.firmsIn(firmsOf(plain, { ...filter, ...withoutPart(part) }))]),
        );
        const loosened = await queryLoosening(database, 'enterprise', filter);
        expect(Object.fromEntries(loosened.map(({ part, count }) => [part, count]))).toEqual(firms);
        expect(loosened.map(({ count }) => count)).toEqual(Object.values(firms).toSorted((a, b) => b - a));
        const projects = await queryLoosening(database, 'project', filter);
        expect(Object.fromEntries(projects.map(({ part, count }) => [part, count]))).toEqual(
          Object.fromEntries(
            parts.map((part) => [part, projectsOf(plain, { ...filter, ...withoutPart(part) }).length]),
          ),
        );
      },
      4,
      4,
    );
  });
});
