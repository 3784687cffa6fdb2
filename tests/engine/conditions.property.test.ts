import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { chainTreeCounts } from '../../src/cube/chainTreeCounts';
import { facetCounts } from '../../src/cube/facetCounts';
import { binStartWan, investmentHistogram } from '../../src/cube/investmentHistogram';
import { keyFigures } from '../../src/cube/keyFigures';
import { loosening } from '../../src/cube/loosening';
import { matchingFirms, matchingProjects } from '../../src/cube/matching';
import { regionShares } from '../../src/cube/regionShares';
import { regionTotals } from '../../src/cube/regionTotals';
import type { Sifted } from '../../src/cube/sift';
import { stageBreakdown } from '../../src/cube/stageBreakdown';
import { verdictCounts } from '../../src/cube/verdictCounts';
import { stringColumn } from '../../src/db/columns';
import type { WritableDatabase } from '../../src/db/database';
import { deleteDataSet } from '../../src/db/schema';
import { sql } from '../../src/db/sql';
import { HONOUR_TITLE } from '../../src/model/enumerations';
import { activeParts, withoutPart } from '../../src/model/filterParts';
import { GAP_VERDICTS } from '../../src/model/gapVerdicts';
import { type Filter, UNFILTERED } from '../../src/model/viewState';
import type { LoadedData } from '../../src/panels/shared/workspace';
import { queryFirmPage } from '../../src/queries/firmPage';
import { queryGapPage } from '../../src/queries/gapPage';
import { queryProjectPage } from '../../src/queries/projectPage';
import { arbitraryFilter, arbitraryTables } from './arbitraryCase';
import { derive, insertRows } from './insertRows';
import { openDatabase } from './openDatabase';
import { cubeOf, siftedOf } from './siftedOf';
import * as slow from './slowAnswers';

let database: WritableDatabase;
beforeAll(async () => {
  ({ database } = await openDatabase());
});

interface Asked {
  readonly filter: Filter;
  readonly plain: slow.SlowCase;
  readonly data: LoadedData;
  readonly sifted: () => Promise<Sifted>;
  /** Keys in the order of the row numbers. */
  readonly firmIds: readonly string[];
  readonly projectIds: readonly string[];
}

/** Small random data, several random filters on each: the cube and the plain reading answer alike. */
async function check(
  answer: (asked: Asked) => Promise<void> | void,
  cases: number,
  filtersPerCase: number,
): Promise<void> {
  const filters = fc.array(arbitraryFilter, { minLength: filtersPerCase, maxLength: filtersPerCase });
  await fc.assert(
    fc.asyncProperty(arbitraryTables, filters, async (tables, drawn) => {
      for (const statement of deleteDataSet('import-1')) await database.query(statement);
      await insertRows(database, tables);
      const data = await derive(database);
      const plain = slow.slowCase(tables, data.gaps);
      const firms = await database.query(sql`SELECT enterprise_id FROM internal.firm ORDER BY firm`);
      const projects = await database.query(
        sql`SELECT project_id FROM internal.project_fact ORDER BY project`,
      );
      const firmIds = stringColumn(firms, 'enterprise_id');
      const projectIds = stringColumn(projects, 'project_id');
      for (const filter of [UNFILTERED, ...drawn]) {
        const sifted = () => siftedOf(database, data, filter);
        await answer({ filter, plain, data, sifted, firmIds, projectIds });
      }
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

/** Keys at row numbers, which ascend. */
function idsAt(ids: readonly string[], rows: Int32Array): (string | undefined)[] {
  expect(Array.from(rows)).toEqual(Array.from(rows.toSorted()));
  return Array.from(rows, (row) => ids[row]).toSorted();
}

function near(value: number | undefined, expected: number): void {
  if (Number.isNaN(expected)) expect(value).toBeNaN();
  else expect(value).toBeCloseTo(expected, 6);
}

describe('whatever the filter', () => {
  it('lists hold the same enterprises and projects', async () => {
    await check(
      async ({ filter, plain }) => {
        const page = { sort: 'name', descending: true, offset: 0, limit: 999 } as const;
        const firms = new Set(firmsOf(plain, filter).map(({ firm }) => firm));
        const list = await queryFirmPage(database, filter, page);
        expect(list.enterpriseId.toSorted()).toEqual([...firms].toSorted());
        expect(list.total).toBe(firms.size);
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

  it('the same enterprises and projects come through', async () => {
    await check(
      async ({ filter, plain, sifted, firmIds, projectIds }) => {
        const through = await sifted();
        const firms = new Set(firmsOf(plain, filter).map(({ firm }) => firm));
        expect(idsAt(firmIds, matchingFirms(through))).toEqual([...firms].toSorted());
        const projects = projectsOf(plain, filter).map(({ project }) => project);
        expect(idsAt(projectIds, matchingProjects(through))).toEqual(projects.toSorted());
      },
      8,
      20,
    );
  });

  it('key figures are plain sums', async () => {
    await check(
      async ({ filter, plain, sifted }) => {
        const [facts, projects] = [firmsOf(plain, filter), projectsOf(plain, filter)];
        const figures = keyFigures(await sifted());
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
      async ({ filter, plain, sifted }) => {
        const facets = facetCounts(await sifted());
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
      async ({ filter, plain, sifted }) => {
        const projects = projectsOf(plain, filter, 'investment');
        const { counts, unknownCount } = investmentHistogram(await sifted());
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
      async ({ filter, plain, sifted }) => {
        const through = await sifted();
        const [facts, projects] = [firmsOf(plain, filter, 'region'), projectsOf(plain, filter, 'region')];
        for (const level of slow.REGION_LEVELS) {
          const totals = regionTotals(through, level);
          const firmsBy = slow.grouped(facts, ({ row }) => row[level]);
          const projectsBy = slow.grouped(projects, (project) => project[level]);
          expect([...totals.keys()].toSorted()).toEqual(
            [...new Set([...Object.keys(firmsBy), ...Object.keys(projectsBy)])].toSorted(),
          );
          for (const [code, total] of totals) {
            const [here, planned] = [firmsBy[code] ?? [], projectsBy[code] ?? []];
            expect(total.firmCount).toBe(slow.firmsIn(here));
            expect(total.projectCount).toBe(planned.length);
            expect(total.lateCount).toBe(planned.filter(({ isLate }) => isLate).length);
            near(total.outputWan, slow.weighted(here, 'output'));
            near(total.revenueWan, slow.weighted(here, 'revenue'));
            near(total.employees, slow.weighted(here, 'employees'));
            near(total.investmentWan, slow.invested(planned));
          }
        }
        const stages = stageBreakdown(through);
        const byStage = slow.grouped(
          firmsOf(plain, filter).filter(({ node }) => node !== null),
          ({ stage }) => stage ?? 'unknown',
        );
        expect([...stages.keys()].toSorted()).toEqual(Object.keys(byStage).toSorted());
        for (const [stage, total] of stages) {
          const here = byStage[stage] ?? [];
          expect(total.firmCount).toBe(slow.firmsIn(here));
          expect(total.presentNodes).toBe(new Set(here.map(({ node }) => node)).size);
          near(total.outputWan, slow.weighted(here, 'output'));
        }
      },
      6,
      6,
    );
  });

  it('the tree of chains sums to its firms at every level', async () => {
    await check(
      async ({ filter, plain, sifted, data }) => {
        const cities = data.structure.regions
          .filter(({ level }) => level === 'city')
          .map(({ adcode }) => adcode);
        const tree = chainTreeCounts(await sifted(), 'city', ...cities);
        const counted = Object.fromEntries(
          tree.map(({ chain, stage, node, firmCount }) => [`${chain} ${stage} ${node}`, firmCount]),
        );
        const placed = Object.fromEntries(
          tree.flatMap(({ chain, stage, node, byRegion }) =>
            cities.flatMap((city, index) =>
              byRegion[index] ? [[`${chain} ${stage} ${node} ${city}`, byRegion[index]]] : [],
            ),
          ),
        );
        const [nodes, stages] = (['node', 'stage'] as const).map((except) =>
          firmsOf(plain, filter, except).filter(({ chain }) => chain !== null),
        );
        expect(counted).toEqual({
          ...slow.firmsBy(nodes ?? [], ({ chain }) => `${chain}  `),
          ...slow.firmsBy(nodes ?? [], ({ chain, node }) => `${chain}  ${node}`),
          ...slow.firmsBy(stages ?? [], ({ chain, stage }) => `${chain} ${stage ?? 'unknown'} `),
        });
        const inCities = (facts: typeof nodes = []) =>
          facts.filter(({ row }) => cities.includes(row.city ?? ''));
        expect(placed).toEqual({
          ...slow.firmsBy(inCities(nodes), ({ chain, row }) => `${chain}   ${row.city}`),
          ...slow.firmsBy(inCities(nodes), ({ chain, node, row }) => `${chain}  ${node} ${row.city}`),
          ...slow.firmsBy(
            inCities(stages),
            ({ chain, stage, row }) => `${chain} ${stage ?? 'unknown'}  ${row.city}`,
          ),
        });
      },
      5,
      8,
    );
  });

  it('margins of a quotient heed only chain, node and stage', async () => {
    await check(
      ({ filter, plain, data }) => {
        const shares = regionShares(data.cube, 'city', 'revenue', filter);
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
      async ({ filter, plain, data }) => {
        const parts = activeParts(filter);
        const scoped = (each: Filter) => cubeOf(database, data, each);
        const firms = Object.fromEntries(
          parts.map((part) => [part, slow.firmsIn(firmsOf(plain, { ...filter, ...withoutPart(part) }))]),
        );
        const loosened = await loosening('enterprise', filter, data.gaps, scoped);
        expect(Object.fromEntries(loosened.map(({ part, count }) => [part, count]))).toEqual(firms);
        expect(loosened.map(({ count }) => count)).toEqual(Object.values(firms).toSorted((a, b) => b - a));
        const projects = await loosening('project', filter, data.gaps, scoped);
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

  it('verdicts are counted as the list of gap areas pages them', async () => {
    await check(
      async ({ filter, data }) => {
        const page = { sort: 'region', descending: false, offset: 0, limit: 999 } as const;
        const { total, verdict } = await queryGapPage(database, filter, page);
        const chosen = filter.verdicts.length > 0 ? filter.verdicts : GAP_VERDICTS;
        const counts = verdictCounts(data.cube, data.gaps, filter, false);
        const counted = Object.fromEntries(
          [...counts].filter(([each]) => (chosen as readonly string[]).includes(each)),
        );
        const listed = slow.grouped(verdict, (each) => each);
        expect(counted).toEqual(
          Object.fromEntries(Object.entries(listed).map(([each, cells]) => [each, cells.length])),
        );
        expect(Object.values(counted).reduce((sum, count) => sum + count, 0)).toBe(total);
      },
      5,
      12,
    );
  });
});
