import { describe, expect, it } from 'vitest';
import { substituteArea } from '../../../../src/panels/evidence/substituteArea';
import { CHAIN_A, evidenceIn } from './chainA';

describe('where the substitutes of a 风险点 are', () => {
  const { evidence } = evidenceIn(CHAIN_A, 'R1', 'n1');
  const risk = { ...evidence, matrix: { ...evidence.matrix, singleSource: Uint8Array.of(1) } };

  it('is the node within R', () => {
    expect(substituteArea(risk, { kind: 'province' })).toMatchObject({
      filter: { nodes: ['n1'], regions: ['R1', 'R2', 'R3'] },
      ring: null,
    });
  });

  it('is nowhere without a place, and not asked for any other cell', () => {
    expect(substituteArea(risk, { kind: 'radius', radiusKm: 300 })).toBeNull();
    expect(substituteArea(evidence, { kind: 'province' })).toBeNull();
  });
});
