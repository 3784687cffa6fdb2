import { beforeAll, describe, expect, it } from 'vitest';
import { writeDecisions } from '../../src/app/writeDecisions';
import type { GapDecision } from '../../src/model/gapDecision';
import { queryCellDecisions } from '../../src/queries/cellDecisions';
import { queryCellFirms } from '../../src/queries/cellFirms';
import { queryFillingProjects } from '../../src/queries/fillingProjects';
import { derive, insertRows } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';
import { SMALL_CASE } from './smallCase';

let open: OpenDatabase;

beforeAll(async () => {
  open = await openDatabase();
  await insertRows(open.database, SMALL_CASE);
  await insertRows(open.database, {
    project: [
      {
        project_id: 'f1',
        name: '电池项目',
        node: 'n2',
        region: '361102',
        stage: 'building',
        planned_output_wan: 500,
      },
      { project_id: 'f2', name: '早的项目', node: 'n2', region: '361121', stage: 'signed', is_sample: true },
      { project_id: 'f3', name: '已投产', node: 'n2', region: '361121', stage: 'operating' },
      { project_id: 'f4', name: '无环节', region: '361121', stage: 'signed' },
      { project_id: 'f5', name: '无日期', node: 'n2', region: '361121', stage: 'signed' },
    ],
    project_stage: [
      { project: 'f1', stage: 'completed', planned_date: '2026-12-01' },
      { project: 'f1', stage: 'operating', planned_date: '2027-03-01' },
      { project: 'f2', stage: 'completed', planned_date: '2026-11-01' },
    ],
    gap_decision: [
      {
        level: 'city',
        region: '361100',
        node: 'n2',
        verdict: 'normal',
        reason: '专家会',
        decided_on: '2026-05-01',
        source: '会议纪要',
      },
      { level: 'city', region: '361100', node: 'n2', verdict: null, decided_on: '2026-06-01' },
    ],
  });
  await derive(open.database);
});

const firmsAt = async (
  level: 'city' | 'county',
  region: string,
  nodes: readonly string[],
  offset = 0,
  limit = 9,
) => {
  const page = await queryCellFirms(open.database, level, region, nodes, 'output', offset, limit);
  return {
    total: page.total,
    rows: page.enterpriseId.map((id, row) => [id, page.nodeId[row], page.status[row], page.value[row]]),
  };
};

describe('the enterprises behind a cell', () => {
  it('are those that count as operating, node by node, the unknown values last', async () => {
    const { total, rows } = await firmsAt('city', '361100', ['n4', 'n1', 'n2']);
    expect(total).toBe(rows.length);
    expect(rows.map(([id, node]) => `${id} ${node}`)).toEqual(
      [...rows]
        .sort((a, b) => ['n4', 'n1', 'n2'].indexOf(String(a[1])) - ['n4', 'n1', 'n2'].indexOf(String(b[1])))
        .map(([id, node]) => `${id} ${node}`),
    );
    // 戊 is halted, 庚 not yet there.
    expect(rows.map(([id]) => id)).not.toContain('e5');
    expect(rows.map(([id]) => id)).not.toContain('e7');
    expect(rows).toContainEqual(['e2', 'n1', 'unknown', 300]);
    expect(rows).toContainEqual(['e1', 'n4', 'active', 1000]);
  });

  it('are paged', async () => {
    const all = await firmsAt('city', '361100', ['n4', 'n1', 'n2']);
    const second = await firmsAt('city', '361100', ['n4', 'n1', 'n2'], 1, 1);
    expect(second).toEqual({ total: all.total, rows: all.rows.slice(1, 2) });
  });

  it('are none for no nodes, and for a county without one', async () => {
    expect(await firmsAt('city', '361100', [])).toEqual({ total: 0, rows: [] });
    expect(await firmsAt('county', '360802', ['n4'])).toEqual({ total: 0, rows: [] });
  });
});

describe('补链在途', () => {
  it('are the projects at 签约 … 竣工 on a node, by the day they are to produce; a missing day is last', async () => {
    const projects = (await queryFillingProjects(open.database, 'city')).filter(({ projectId }) =>
      projectId.startsWith('f'),
    );
    expect(projects.map(({ projectId, dueOn, stage }) => [projectId, dueOn, stage])).toEqual([
      ['f2', '2026-11-01', 'signed'],
      ['f1', '2027-03-01', 'building'],
      ['f5', null, 'signed'],
    ]);
    expect(projects[1]).toMatchObject({
      region: '361100',
      node: 'n2',
      plannedOutputWan: 500,
      isSample: false,
    });
    expect(projects[0]).toMatchObject({ isSample: true, plannedOutputWan: Number.NaN });
  });
});

describe("a person's decisions in the engine", () => {
  const cell = { level: 'city', region: '361100', node: 'n2' } as const;
  const own: GapDecision = { ...cell, verdict: 'break', reason: "it's 停了", decidedOn: '2026-11-25' };
  const inTable = async () =>
    (
      await open.console.run(
        'SELECT verdict, reason, decided_on FROM gap_decision ORDER BY decided_on DESC',
        new AbortController().signal,
      )
    ).rows;

  it('stand in the table gap_decision until they are taken back', async () => {
    const before = await inTable();
    await writeDecisions(open.database, [own]);
    expect(await inTable()).toEqual([['break', "it's 停了", '2026-11-25'], ...before]);
    await writeDecisions(open.database, []);
    expect(await inTable()).toEqual(before);
  });

  it('are told apart from those of a file', async () => {
    await writeDecisions(open.database, [own]);
    expect(await queryCellDecisions(open.database, cell)).toEqual([
      {
        dataSet: 'import-1',
        verdict: 'normal',
        reason: '专家会',
        decidedOn: '2026-05-01',
        source: '会议纪要',
      },
    ]);
    expect(await queryCellDecisions(open.database, { ...cell, node: 'n1' })).toEqual([]);
  });
});
