import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeGapMatrix } from '../../../src/diagnosis/gapMatrix';
import type { ChainEdge } from '../../../src/model/chainGraph';
import {
  cellKey,
  fromMatrix,
  type PlainCase,
  type PlainCell,
  type PlainJudgement,
  plainCell,
  toInput,
  WITHIN_PROVINCE,
} from './plainCase';
import { slowGapMatrix } from './slowGapMatrix';

const NODE_IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
const REGION_IDS = ['R1', 'R2', 'R3', 'R4'];
const CITY_IDS = ['C1', 'C2'];

const nodeRows = fc.tuple(
  ...NODE_IDS.map((nodeId) =>
    fc.record({
      nodeId: fc.constant(nodeId),
      chainId: fc.constantFrom('x', 'x', 'x', 'x', 'x', 'x', 'y'),
      isKey: fc.boolean(),
      altGroup: fc.constantFrom(null, null, null, null, null, 'g1', 'g1', 'g2'),
    }),
  ),
);

/** Most steps of one long path, so that long segments occur, and some edges either way: shortcuts, cycles, loops. */
const edgeRows = fc
  .record({
    isOnPath: fc.array(fc.constantFrom(true, true, true, true, true, false), {
      minLength: 12,
      maxLength: 12,
    }),
    extra: fc.array(fc.record({ start: fc.nat(11), step: fc.constantFrom(2, 3, 5, 0, -2) }), {
      maxLength: 6,
    }),
  })
  .map(({ isOnPath, extra }) => [
    ...isOnPath.flatMap((isEdge, start) => (isEdge ? [edgeFrom(start, 1)] : [])),
    ...extra.map(({ start, step }) => edgeFrom(start, step)),
  ]);

function edgeFrom(start: number, step: number, coefficient = [0.5, 0.08, NaN][start % 3] ?? NaN): ChainEdge {
  return { fromNode: NODE_IDS[start] ?? '', toNode: NODE_IDS[start + step] ?? 'nowhere', coefficient };
}

const regionRows = fc.tuple(
  ...REGION_IDS.map((id) =>
    fc
      .record({
        id: fc.constant(id),
        enterprises: fc.constantFrom(0, 4, 5, 20, 20, 40),
        assigned: fc.constantFrom(NaN, 0.5, 0.6, 0.8, 1, 1, 1),
        placed: fc.constantFrom(NaN, 0.59, 0.6, 1, 1, 1),
        city: fc.constantFrom(...CITY_IDS, null),
        province: fc.constantFrom('P', 'Q'),
        knownShare: fc.constantFrom(0.7, 0.9, 1, 1),
        adopts: fc.subarray(['x', 'y']),
      })
      .map(({ knownShare, ...region }) => ({ ...region, known: region.enterprises * knownShare })),
  ),
);

const cellRows = fc.uniqueArray(
  fc
    .record({
      region: fc.constantFrom(...REGION_IDS),
      node: fc.constantFrom(...NODE_IDS),
      firms: fc.constantFrom(0, 0, 1, 2, 5),
      quarters: fc.nat(4),
      left: fc.nat(1),
      recent: fc.nat(1),
      reduced: fc.nat(5),
      filling: fc.nat(1),
      perFirm: fc.constantFrom(NaN, 10_000, 50_000, 200_000),
      top: fc.constantFrom(1, 1, 2),
      known: fc.constantFrom(0.5, 1, 1),
      titled: fc.nat(1),
      unknownTitles: fc.nat(1),
      leading: fc.constantFrom(0, 0, 1),
      planned: fc.constantFrom(NaN, 20_000),
    })
    .map(
      ({ quarters, recent, reduced, perFirm, top, known, ...cell }): PlainCell => ({
        ...cell,
        value: cell.firms > 0 ? cell.firms * perFirm : NaN,
        known: Number.isNaN(perFirm) ? 0 : Math.ceil(cell.firms * known),
        largest: Math.min(cell.firms, top) * perFirm,
        weight: (cell.firms * (1 + quarters)) / 5,
        recentLeft: Math.min(cell.left, recent),
        reduced: Math.min(cell.firms, reduced),
      }),
    ),
  { selector: (cell) => cellKey(cell.region, cell.node), maxLength: 30 },
);

const plainCases: fc.Arbitrary<PlainCase> = fc.record({
  level: fc.constantFrom('city', 'county', 'park'),
  nodes: nodeRows,
  edges: edgeRows,
  regions: regionRows,
  cells: cellRows,
  cities: fc.option(fc.record({ C1: fc.subarray(NODE_IDS), C2: fc.subarray(NODE_IDS) })),
});

function judge(plain: PlainCase): Map<string, PlainJudgement> {
  return fromMatrix(computeGapMatrix(toInput(plain, WITHIN_PROVINCE)));
}

function expectSame(actual: Map<string, PlainJudgement>, wanted: Map<string, PlainJudgement>): void {
  expect([...actual.keys()].sort()).toEqual([...wanted.keys()].sort());
  for (const [key, { figures, ...rest }] of wanted) {
    const found = actual.get(key);
    const { figures: actualFigures, ...actualRest } = found ?? {};
    expect(actualRest, key).toEqual(rest);
    for (const [name, value] of Object.entries(figures)) {
      const actualValue = actualFigures?.[name as keyof typeof figures] ?? NaN;
      if (Number.isNaN(value)) expect(actualValue, `${key} ${name}`).toBeNaN();
      else
        expect(actualValue / (Math.abs(value) + 1), `${key} ${name}`).toBeCloseTo(
          value / (Math.abs(value) + 1),
          9,
        );
    }
  }
}

describe('computeGapMatrix on random cases', () => {
  it('agrees with the plain second implementation', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(plainCases, (plain) => expectSame(judge(plain), slowGapMatrix(plain))),
      { numRuns: 200 },
    );
  });

  it('meets every verdict, position and overlay while doing so', () => {
    const seen = new Set<string>();
    for (const plain of fc.sample(plainCases, { numRuns: 600, seed: 7 })) {
      for (const { verdict, position, marks } of judge(plain).values()) {
        seen.add(position === null ? verdict : `${verdict}/${position}`);
        for (const mark of marks.split(',')) seen.add(mark);
      }
    }
    seen.delete('');
    expect([...seen].sort()).toEqual([
      'blank/middle',
      'blank/remote',
      'blank/terminal',
      'blank/upstream_end',
      'break',
      'eroding',
      'filling',
      'inCity',
      'insufficient',
      'lost',
      'normal',
      'not_active',
      'singleSource',
      'sporadic',
      'strength',
      'substitutable',
      'tooSmall',
      'weak',
    ]);
  });

  it('gives every cell one verdict, a position to blanks only, a segment to breaks and middles only', () => {
    fc.assert(
      fc.property(plainCases, (plain) => {
        const judgements = judge(plain);
        expect(judgements.size).toBe(REGION_IDS.length * NODE_IDS.length);
        for (const { verdict, position, segment } of judgements.values()) {
          expect(verdict).not.toBe('no such code');
          expect(position !== null).toBe(verdict === 'blank');
          expect(segment !== '').toBe(verdict === 'break' || position === 'middle');
        }
      }),
    );
  });

  it('does not depend on the order of nodes, edges, regions or cells', () => {
    const shuffled = plainCases.chain((plain) => {
      const shuffle = <Row>(rows: readonly Row[]) =>
        fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
      return fc.tuple(
        fc.constant(plain),
        fc.record({
          nodes: shuffle(plain.nodes),
          edges: shuffle(plain.edges),
          regions: shuffle(plain.regions),
          cells: shuffle(plain.cells),
        }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([plain, orders]) => expectSame(judge({ ...plain, ...orders }), judge(plain))),
    );
  });

  it('leaves no 断点 or 空白点 where an operating enterprise is added', () => {
    fc.assert(
      fc.property(
        plainCases,
        fc.constantFrom(...REGION_IDS),
        fc.constantFrom(...NODE_IDS),
        (plain, region, node) => {
          const isHere = (cell: PlainCell) => cell.region === region && cell.node === node;
          const before = plain.cells.find(isHere) ?? plainCell(region, node, { firms: 0 });
          const after = { ...before, firms: before.firms + 1, weight: before.weight + 1 };
          const cells = [...plain.cells.filter((cell) => !isHere(cell)), after];
          const regions = plain.regions.map((r) =>
            r.id === region ? { ...r, enterprises: r.enterprises + 1 } : r,
          );
          const verdict = judge({ ...plain, regions, cells }).get(cellKey(region, node))?.verdict;
          expect(['break', 'blank', 'substitutable', 'not_active']).not.toContain(verdict);
        },
      ),
    );
  });

  it('expects as many firms as there are, in each region and each node', () => {
    fc.assert(
      fc.property(plainCases, (plain) => {
        const matrix = computeGapMatrix(toInput(plain));
        if (matrix.hasReference[0] === 0) {
          expect(matrix.expected.every(Number.isNaN)).toBe(true);
          expect(matrix.pAbsent.every(Number.isNaN)).toBe(true);
          return;
        }
        for (const region of REGION_IDS) {
          const cells = plain.cells.filter((cell) => cell.region === region);
          const row = matrix.regionIds.indexOf(region) * NODE_IDS.length;
          const expected = matrix.expected.slice(row, row + NODE_IDS.length).reduce((a, b) => a + b, 0);
          expect(expected).toBeCloseTo(
            cells.reduce((sum, cell) => sum + cell.weight, 0),
            9,
          );
        }
      }),
    );
  });

  it('gives the same LQ and LQ* when all values are in another unit', () => {
    fc.assert(
      fc.property(plainCases, fc.constantFrom(0.0001, 3, 10_000), (plain, factor) => {
        const scaled = plain.cells.map((cell) => ({
          ...cell,
          value: cell.value * factor,
          largest: cell.largest * factor,
        }));
        const [before, after] = [plain, { ...plain, cells: scaled }].map((each) =>
          computeGapMatrix(toInput(each)),
        );
        for (const column of ['lq', 'lqStar', 'hhi', 'topShare'] as const) {
          after?.[column].forEach((value, cell) => {
            const wanted = before?.[column][cell] ?? NaN;
            if (Number.isNaN(wanted)) expect(value).toBeNaN();
            else expect(value).toBeCloseTo(wanted, 9);
          });
        }
      }),
    );
  });
});
