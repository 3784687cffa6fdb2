import { describe, expect, it } from 'vitest';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../../../src/model/diagnosisSettings';
import { formulaLines } from '../../../../src/panels/evidence/formulaLines';
import type { PlainCase } from '../../diagnosis/plainCase';
import { CHAIN_A, evidenceIn } from './chainA';

function lines(region: string, node: string, plain: PlainCase = CHAIN_A): Record<string, readonly string[]> {
  const { evidence, input } = evidenceIn(plain, region, node);
  const found = formulaLines(input.graph, evidence, DEFAULT_DIAGNOSIS_SETTINGS, (id) => id);
  return Object.fromEntries(found.map(({ id, numbers, result }) => [id, [numbers, result]]));
}

describe('the formulas with the numbers in them', () => {
  it('of an absent node: E, P(0), demand and what is unmet', () => {
    expect(lines('R1', 'n2')).toMatchObject({
      expected: ['16 × 11 ÷ 44', '4.00'],
      pAbsent: ['exp(−4.00)', '0.018'],
      demand: ['0.55 × n4 100.0', '55.0'],
      supplyRatio: ['0.0 ÷ 55.0', '0.00'],
      unmet: ['55.0 − 0.0', '55.0'],
    });
    expect(lines('R1', 'n2')).not.toHaveProperty('lqStar');
  });

  it('of a present node: the quotients and their interval', () => {
    const found = lines('R1', 'n1');
    expect(found.lq).toEqual(['(60.0 ÷ 170.0) ÷ (100.0 ÷ 400.0)', '1.41']);
    expect(found.lqStar).toEqual(['0.69 × 1.41 + 0.31', '1.28']);
    expect(found.interval?.[0]).toBe('6 ÷ 4.36');
    expect(found).not.toHaveProperty('pAbsent');
  });

  it('gives a priority only to a gap', () => {
    expect(lines('R1', 'n2').priority?.[0]).toContain('0.3 × 1.00 + 0.25 × 1.00 + 0.25 × 1.00 + 0.1 × 1.00');
    expect(lines('R1', 'n1')).not.toHaveProperty('priority');
  });

  it('shows a missing figure as a dash and an unknown coefficient as a lower bound', () => {
    const unknown = {
      ...CHAIN_A,
      edges: CHAIN_A.edges.map((edge) =>
        edge.fromNode === 'n2' ? { ...edge, coefficient: Number.NaN } : edge,
      ),
    };
    expect(lines('R1', 'n2', unknown).demand).toEqual(['– × n4 100.0', '–']);
    expect(lines('R1', 'n2', unknown)).not.toHaveProperty('unmet');
    const partly = {
      ...unknown,
      edges: [...unknown.edges, { fromNode: 'n2', toNode: 'n3', coefficient: 0.1 }],
    };
    expect(lines('R1', 'n2', partly).demand?.[1]).toBe('≥ 1.0');
  });

  it('counts firms where no value of the cell is known', () => {
    const valueless = {
      ...CHAIN_A,
      cells: CHAIN_A.cells.map((cell) =>
        cell.region === 'R1' && cell.node === 'n3' ? { ...cell, value: Number.NaN, known: 0 } : cell,
      ),
      regions: CHAIN_A.regions.map((region) => (region.id === 'R1' ? { ...region, known: 14 } : region)),
    };
    expect(lines('R1', 'n3', valueless)).toMatchObject({ lqCount: ['(2 ÷ 16) ÷ (6 ÷ 44)', '0.92'] });
  });
});
