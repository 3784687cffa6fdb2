import { describe, expect, it } from 'vitest';
import { computeGapMatrix, type GapMatrix } from '../../../src/diagnosis/gapMatrix';
import { SCOPE_GATE_OF_CODE } from '../../../src/diagnosis/scopeGate';
import type { DiagnosisThresholds } from '../../../src/model/diagnosisSettings';
import {
  cellKey,
  fromMatrix,
  type PlainCase,
  plainCell,
  plainEdges,
  plainNodes,
  plainRegion,
  toInput,
  UNGRADED,
  verdictsOf,
} from './plainCase';

const CHAIN_A = {
  nodes: plainNodes('n1 n2* n3 n4*'),
  edges: plainEdges('n1>n2>n4 n3>n4'),
};
const CHAIN_A_FIRMS: Readonly<Record<string, readonly number[]>> = {
  R1: [6, 0, 2, 8],
  R2: [3, 9, 0, 4],
  R3: [3, 2, 4, 3],
};

function chainACase(): PlainCase {
  const total = (firms: readonly number[]) => firms.reduce((a, b) => a + b, 0);
  return {
    level: 'city',
    ...CHAIN_A,
    regions: Object.entries(CHAIN_A_FIRMS).map(([id, firms]) =>
      plainRegion(id, { enterprises: total(firms) }),
    ),
    cells: Object.entries(CHAIN_A_FIRMS).flatMap(([id, counts]) =>
      counts.flatMap((firms, i) => (firms > 0 ? [plainCell(id, `n${i + 1}`, { firms })] : [])),
    ),
    cities: null,
  };
}

/** One region R with one firm on each node listed. */
function oneRegion(
  nodes: string,
  edges: string,
  present: string,
  fields: Partial<PlainCase> = {},
): PlainCase {
  return {
    level: 'city',
    nodes: plainNodes(nodes),
    edges: edges === '' ? [] : plainEdges(edges),
    regions: [plainRegion('R')],
    cells: present === '' ? [] : present.split(' ').map((node) => plainCell('R', node)),
    cities: null,
    ...fields,
  };
}

/** Presence, overlays and firms expected; grades have tests of their own. */
function compute(plain: PlainCase, thresholds: Partial<DiagnosisThresholds> = {}): GapMatrix {
  return computeGapMatrix(
    toInput(plain, { ...UNGRADED, thresholds: { ...UNGRADED.thresholds, ...thresholds } }),
  );
}

function judged(plain: PlainCase, region: string, node: string) {
  const found = fromMatrix(compute(plain)).get(cellKey(region, node));
  if (!found) throw new Error(`${region} ${node} was not judged`);
  return found;
}

describe('the known answers of 硅片 → 电池 → 组件 ← 胶膜', () => {
  const matrix = compute(chainACase());

  it('gives the verdicts', () => {
    expect(verdictsOf(matrix, 'R1')).toEqual({ n1: 'normal', n2: 'break', n3: 'normal', n4: 'normal' });
    expect(verdictsOf(matrix, 'R2')).toEqual({
      n1: 'normal',
      n2: 'normal',
      n3: 'blank/upstream_end',
      n4: 'normal',
    });
    expect(verdictsOf(matrix, 'R3')).toEqual({ n1: 'normal', n2: 'normal', n3: 'normal', n4: 'normal' });
  });

  it('expects the firms of R1', () => {
    const rounded = [...matrix.expected.slice(0, 4)].map((firms) => Number(firms.toFixed(4)));
    expect(rounded).toEqual([4.3636, 4, 2.1818, 5.4545]);
  });

  it('gives the chances of the two absences', () => {
    expect(matrix.hasReference[0]).toBe(1);
    expect(matrix.pAbsent[1]).toBeCloseTo(0.018, 3);
    expect(matrix.pAbsent[4 + 2]).toBeCloseTo(0.113, 3);
  });

  it('makes one segment of the 断点', () => {
    expect(judged(chainACase(), 'R1', 'n2').segment).toBe('n2');
    expect(judged(chainACase(), 'R1', 'n1').segment).toBe('');
  });
});

describe('positions and segments', () => {
  it('joins two consecutive absent nodes into one segment of length 2', () => {
    const plain = oneRegion('a* b c d', 'a>b>c>d', 'a d');
    expect(verdictsOf(compute(plain), 'R')).toEqual({ a: 'normal', b: 'break', c: 'break', d: 'normal' });
    expect(judged(plain, 'R', 'b').segment).toBe('b,c');
    expect([...compute(plain).segmentLength]).toEqual([0, 2, 2, 0]);
  });

  it('keeps two segments of a chain apart', () => {
    const plain = oneRegion('a* b c d e', 'a>b>c>d>e', 'a c e');
    const { segmentId } = compute(plain);
    expect(segmentId[1]).not.toBe(-1);
    expect(segmentId[3]).not.toBe(-1);
    expect(segmentId[1]).not.toBe(segmentId[3]);
  });

  it('does not join absent nodes that only share a present neighbour', () => {
    const plain = oneRegion('a* b c d', 'a>b>d a>c>d', 'a d');
    expect(judged(plain, 'R', 'b').segment).toBe('b');
    expect(judged(plain, 'R', 'c').segment).toBe('c');
  });

  it('calls an absent source 上游端 and an absent sink 末端', () => {
    const plain = oneRegion('a b* c d', 'a>b>c>d', 'b c');
    expect(verdictsOf(compute(plain), 'R')).toMatchObject({ a: 'blank/upstream_end', d: 'blank/terminal' });
  });

  it('calls 远端 what has no present neighbour, a node without edges too', () => {
    const plain = oneRegion('a* b c d e', 'a>b>c>d', 'a b');
    expect(verdictsOf(compute(plain), 'R')).toMatchObject({
      c: 'blank/terminal',
      d: 'blank/remote',
      e: 'blank/remote',
    });
  });

  it('calls 远端 a far source although a descendant is present', () => {
    const plain = oneRegion('a b c* d', 'a>b>c>d', 'c d');
    expect(verdictsOf(compute(plain), 'R')).toMatchObject({ a: 'blank/remote', b: 'blank/upstream_end' });
  });

  it('finds no 断点 between two firms at the ends of a chain of 20 nodes', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `s${i}`);
    const plain = oneRegion(['s0*', ...ids.slice(1)].join(' '), ids.join('>'), 's0 s19');
    const verdicts = verdictsOf(compute(plain), 'R');
    expect(new Set(Object.values(verdicts))).toEqual(new Set(['normal', 'blank/middle']));
    expect(judged(plain, 'R', 's5').segment.split(',')).toHaveLength(18);
  });

  it('takes a segment of maxBreakLength for a 断点 and one more for 中段', () => {
    const three = oneRegion('a* b c d e', 'a>b>c>d>e', 'a e');
    expect(verdictsOf(compute(three), 'R')).toMatchObject({ b: 'break', c: 'break', d: 'break' });
    expect(verdictsOf(compute(three, { maxBreakLength: 2 }), 'R')).toMatchObject({
      b: 'blank/middle',
      d: 'blank/middle',
    });
  });

  it('finds the same on a graph with a cycle', () => {
    const plain = oneRegion('a* b c d', 'a>b>c>b c>d', 'a d');
    expect(verdictsOf(compute(plain), 'R')).toMatchObject({ b: 'break', c: 'break' });
  });
});

describe('alternatives', () => {
  it('calls TOPCon 可替代 where HJT is present, and leaves it out of segments', () => {
    const plain = oneRegion(
      'wafer* topcon/cell hjt/cell module',
      'wafer>topcon>module wafer>hjt>module',
      'wafer hjt module',
    );
    expect(verdictsOf(compute(plain), 'R')).toMatchObject({ topcon: 'substitutable', hjt: 'normal' });
    expect(judged(plain, 'R', 'topcon').segment).toBe('');
  });

  it('calls both a 断点 where neither is present', () => {
    const plain = oneRegion(
      'wafer* topcon/cell hjt/cell module',
      'wafer>topcon>module wafer>hjt>module',
      'wafer module',
    );
    expect(verdictsOf(compute(plain), 'R')).toMatchObject({ topcon: 'break', hjt: 'break' });
  });

  it('does not substitute across chains that name a group alike', () => {
    const plain: PlainCase = {
      ...oneRegion('a*', '', 'a b q'),
      nodes: [...plainNodes('a* b q/g'), ...plainNodes('p/g r', 'other')],
      regions: [plainRegion('R', { adopts: ['other'] })],
    };
    expect(verdictsOf(compute(plain), 'R')).toMatchObject({ q: 'normal', p: 'blank/remote' });
  });
});

describe('设计 → 制造 → 终端 in 广州', () => {
  const nodes = 'design manufacturing* terminal*';
  const edges = 'design>manufacturing>terminal';

  it('is a 断点 at 制造 before 粤芯 produces', () => {
    const plain = oneRegion(nodes, edges, 'design terminal');
    expect(verdictsOf(compute(plain), 'R').manufacturing).toBe('break');
  });

  it('is none with 粤芯 in production', () => {
    const plain = oneRegion(nodes, edges, 'design manufacturing terminal');
    expect(verdictsOf(compute(plain), 'R').manufacturing).toBe('normal');
  });
});

describe('the scope gate', () => {
  const gate = (plain: PlainCase) => SCOPE_GATE_OF_CODE[compute(plain).scopeGate[0] ?? -1];
  const inRegion = (fields: Parameters<typeof plainRegion>[1], level: PlainCase['level'] = 'city') =>
    oneRegion('a* b c', 'a>b>c', 'a c', { level, regions: [plainRegion('R', fields)] });

  it.each([
    ['four enterprises', inRegion({ enterprises: 4 }), 'too_few_enterprises'],
    ['an unknown number of enterprises', inRegion({ enterprises: NaN }), 'too_few_enterprises'],
    ['59 % with a node', inRegion({ assigned: 0.59 }), 'too_few_assigned'],
    ['no share known', inRegion({ assigned: NaN }), 'too_few_assigned'],
    ['59 % placed in counties', inRegion({ placed: 0.59 }, 'county'), 'too_few_placed'],
    ['59 % placed in parks', inRegion({ placed: 0.59 }, 'park'), 'too_few_placed'],
    ['an unknown share placed', inRegion({ placed: NaN }, 'county'), 'too_few_placed'],
  ])('gives 数据不足 and no gap with %s', (_, plain, reason) => {
    expect(gate(plain)).toBe(reason);
    expect(verdictsOf(compute(plain), 'R')).toEqual({
      a: 'insufficient',
      b: 'insufficient',
      c: 'insufficient',
    });
  });

  it('opens at exactly five, 60 % and 60 %', () => {
    const plain = inRegion({ enterprises: 5, assigned: 0.6, placed: 0.6 }, 'county');
    expect(gate(plain)).toBe('sufficient');
    expect(verdictsOf(compute(plain), 'R').b).toBe('break');
  });

  it('does not ask a city how much is placed', () => {
    expect(gate(inRegion({ placed: NaN }))).toBe('sufficient');
  });

  it('calls a chain without any presence 未布局', () => {
    expect(verdictsOf(compute(oneRegion('a* b', 'a>b', '')), 'R')).toEqual({
      a: 'not_active',
      b: 'not_active',
    });
  });

  it.each([
    ['one key node', oneRegion('a* b c', 'a>b>c', 'a')],
    ['two plain nodes', oneRegion('a b* c', 'a>b>c', 'a c')],
  ])('calls the whole chain 零星布局 with %s present', (_, plain) => {
    expect(new Set(Object.values(verdictsOf(compute(plain), 'R')))).toEqual(new Set(['sporadic']));
  });

  it('judges a declared chain, however little is there', () => {
    const regions = [plainRegion('R', { adopts: ['c'] })];
    expect(verdictsOf(compute(oneRegion('a b', 'a>b', '', { regions })), 'R')).toEqual({
      a: 'blank/remote',
      b: 'blank/remote',
    });
    expect(verdictsOf(compute(oneRegion('a b', 'a>b', 'a', { regions })), 'R')).toEqual({
      a: 'normal',
      b: 'blank/terminal',
    });
  });
});

describe('the reference', () => {
  it('is missing for a bureau that loads only its own city; the presence rules stand', () => {
    const matrix = compute(oneRegion('a* b c', 'a>b>c', 'a c'));
    expect(matrix.hasReference[0]).toBe(0);
    expect([...matrix.expected, ...matrix.pAbsent].every(Number.isNaN)).toBe(true);
    expect(verdictsOf(matrix, 'R').b).toBe('break');
  });

  it.each([
    [79, 21, true],
    [80, 20, false],
  ])('with %i of 100 firms in one region: %s', (large, small, isThere) => {
    const plain: PlainCase = {
      ...oneRegion('a*', '', ''),
      regions: [plainRegion('R', { enterprises: large }), plainRegion('S', { enterprises: small })],
      cells: [plainCell('R', 'a', { firms: large }), plainCell('S', 'a', { firms: small })],
    };
    expect(compute(plain).hasReference[0]).toBe(Number(isThere));
  });

  it('takes a sum of shares for 80 % in whatever order it was added', () => {
    const weights = [0.8, 4, 1.6, 0.6];
    const referenceOf = (order: readonly number[]) => {
      const nodes = plainNodes('a b c d');
      const cells = order.map((i) => {
        const fields = { firms: 1, weight: weights[i] ?? NaN };
        return i === 1 || i === 2
          ? plainCell('R', `${'abcd'[i]}`, fields)
          : plainCell(i === 0 ? 'S' : 'T', 'a', fields);
      });
      const regions = [...new Set(cells.map((cell) => cell.region))].map((id) => plainRegion(id));
      return compute({ level: 'city', nodes, edges: [], regions, cells, cities: null }).hasReference[0] === 1;
    };
    expect([referenceOf([0, 1, 2, 3]), referenceOf([3, 0, 2, 1])]).toEqual([false, false]);
  });

  it('needs two regions of five enterprises', () => {
    const plain: PlainCase = {
      ...oneRegion('a*', '', ''),
      regions: [plainRegion('R', { enterprises: 6 }), plainRegion('S', { enterprises: 4 })],
      cells: [plainCell('R', 'a', { firms: 6 }), plainCell('S', 'a', { firms: 4 })],
    };
    expect(compute(plain).hasReference[0]).toBe(0);
  });

  it('counts a firm by its shares, not once for each of its nodes', () => {
    const plain: PlainCase = {
      ...oneRegion('a* b', '', ''),
      regions: [plainRegion('R'), plainRegion('S')],
      cells: [
        plainCell('R', 'a', { firms: 10, weight: 5 }),
        plainCell('R', 'b', { firms: 10, weight: 5 }),
        plainCell('S', 'a', { firms: 10 }),
      ],
    };
    expect([...compute(plain).expected]).toEqual([7.5, 2.5, 7.5, 2.5]);
  });
});

describe('overlays', () => {
  const marksOf = (plain: PlainCase, node: string, region = 'R') => judged(plain, region, node).marks;
  const withCell = (node: string, fields: Parameters<typeof plainCell>[2]): PlainCase => {
    const plain = oneRegion('a* b c', 'a>b>c', 'a c');
    return {
      ...plain,
      cells: [...plain.cells.filter((cell) => cell.node !== node), plainCell('R', node, fields)],
    };
  };

  it('marks a gap 流失 where a firm of the node left, never a present node', () => {
    expect(marksOf(withCell('b', { firms: 0, left: 1 }), 'b')).toBe('lost');
    expect(marksOf(withCell('a', { firms: 1, left: 1 }), 'a')).toBe('');
  });

  it('warns where every firm is 减产 or one left within three years, only while one is there', () => {
    expect(marksOf(withCell('a', { firms: 2, reduced: 1 }), 'a')).toBe('');
    expect(marksOf(withCell('a', { firms: 2, reduced: 2 }), 'a')).toBe('eroding');
    expect(marksOf(withCell('a', { firms: 2, left: 1, recentLeft: 1 }), 'a')).toBe('eroding');
    expect(marksOf(withCell('b', { firms: 0, left: 1, recentLeft: 1 }), 'b')).toBe('lost');
  });

  it('marks 补链在途 on a gap and on a present node', () => {
    expect(marksOf(withCell('b', { firms: 0, filling: 1 }), 'b')).toBe('filling');
    expect(marksOf(withCell('a', { firms: 1, filling: 2 }), 'a')).toBe('filling');
  });

  /** Counties R and S of city C; R lacks b and d, and few firms of d are to be expected. */
  const counties = (level: PlainCase['level']): PlainCase => ({
    level,
    nodes: plainNodes('a* b c d'),
    edges: plainEdges('a>b>c>d'),
    regions: [plainRegion('R', { city: 'C' }), plainRegion('S', { city: 'C' })],
    cells: [
      plainCell('R', 'a', { firms: 5 }),
      plainCell('R', 'c', { firms: 5 }),
      plainCell('S', 'a', { firms: 9 }),
      plainCell('S', 'b', { firms: 1 }),
      plainCell('S', 'd', { firms: 1 }),
    ],
    cities: level === 'city' ? null : { C: ['a', 'b', 'c'] },
  });

  it('marks gaps of counties and parks that the city could fill', () => {
    for (const level of ['county', 'park'] as const) {
      expect(marksOf(counties(level), 'b')).toBe('inCity');
      expect(marksOf(counties(level), 'a')).toBe('');
    }
    expect(marksOf(counties('city'), 'b')).toBe('');
  });

  it('calls an absence too small with E < 1 and no local demand, in counties and parks only', () => {
    expect(judged(counties('county'), 'R', 'd').figures.expected).toBeCloseTo(10 / 21, 12);
    expect(marksOf(counties('county'), 'd')).toBe('tooSmall');
    expect(marksOf(counties('park'), 'd')).toBe('tooSmall');
    expect(marksOf(counties('city'), 'd')).toBe('');
  });

  it('calls none too small without a reference', () => {
    const plain = oneRegion('a* b c', 'a>b>c', 'a b', { level: 'county' });
    expect(judged(plain, 'R', 'c')).toMatchObject({ verdict: 'blank', marks: '' });
  });
});

describe('wrong input', () => {
  it.each([
    ['an unknown node', plainCell('R', 'zzz'), /out of range/],
    ['an unknown region', plainCell('Z', 'a'), /out of range/],
    ['a cell twice', plainCell('R', 'a'), /comes twice/],
  ])('is refused: %s', (_, cell, message) => {
    const plain = oneRegion('a* b', 'a>b', 'a b');
    expect(() => compute({ ...plain, cells: [...plain.cells, cell] })).toThrow(message);
  });

  it('is refused: a column of another length', () => {
    const input = toInput(oneRegion('a* b', 'a>b', 'a b'));
    expect(() => computeGapMatrix({ ...input, adopted: new Uint8Array(0) })).toThrow(/adopted has 0 rows/);
  });
});
