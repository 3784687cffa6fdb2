import { IconLayer, TextLayer } from '@deck.gl/layers';
import { GLYPHS } from '../../model/verdictGlyph';
import { glyphAtlas } from '../glyphImage';
import { readRgba, readToken } from '../themeColors';

/** A park, or several that stand too close to be told apart. */
export interface ParkMark {
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
  /** Park id of a single one. */
  readonly parkId: string | null;
  /** px right and down: beside what would cover it. */
  readonly offsetPx: readonly [number, number];
}

/** Parks at their approximate centres, which leaves room to stand beside a knot of enterprises. */
export function createParkLayers() {
  let icons = glyphAtlas({ park: GLYPHS.park }, 32);
  let iconsOfTheme = '';
  return (marks: readonly ParkMark[], view: { visible: boolean; opacity: number; theme: string }) => {
    if (iconsOfTheme !== view.theme) {
      icons = glyphAtlas({ park: GLYPHS.park }, 32);
      iconsOfTheme = view.theme;
    }
    const { visible, opacity } = view;
    return [
      new IconLayer<ParkMark>({
        id: 'parks',
        data: marks,
        visible,
        opacity,
        pickable: true,
        iconAtlas: icons.atlas,
        iconMapping: icons.mapping,
        getIcon: () => 'park',
        getPosition: ({ lon, lat }) => [lon, lat],
        getPixelOffset: ({ offsetPx: [right, down] }) => [right, down],
        getSize: 14,
        sizeUnits: 'pixels',
      }),
      new TextLayer<ParkMark>({
        id: 'park-counts',
        data: marks.filter(({ count }) => count > 1),
        visible,
        opacity,
        getPosition: ({ lon, lat }) => [lon, lat],
        getText: ({ count }) => `×${count}`,
        getSize: 12,
        getColor: readRgba('ink-1'),
        getTextAnchor: 'start',
        getPixelOffset: ({ offsetPx: [right, down] }) => [right + 9, down],
        fontFamily: readToken('font'),
        characterSet: '×0123456789',
        background: true,
        getBackgroundColor: readRgba('halo', 0.85),
        backgroundPadding: [1, 0],
      }),
    ];
  };
}
