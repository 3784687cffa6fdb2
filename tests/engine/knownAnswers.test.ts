import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deleteDataSet } from '../../src/db/schema';
import { chainA, gapRow, load, R1, R2, R2_FAR, R3 } from './diagnosisCase';
import { derive } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';

let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase();
});
beforeEach(async () => {
  for (const statement of deleteDataSet('import-1')) await open.database.query(statement);
});

const NODES = ['n1', 'n2', 'n3', 'n4'];
async function column(region: string, name: string, digits: number): Promise<(number | null)[]> {
  const rows = await Promise.all(NODES.map((node) => gapRow(open, region, node)));
  return rows.map((row) => (row[name] === null ? null : Number(Number(row[name]).toFixed(digits))));
}

async function midpoint(region: string, node: string): Promise<number> {
  const { priority_low, priority_high } = await gapRow(open, region, node);
  expect(priority_low).toBe(priority_high);
  return Number(Number(priority_low).toFixed(2));
}

describe('the chain of the definitions, from rows to the table gap', () => {
  it('gives LQ, E and LQ*', async () => {
    await load(open, chainA());
    await derive(open.database);
    expect(await column(R1, 'lq', 4)).toEqual([1.4118, 0, 0.5882, 1.4706]);
    expect(await column(R1, 'expected', 4)).toEqual([4.3636, 4, 2.1818, 5.4545]);
    expect(await column(R1, 'lq_star', 4)).toEqual([1.2824, null, 0.7852, 1.3443]);
    expect(await column(R2, 'lq_star', 4)).toEqual([0.7061, 2.0476, null, 0.6603]);
    expect(await column(R3, 'lq_star', 4)).toEqual([0.931, 0.6667, 2.05, 0.8881]);
    expect((await gapRow(open, R1, 'n1')).measure).toBe('output');
  });

  it('gives the verdicts, with what they rest on', async () => {
    await load(open, chainA());
    await derive(open.database);
    const verdicts = async (region: string) =>
      Promise.all(
        NODES.map(async (node) => {
          const { verdict, position, reasons } = await gapRow(open, region, node);
          const isSignificant = String(reasons).split(';').includes('significant');
          return `${verdict}${position === null ? '' : `/${position}`}${isSignificant ? ' significant' : ''}`;
        }),
      );
    expect(await verdicts(R1)).toEqual(['strength', 'break', 'normal', 'strength']);
    expect(await verdicts(R2)).toEqual(['weak', 'strength significant', 'blank/upstream_end', 'normal']);
    expect(await verdicts(R3)).toEqual(['normal', 'normal', 'strength', 'normal']);
    expect(await gapRow(open, R2, 'n1')).toMatchObject({ reasons: 'weak_supply;has_demand' });
  });

  it('gives demand, S/D and what is unmet', async () => {
    await load(open, chainA());
    await derive(open.database);
    expect((await gapRow(open, R1, 'n2')).unmet).toBeCloseTo(550_000, 6);
    expect((await gapRow(open, R1, 'n2')).p_absent).toBeCloseTo(0.018, 3);
    expect((await gapRow(open, R2, 'n1')).supply_ratio).toBeCloseTo(0.4444, 4);
    expect((await gapRow(open, R2, 'n1')).unmet).toBeCloseTo(250_000, 6);
    expect((await gapRow(open, R2, 'n3')).unmet).toBeCloseTo(24_000, 6);
    expect((await gapRow(open, R2, 'n3')).p_absent).toBeCloseTo(0.113, 3);
    expect((await gapRow(open, R3, 'n2')).supply_ratio).toBeCloseTo(0.6061, 4);
    expect((await gapRow(open, R3, 'n2')).unmet).toBeCloseTo(65_000, 6);
    expect((await gapRow(open, R1, 'n4')).demand).toBeNull();
  });

  it('gives the priorities with the other regions within R, and with R2 out of it', async () => {
    await load(open, chainA());
    await derive(open.database);
    expect(await midpoint(R1, 'n2')).toBe(90);
    expect(await midpoint(R2, 'n1')).toBe(61.9);
    expect(await midpoint(R2, 'n3')).toBe(53.6);
    for (const statement of deleteDataSet('import-1')) await open.database.query(statement);
    await load(open, chainA(R2_FAR));
    await derive(open.database);
    expect(await midpoint(R1, 'n2')).toBe(100);
  });

  it('takes off what a signed project will make', async () => {
    await load(open, chainA(), {
      project: [
        {
          project_id: 'j',
          name: 'x',
          node: 'n2',
          region: R1,
          stage: 'signed',
          planned_output_wan: 400_000,
        },
      ],
    });
    await derive(open.database);
    expect(await midpoint(R1, 'n2')).toBe(24.55);
    expect(await gapRow(open, R1, 'n2')).toMatchObject({ filling: 'true', filling_stage: 'signed' });
  });

  it('grades the evidence and names the moves', async () => {
    await load(open, chainA());
    await derive(open.database);
    expect(await gapRow(open, R1, 'n2')).toMatchObject({ grade: 'a', moves: 'fill' });
    expect(await gapRow(open, R1, 'n3')).toMatchObject({ grade: 'b', moves: null });
    expect(await gapRow(open, R2, 'n2')).toMatchObject({ moves: 'strengthen' });
  });
});
