import { computeGapMatrix } from '../../../../src/diagnosis/gapMatrix';
import type { GapMatrixInput } from '../../../../src/diagnosis/gapMatrixInput';
import { DEFAULT_DIAGNOSIS_SETTINGS, type DiagnosisSettings } from '../../../../src/model/diagnosisSettings';
import { type Evidence, evidenceOf } from '../../../../src/panels/evidence/evidenceOf';
import { type PlainCase, plainCell, plainNodes, plainRegion, toInput } from '../../diagnosis/plainCase';

const FIRMS: Readonly<Record<string, readonly number[]>> = {
  R1: [6, 0, 2, 8],
  R2: [3, 9, 0, 4],
  R3: [3, 2, 4, 3],
};
const OUTPUT_YI: Readonly<Record<string, readonly number[]>> = {
  R1: [60, 0, 10, 100],
  R2: [20, 90, 0, 30],
  R3: [20, 10, 30, 30],
};

/** The chain of the definitions: 硅片 n1 → 电池 n2 → 组件 n4, 胶膜 n3 → 组件 n4; all firms 规上. */
export const CHAIN_A: PlainCase = {
  level: 'city',
  nodes: plainNodes('n1 n2* n3 n4*'),
  edges: [
    { fromNode: 'n1', toNode: 'n2', coefficient: 0.5 },
    { fromNode: 'n2', toNode: 'n4', coefficient: 0.55 },
    { fromNode: 'n3', toNode: 'n4', coefficient: 0.08 },
  ],
  regions: Object.entries(FIRMS).map(([id, counts]) => {
    const enterprises = counts.reduce((sum, count) => sum + count, 0);
    return plainRegion(id, { enterprises, known: enterprises });
  }),
  cells: Object.entries(FIRMS).flatMap(([region, counts]) =>
    counts.flatMap((firms, index) =>
      firms === 0
        ? []
        : [
            plainCell(region, `n${index + 1}`, {
              firms,
              value: (OUTPUT_YI[region]?.[index] ?? 0) * 10_000,
              titled: firms,
              unknownTitles: 0,
            }),
          ],
    ),
  ),
  cities: null,
};

/** The evidence of a cell of the case. */
export function evidenceIn(
  plain: PlainCase,
  region: string,
  node: string,
  settings: DiagnosisSettings = DEFAULT_DIAGNOSIS_SETTINGS,
): { readonly evidence: Evidence; readonly input: GapMatrixInput } {
  const input = toInput(plain, settings);
  const matrix = computeGapMatrix(input);
  const each = <Value>(value: Value) => ({ city: value, county: value, park: value });
  const evidence = evidenceOf(
    { gaps: each(matrix), gapInputs: each(input), graph: input.graph },
    `${plain.level}~${region}~${node}`,
  );
  if (!evidence) throw new Error(`${region} ${node} is not judged`);
  return { evidence, input };
}
