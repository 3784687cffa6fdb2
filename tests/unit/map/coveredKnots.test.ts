import { describe, expect, it } from 'vitest';
import { coveredKnots, createCoveredKnots } from '../../../src/map/coveredKnots';
import type { Knots } from '../../../src/map/gatherKnots';
import type { AreaLabel } from '../../../src/map/scene';
import { lonLatAt } from '../../../src/map/screenPoint';

const ZOOM = 6;
const MIDDLE = [3000, 1500] as const;

function knotsAt(...places: readonly (readonly [right: number, down: number])[]): Knots {
  const points = places.map(([right, down]) => lonLatAt(MIDDLE[0] + right, MIDDLE[1] + down, ZOOM));
  return {
    positions: Float64Array.from(points.flatMap(({ lon, lat }) => [lon, lat])),
    counts: Int32Array.from(places, () => 20),
    sums: new Float64Array(places.length).fill(Number.NaN),
    flags: new Uint8Array(places.length),
    alone: new Int32Array(0),
  };
}

function label(name: string, ...words: readonly string[]): AreaLabel {
  const { lon, lat } = lonLatAt(MIDDLE[0], MIDDLE[1], ZOOM);
  return {
    adcode: '361100',
    lon,
    lat,
    name,
    figure: '',
    glyphs: words.map((text) => ({ glyph: 'broken', text })),
    emphasis: false,
  };
}

describe('circles whose number would lie under the words of a verdict', () => {
  // 广信区 is 36 px wide; 断点3 with its glyph and a blank 14 + 24 + 6 + 6 = 50 px; two lines are 31.2 px high.
  it('are those that the words reach, by half of the words and half of the number', () => {
    const knots = knotsAt([0, 0], [35, 0], [37, 0], [0, 21], [0, 22]);
    expect([...coveredKnots(knots, [label('广信区', '断点3')], ZOOM)]).toEqual([1, 1, 0, 1, 0]);
  });

  it('grow with a second line of words', () => {
    const knots = knotsAt([0, 28], [0, 30], [60, 0], [62, 0]);
    const words = ['断点3', '未布局2', '空白点1'];
    // Two words a line: 50 + 62 px; three lines are 46.8 px high.
    expect([...coveredKnots(knots, [label('广信区', ...words)], ZOOM)]).toEqual([1, 0, 1, 1]);
    expect([...coveredKnots(knotsAt([66, 0], [68, 0]), [label('广信区', ...words)], ZOOM)]).toEqual([1, 0]);
  });

  it('are none where a label has no verdict', () => {
    expect([...coveredKnots(knotsAt([0, 0]), [label('广信区')], ZOOM)]).toEqual([0]);
  });

  it('are looked for again only where circles, labels or the zoom have changed', () => {
    const covered = createCoveredKnots();
    const [knots, labels] = [knotsAt([0, 0]), [label('广信区', '断点3')]];
    const first = covered(knots, labels, ZOOM);
    expect(covered(knots, labels, ZOOM + 0.1)).toBe(first);
    expect(covered(knots, labels, ZOOM + 1)).not.toBe(first);
    expect(covered(knots, [...labels], ZOOM)).not.toBe(first);
  });
});
