import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judgePeriod } from '../../src/app/judgePeriod';
import { deleteDataSet } from '../../src/db/schema';
import { verdictChanges } from '../../src/diagnosis/verdictChanges';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../src/model/diagnosisSettings';
import { askTargets } from '../../src/panels/lists/askTargets';
import type { EarlierSide, LoadedData } from '../../src/panels/shared/workspace';
import { queryFillingProjects } from '../../src/queries/fillingProjects';
import { queryNodeFirmTotals } from '../../src/queries/nodeFirmTotals';
import { CHAIN_A, cityRow, firmMaker, merged, R1, R2 } from './diagnosisCase';
import { derive, EVERYTHING, insertRows, type Tables } from './insertRows';
import { judgeInProcess } from './judgeInProcess';
import { type OpenDatabase, openDatabase } from './openDatabase';

let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase();
});
beforeEach(async () => {
  for (const set of ['embedded', 'import-1', 'import-2']) await open.database.run(deleteDataSet(set));
});

async function load(...parts: readonly Tables[]) {
  await insertRows(open.database, merged([CHAIN_A, ...parts]));
  return derive(open.database);
}

const CITIES: Tables = { region: [cityRow(R1, { lon: 118, lat: 28 }), cityRow(R2, { lon: 120, lat: 30 })] };

describe('projects that fill gaps', () => {
  const project = (project_id: string, fields: Record<string, string | number | null>): Tables => ({
    project: [{ project_id, name: project_id, node: 'n2', region: R1, ...fields }],
  });

  it('are under way on a node of a region, the earliest due first, with the planned day of 投产, else of 竣工', async () => {
    await load(
      CITIES,
      project('signed', { stage: 'signed', planned_output_wan: 400_000 }),
      project('building', { stage: 'building' }),
      project('fitting out', { stage: 'building' }),
      project('operating', { stage: 'operating' }),
      project('cancelled', { stage: 'cancelled' }),
      project('no stage', { stage: null }),
      project('no region', { stage: 'signed', region: null }),
      {
        project_stage: [
          { project: 'building', stage: 'completed', planned_date: '2026-12-01' },
          { project: 'fitting out', stage: 'completed', planned_date: '2026-11-01' },
          { project: 'building', stage: 'operating', planned_date: '2027-03-01' },
        ],
      },
    );
    const found = await queryFillingProjects(open.database, 'city');
    expect(
      found.map(({ projectId, dueOn, plannedOutputWan }) => [projectId, dueOn, plannedOutputWan]),
    ).toEqual([
      ['fitting out', '2026-11-01', Number.NaN],
      ['building', '2027-03-01', Number.NaN],
      ['signed', null, 400_000],
    ]);
  });
});

describe('targets', () => {
  it('are the firms of the node elsewhere, as many as the list of gaps says', async () => {
    const firms = firmMaker();
    const data = await load(
      CITIES,
      firms(R1, 'n1', 6),
      firms(R1, 'n2', 1),
      firms(R2, 'n2', 3, { titles: ['lead_firm'], main_products: 'n2' }),
      firms(R2, 'n2', 1, { status: 'halted' }),
      firms(R2, 'n4', 5),
    );
    const totals = await queryNodeFirmTotals(open.database);
    expect([totals.get('n1'), totals.get('n2'), totals.get('n3'), totals.get('n4')]).toEqual([
      6,
      4,
      undefined,
      5,
    ]);
    const ranks = await askTargets(
      open.database,
      data,
      'city',
      { region: R1, node: 'n2' },
      DEFAULT_DIAGNOSIS_SETTINGS,
    );
    expect(ranks).toHaveLength(3);
    expect(ranks[0]).toMatchObject({
      region: R2,
      productMatch: 1,
      standing: 1,
      // 组件 n4, the only node after n2, is not in R1.
      ties: 0,
      expansion: Number.NaN,
      isCourted: false,
    });
  });
});

const compare = (data: LoadedData, earlier: EarlierSide, scope = EVERYTHING) =>
  judgePeriod(open.database, judgeInProcess(), data, scope, DEFAULT_DIAGNOSIS_SETTINGS, earlier);

describe('another data set as the earlier period', () => {
  const quarter = async (lastQuarterIsHidden: boolean) => {
    const firms = firmMaker();
    await insertRows(open.database, merged([CHAIN_A, CITIES, firms(R2, 'n1', 6)]), 'embedded');
    await insertRows(open.database, merged([firms(R1, 'n1', 6), firms(R1, 'n4', 5)]), 'import-1');
    await insertRows(
      open.database,
      merged([firms(R1, 'n1', 6), firms(R1, 'n4', 5), firms(R1, 'n2', 1)]),
      'import-2',
    );
    const scope = { hiddenSets: lastQuarterIsHidden ? ['import-1'] : [], showSamples: true };
    const data = await derive(open.database, scope, ['embedded', 'import-1', 'import-2']);
    const { before, after } = await compare(data, { kind: 'dataSet', id: 'import-1' }, scope);
    const changes = verdictChanges(before.city, after.city).filter(({ region }) => region === R1);
    return { data, after, changes };
  };

  it.each([true, false])(
    'stands in place of the other import (last quarter hidden: %s)',
    async (isHidden) => {
      const { changes } = await quarter(isHidden);
      expect(changes).toContainEqual(
        expect.objectContaining({
          node: 'n2',
          before: 'break',
          causes: expect.arrayContaining(['firm_count']),
        }),
      );
    },
  );

  it('does not count on both sides', async () => {
    const { after, data } = await quarter(false);
    // Six firms of n1 in R1 a quarter: twelve while both are shown, six on the later side.
    const cell =
      after.city.regionIds.indexOf(R1) * after.city.nodeIds.length + after.city.nodeIds.indexOf('n1');
    expect([data.gaps.city.firmCount[cell], after.city.firmCount[cell]]).toEqual([12, 6]);
  });

  it('leaves the tables as they were', async () => {
    await quarter(false);
    expect((await queryNodeFirmTotals(open.database)).get('n1')).toBe(18);
    const { rows } = await open.console.run('SELECT count(*) FROM enterprise', new AbortController().signal);
    expect(rows).toEqual([[29]]);
  });
});

describe('an earlier day', () => {
  it('is judged without the firm that began later, and leaves the judged tables of today behind', async () => {
    const firms = firmMaker();
    const data = await load(
      CITIES,
      firms(R1, 'n1', 6),
      firms(R1, 'n4', 5),
      firms(R1, 'n2', 1, { status_date: '2026-05-01' }),
      firms(R2, 'n1', 6),
    );
    const { before, after } = await compare(data, { kind: 'day', day: '2026-01-01' });
    const changes = verdictChanges(before.city, after.city).filter(({ region }) => region === R1);
    expect(changes).toContainEqual(
      expect.objectContaining({
        node: 'n2',
        before: 'break',
        causes: expect.arrayContaining(['firm_count']),
      }),
    );
    expect((await queryNodeFirmTotals(open.database)).get('n2')).toBe(1);
  });
});
