import { IconLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { GLYPHS } from '../../model/verdictGlyph';
import type { Knots } from '../gatherKnots';
import { glyphAtlas } from '../glyphImage';
import { knotRadiusPx, projectRadiusPx } from '../markSizes';
import { readRgba, readToken } from '../themeColors';

interface KnotView {
  readonly visible: boolean;
  readonly opacity: number;
}

/**
 * Enterprises that crowd one another: circles whose area grows with the number, and the number on them.
 * @param view `covered` is 1 for the circles whose number would be hidden; null when none is.
 */
export function firmKnotLayers(
  knots: Knots,
  { covered, ...view }: KnotView & { readonly covered: Uint8Array | null },
) {
  const { counts } = knots;
  return [
    new ScatterplotLayer({
      id: 'firm-knots',
      data: { length: counts.length },
      ...view,
      pickable: true,
      getPosition: (_, { index }) => positionOf(knots, index),
      getRadius: (_, { index }) => knotRadiusPx(counts[index] ?? 0),
      radiusUnits: 'pixels',
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: 1,
      getFillColor: readRgba('bg', 0.9),
      getLineColor: readRgba('ink-1'),
      updateTriggers: { getPosition: knots, getRadius: knots },
    }),
    new TextLayer({
      id: 'firm-knot-counts',
      data: { length: counts.length },
      ...view,
      getPosition: (_, { index }) => positionOf(knots, index),
      getText: (_, { index }) => (covered?.[index] === 1 ? '' : String(counts[index] ?? 0)),
      getSize: 12,
      getColor: readRgba('ink-1'),
      fontFamily: readToken('font'),
      characterSet: '0123456789',
      updateTriggers: { getPosition: knots, getText: [knots, covered] },
    }),
  ];
}

/** Projects that crowd one another: a ring whose area is their investment, their number, and a clock if one is late. */
export function createProjectKnotLayers() {
  let icons = glyphAtlas({ late: GLYPHS.late }, 32);
  let iconsOfTheme = '';
  return (knots: Knots, view: KnotView & { isScaleSmall: boolean; lateVisible: boolean; theme: string }) => {
    if (iconsOfTheme !== view.theme) {
      icons = glyphAtlas({ late: GLYPHS.late }, 32);
      iconsOfTheme = view.theme;
    }
    const { visible, opacity } = view;
    const data = { length: knots.counts.length };
    const radius = (index: number): number =>
      Math.max(MIN_RING_PX, projectRadiusPx(knots.sums[index] ?? Number.NaN, view.isScaleSmall));
    const atRing = (index: number, side: 1 | -1): [number, number] => {
      const offset = (radius(index) + 2) * Math.SQRT1_2;
      return [offset, side * offset];
    };
    const position = (_: unknown, { index }: { index: number }) => positionOf(knots, index);
    const updateTriggers = { getPosition: knots, getRadius: knots, getText: knots, getPixelOffset: knots };
    return [
      new ScatterplotLayer({
        id: 'project-knots',
        data,
        visible,
        opacity,
        pickable: true,
        getPosition: position,
        getRadius: (_, { index }) => radius(index),
        radiusUnits: 'pixels',
        stroked: true,
        lineWidthUnits: 'pixels',
        getLineWidth: 1.5,
        getFillColor: readRgba('mark', 0.07),
        getLineColor: readRgba('mark'),
        updateTriggers,
      }),
      new TextLayer({
        id: 'project-knot-counts',
        data,
        // On the smaller scale rings stand so close that their numbers would lie on one another.
        visible: visible && !view.isScaleSmall,
        opacity,
        getPosition: position,
        getText: (_, { index }) => `×${knots.counts[index] ?? 0}`,
        getSize: 12,
        getColor: readRgba('ink-1'),
        getTextAnchor: 'start',
        getPixelOffset: (_, { index }) => atRing(index, 1),
        fontFamily: readToken('font'),
        characterSet: '×0123456789',
        background: true,
        getBackgroundColor: readRgba('halo', 0.85),
        backgroundPadding: [1, 0],
        updateTriggers,
      }),
      new IconLayer({
        id: 'project-knots-late',
        data,
        visible: visible && view.lateVisible,
        opacity,
        iconAtlas: icons.atlas,
        iconMapping: icons.mapping,
        getIcon: () => 'late',
        getPosition: position,
        getSize: (_, { index }) => (knots.flags[index] === 1 ? 12 : 0),
        sizeUnits: 'pixels',
        getPixelOffset: (_, { index }) => atRing(index, -1),
        updateTriggers: { ...updateTriggers, getSize: knots },
      }),
    ];
  };
}

/** Under this a ring and its number would lie on one spot. */
const MIN_RING_PX = 6;

function positionOf({ positions }: Knots, index: number): [number, number] {
  return [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0];
}
