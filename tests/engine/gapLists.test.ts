import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judgePeriod } from '../../src/app/judgePeriod';
import { deleteDataSet } from '../../src/db/schema';
import { verdictChanges } from '../../src/diagnosis/verdictChanges';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../src/model/diagnosisSettings';
import { askTargets } from '../../src/panels/lists/askTargets';
import { queryFillingProjects } from '../../src/queries/fillingProjects';
import { queryNodeFirmTotals } from '../../src/queries/nodeFirmTotals';
import { CHAIN_A, cityRow, firmMaker, merged, R1, R2 } from './diagnosisCase';
import { derive, insertRows, type Tables } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';

let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase();
});
beforeEach(async () => {
  for (const statement of deleteDataSet('import-1')) await open.database.query(statement);
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
    const before = await judgePeriod(open.database, data, DEFAULT_DIAGNOSIS_SETTINGS, '2026-01-01');
    const changes = verdictChanges(before.city, data.gaps.city).filter(({ region }) => region === R1);
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
