import { describe, expect, it } from 'vitest';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../../../src/model/diagnosisSettings';
import { benchmarkText, substitutesText } from '../../../../src/panels/evidence/benchmarkText';
import { caveats, gradeReasons } from '../../../../src/panels/evidence/gradeReasons';
import { CHAIN_A, evidenceIn } from './chainA';

const { thresholds } = DEFAULT_DIAGNOSIS_SETTINGS;

describe('why a grade', () => {
  it('is the coverage of the measure, the coefficients and the firms expected', () => {
    const { evidence, input } = evidenceIn(CHAIN_A, 'R1', 'n2');
    expect(gradeReasons(input.graph, evidence, thresholds)).toEqual([
      { id: 'covered', numbers: { percent: '100', threshold: '80' } },
      { id: 'coefficients', numbers: {} },
      { id: 'expected', numbers: { value: '≥ 3' } },
    ]);
  });

  it('says an unknown coefficient, a measure that is no value, and a verdict that is none', () => {
    const unknown = {
      ...CHAIN_A,
      edges: CHAIN_A.edges.map((edge) => ({ ...edge, coefficient: Number.NaN })),
    };
    const partly = evidenceIn(unknown, 'R1', 'n3');
    expect(gradeReasons(partly.input.graph, partly.evidence, thresholds).map(({ id }) => id)).toEqual([
      'covered',
      'noCoefficients',
      'expected',
    ]);
    const counted = evidenceIn(CHAIN_A, 'R1', 'n2', { ...DEFAULT_DIAGNOSIS_SETTINGS, measure: 'count' });
    expect(gradeReasons(counted.input.graph, counted.evidence, thresholds)[0]?.id).toBe('byCount');
    const row = { ...counted.evidence.row, verdict: 'insufficient' } as const;
    expect(gradeReasons(counted.input.graph, { ...counted.evidence, row }, thresholds)).toEqual([
      { id: 'none', numbers: {} },
    ]);
  });

  it('leaves to the rule what the rule says', () => {
    const { evidence } = evidenceIn(CHAIN_A, 'R2', 'n1');
    expect(caveats(evidence)).toEqual([]);
  });
});

describe('the reference area in words', () => {
  it('counts its regions, and says where there is none', () => {
    const { matrix } = evidenceIn(CHAIN_A, 'R1', 'n2').evidence;
    expect(benchmarkText(matrix, 0, { kind: 'all' })).toMatchObject({ id: 'all', count: 3 });
    const without = { ...matrix, hasReference: new Uint8Array(3) };
    expect(benchmarkText(without, 0, { kind: 'all' }).id).toBe('none');
  });

  it('tells R apart from it', () => {
    expect(substitutesText({ kind: 'radius', radiusKm: 200 })).toMatchObject({ id: 'radiusOnly', km: 200 });
    expect(substitutesText({ kind: 'city' }).id).toBe('city');
    expect(substitutesText({ kind: 'group', group: 'yangtze_delta' }).label?.zh).toBe('长三角');
  });
});
