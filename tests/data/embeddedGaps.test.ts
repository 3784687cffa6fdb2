import { beforeAll, describe, expect, it } from 'vitest';
import { OMISSIONS } from '../../data/generator/omissions';
import { CITY_PROFILES } from '../../data/generator/profile';
import { ACTIVE } from '../../src/diagnosis/chainActivity';
import type { GapMatrix } from '../../src/diagnosis/gapMatrix';
import type { ChainGraph } from '../../src/model/chainGraph';
import { GAP_LEVEL, type GapLevel } from '../../src/model/enumerations';
import { POSITION_OF_CODE, VERDICT_CODE, VERDICT_OF_CODE } from '../../src/model/verdictCode';
import { deriveEmbedded } from '../engine/embeddedData';
import { rowsOf } from './embeddedTables';

const LEAST = 5;
/** No verdict takes more of all cells of a level, nor of the cells of its active chains. */
const MAX_SHARE = 0.6;
/** Verdicts of a chain that is not judged in a region. */
const UNJUDGED: readonly string[] = ['sporadic', 'not_active', 'insufficient'];

const LEVELS = Object.keys(GAP_LEVEL) as GapLevel[];
let graph: ChainGraph;
let matrixOf: Readonly<Record<GapLevel, GapMatrix>>;
beforeAll(async () => {
  ({ graph, gaps: matrixOf } = await deriveEmbedded());
}, 120_000);

function count(codes: Uint8Array, code: number): number {
  return codes.reduce((sum, value) => sum + Number(value === code), 0);
}

it('the chains are graphs without a fault', () => {
  expect(graph.problems).toEqual([]);
});

describe.each(LEVELS)('verdicts at the level %s', (level) => {
  // A city has at least hundreds of firms, nearly all with a node: it is never insufficient. Parks have no LQ.
  const impossible = { city: 'insufficient', county: null, park: 'strength' }[level];
  const possible = VERDICT_OF_CODE.filter((verdict) => verdict !== impossible);

  it.each(possible)('%s occurs', (verdict) => {
    expect(count(matrixOf[level].verdict, VERDICT_CODE[verdict])).toBeGreaterThanOrEqual(LEAST);
  });

  it.each(POSITION_OF_CODE.slice(1))('空白点 occurs at %s', (position) => {
    expect(count(matrixOf[level].position, POSITION_OF_CODE.indexOf(position))).toBeGreaterThanOrEqual(LEAST);
  });

  const overlays = [
    'lost',
    'eroding',
    'singleSource',
    'filling',
    ...(level === 'city' ? [] : (['inCity', 'tooSmall'] as const)),
  ] as const;
  it.each(overlays)('%s occurs', (overlay) => {
    expect(count(matrixOf[level][overlay], 1)).toBeGreaterThanOrEqual(LEAST);
  });

  it('none dominates', () => {
    const active = VERDICT_OF_CODE.filter((verdict) => !UNJUDGED.includes(verdict));
    for (const verdicts of [VERDICT_OF_CODE, active]) {
      const counts = verdicts.map((verdict) => count(matrixOf[level].verdict, VERDICT_CODE[verdict]));
      const cells = counts.reduce((sum, value) => sum + value, 0);
      expect(Math.max(...counts) / cells).toBeLessThan(MAX_SHARE);
    }
  });
});

it('every node that the plan leaves out of a city is absent there, real firms included', () => {
  const { city } = matrixOf;
  const present = Object.entries(OMISSIONS).flatMap(([cityCode, chains]) =>
    Object.entries(chains).flatMap(([chain, { absent }]) =>
      absent.filter((id) => {
        const node = graph.nodeIndexById.get(`${chain}.${id}`) ?? -1;
        return city.firmCount[city.regionIds.indexOf(cityCode) * graph.nodeCount + node] !== 0;
      }),
    ),
  );
  expect(present).toEqual([]);
});

it('every chain that a city is given firms of is active there', () => {
  const { city } = matrixOf;
  const idle = CITY_PROFILES.flatMap((profile) =>
    Object.keys(profile.chains).filter((chain) => {
      const row = city.regionIds.indexOf(profile.city) * graph.chainCount;
      return city.chainActivity[row + (graph.chainIndexById.get(chain) ?? -1)] !== ACTIVE;
    }),
  );
  expect(idle).toEqual([]);
});

it('at least five counties and five parks cannot be judged, and most can', () => {
  for (const level of ['county', 'park'] as const) {
    const { scopeGate } = matrixOf[level];
    expect(count(scopeGate, 0)).toBeLessThanOrEqual(scopeGate.length - LEAST);
    expect(count(scopeGate, 0) / scopeGate.length).toBeGreaterThan(0.8);
  }
});

it('the measure is output at every level, and no demand is known: no coefficient could be defended', () => {
  for (const matrix of Object.values(matrixOf)) {
    expect(matrix.measure).toBe('output');
    expect(matrix.demand.every(Number.isNaN)).toBe(true);
  }
});

it('上饶 光伏 has a 断点, two ends missing and a substitute; 婺源县 cannot be judged', () => {
  const { city, county } = matrixOf;
  const start = city.regionIds.indexOf('361100') * graph.nodeCount;
  const shown = rowsOf('node')
    .filter((row) => row.chain === 'pv')
    .map((row) => {
      const cell = start + (graph.nodeIndexById.get(String(row.node_id)) ?? -1);
      return [
        row.name,
        VERDICT_OF_CODE[city.verdict[cell] ?? -1],
        POSITION_OF_CODE[city.position[cell] ?? 0],
      ];
    })
    .filter(([, verdict]) => verdict !== 'normal' && verdict !== 'strength');
  expect(shown).toEqual([
    ['高纯多晶硅', 'break', null],
    ['银浆', 'blank', 'upstream_end'],
    ['背板玻璃', 'substitutable', null],
    ['电站开发', 'blank', 'terminal'],
  ]);
  const wuyuan = county.regionIds.indexOf('361130') * graph.nodeCount;
  expect(VERDICT_OF_CODE[county.verdict[wuyuan] ?? -1]).toBe('insufficient');
});
