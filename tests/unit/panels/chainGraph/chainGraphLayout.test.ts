import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGE, type Stage } from '../../../../src/model/enumerations';
import { type ChainGraphLayout, chainGraphLayout } from '../../../../src/panels/chainGraph/chainGraphLayout';
import type { GraphEdge, GraphNode } from '../../../../src/panels/chainGraph/graphColumns';

const SIZES = { nodeWidth: 148, nodeHeight: 46, rowGap: 10, labelRoom: 0 };

const node = (id: string, stage: Stage | null): GraphNode => ({ id, stage });
const edge = (from: string, to: string): GraphEdge => ({ from, to });

const columnsOf = ({ nodes }: ChainGraphLayout): Record<string, number> =>
  Object.fromEntries(nodes.map(({ id, column }) => [id, column]));

/** Any chain without a cycle: an edge goes from an earlier node to a later one; stages at random. */
const chain = fc
  .array(fc.constantFrom(null, ...(Object.keys(STAGE) as Stage[])), { minLength: 1, maxLength: 30 })
  .chain((stages) =>
    fc.record({
      nodes: fc.constant(stages.map((stage, index) => node(`n${index}`, stage))),
      edges: fc
        .uniqueArray(fc.tuple(fc.nat(stages.length - 1), fc.nat(stages.length - 1)), {
          maxLength: 60,
          selector: ([from, to]) => `${from} ${to}`,
        })
        .map((pairs) =>
          pairs.filter(([from, to]) => from < to).map(([from, to]) => edge(`n${from}`, `n${to}`)),
        ),
    }),
  );

describe('a chain of eight nodes', () => {
  const nodes = [
    node('silicon', 'upstream'),
    node('wafer', 'upstream'),
    node('paste', 'upstream'),
    node('cell', 'midstream'),
    node('glass', 'midstream'),
    node('module', 'midstream'),
    node('plant', 'downstream'),
    node('testing', 'service'),
  ];
  const edges = [
    edge('silicon', 'wafer'),
    edge('wafer', 'cell'),
    edge('paste', 'cell'),
    edge('cell', 'module'),
    edge('glass', 'module'),
    edge('module', 'plant'),
    edge('testing', 'module'),
  ];
  const layout = chainGraphLayout(nodes, edges, SIZES);

  it('stands in columns by order, what supplies close to what it supplies', () => {
    expect(columnsOf(layout)).toEqual({
      silicon: 0,
      wafer: 1,
      paste: 1,
      cell: 2,
      glass: 2,
      module: 3,
      plant: 4,
      testing: 2,
    });
  });

  it('has a band a stage, over its columns only', () => {
    expect(layout.bands.map(({ stage }) => stage)).toEqual(['upstream', 'midstream', 'downstream']);
    for (const { id, x, band } of layout.nodes) {
      if (band === null) continue;
      const own = layout.bands.find(({ stage }) => stage === band);
      expect(band, id).toBe(nodes.find((each) => each.id === id)?.stage);
      expect(x).toBeGreaterThanOrEqual(own?.x ?? Number.NaN);
      expect(x + SIZES.nodeWidth).toBeLessThanOrEqual((own?.x ?? 0) + (own?.width ?? 0));
    }
  });

  it('has 配套服务 beneath everything', () => {
    const testing = layout.nodes.find(({ id }) => id === 'testing');
    const lowest = Math.max(...layout.nodes.filter(({ id }) => id !== 'testing').map(({ y }) => y));
    expect(testing?.y).toBeGreaterThan(lowest + SIZES.nodeHeight);
    expect(testing?.band).toBeNull();
  });

  it('brings all inputs of a node in on one bus', () => {
    const buses = ['cell', 'glass', 'testing'].map((from) => {
      const points = layout.edges.find((each) => each.from === from && each.to === 'module')?.points ?? [];
      return { end: points.at(-1), turn: points.at(-2)?.[0] };
    });
    expect(new Set(buses.map(({ end }) => JSON.stringify(end))).size).toBe(1);
    const turns = buses.map(({ turn }) => turn).filter((x) => x !== layout.nodes[3]?.x);
    expect(new Set(turns.filter((x) => x !== undefined && x > 0)).size).toBeLessThanOrEqual(2);
  });
});

it('lays a chain without nodes out as nothing', () => {
  expect(chainGraphLayout([], [], SIZES)).toMatchObject({ nodes: [], edges: [], bands: [], service: null });
});

it('keeps what a later stage supplies to an earlier one behind it', () => {
  const layout = chainGraphLayout(
    [node('scrap', 'downstream'), node('smelting', 'upstream')],
    [edge('scrap', 'smelting')],
    SIZES,
  );
  expect(columnsOf(layout)).toEqual({ scrap: 0, smelting: 1 });
});

it('draws a cycle: only the edge that closes it runs back', () => {
  const nodes = ['a', 'b', 'c'].map((id) => node(id, 'midstream'));
  const layout = chainGraphLayout(nodes, [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')], SIZES);
  expect(columnsOf(layout)).toEqual({ a: 0, b: 1, c: 2 });
  expect(layout.edges).toHaveLength(3);
});

it('leaves out edges to nodes that are not there and from a node to itself', () => {
  const layout = chainGraphLayout([node('a', 'upstream')], [edge('a', 'x'), edge('a', 'a')], SIZES);
  expect(layout.edges).toEqual([]);
});

describe('any chain without a cycle', () => {
  it('has every edge going rightwards', () => {
    fc.assert(
      fc.property(chain, ({ nodes, edges }) => {
        const layout = chainGraphLayout(nodes, edges, SIZES);
        const byId = new Map(layout.nodes.map((each) => [each.id, each]));
        expect(layout.edges).toHaveLength(edges.length);
        for (const { from, to, points } of layout.edges) {
          expect(byId.get(from)?.column).toBeLessThan(byId.get(to)?.column ?? Number.NaN);
          const xs = points.map(([x]) => x);
          expect(xs).toEqual([...xs].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('has no two boxes over one another', () => {
    fc.assert(
      fc.property(chain, ({ nodes, edges }) => {
        const boxes = chainGraphLayout(nodes, edges, SIZES).nodes;
        expect(boxes).toHaveLength(nodes.length);
        const overlapping = boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (other) =>
                Math.abs(one.x - other.x) < SIZES.nodeWidth &&
                Math.abs(one.y - other.y) < SIZES.nodeHeight + SIZES.rowGap - 1e-6,
            ),
        );
        expect(overlapping).toEqual([]);
      }),
    );
  });

  it('has no edge running through a box', () => {
    fc.assert(
      fc.property(chain, ({ nodes, edges }) => {
        const layout = chainGraphLayout(nodes, edges, SIZES);
        const pierced = layout.edges.flatMap(({ from, to, points }) =>
          points.slice(1).flatMap(([x2, y2], corner) => {
            const [x1, y1] = points[corner] ?? [Number.NaN, Number.NaN];
            return layout.nodes.filter(
              ({ id, x, y }) =>
                id !== from &&
                id !== to &&
                Math.max(x1, x2) > x &&
                Math.min(x1, x2) < x + SIZES.nodeWidth &&
                Math.max(y1, y2) > y &&
                Math.min(y1, y2) < y + SIZES.nodeHeight,
            );
          }),
        );
        expect(pierced).toEqual([]);
      }),
    );
  });

  it('has the bands side by side, in the order of the stages', () => {
    fc.assert(
      fc.property(chain, ({ nodes, edges }) => {
        const { bands } = chainGraphLayout(nodes, edges, SIZES);
        for (const [index, band] of bands.entries()) {
          const next = bands[index + 1];
          if (next) expect(band.x + band.width).toBeLessThan(next.x);
        }
      }),
    );
  });

  it('is laid out the same each time', () => {
    fc.assert(
      fc.property(chain, ({ nodes, edges }) => {
        expect(chainGraphLayout(nodes, edges, SIZES)).toEqual(chainGraphLayout(nodes, edges, SIZES));
      }),
      { numRuns: 20 },
    );
  });
});
