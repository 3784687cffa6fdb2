import { IconLayer } from '@deck.gl/layers';
import { GLYPHS } from '../../model/verdictGlyph';
import { glyphAtlas } from '../glyphImage';
import type { ParkColumns } from '../scene';

/** Parks at their approximate centres. */
export function createParkLayer() {
  let icons = glyphAtlas({ park: GLYPHS.park }, 32);
  let iconsOfTheme = '';
  return (parks: ParkColumns, view: { visible: boolean; opacity: number; theme: string }): IconLayer => {
    if (iconsOfTheme !== view.theme) {
      icons = glyphAtlas({ park: GLYPHS.park }, 32);
      iconsOfTheme = view.theme;
    }
    return new IconLayer({
      id: 'parks',
      data: dataOf(parks),
      visible: view.visible,
      opacity: view.opacity,
      pickable: true,
      iconAtlas: icons.atlas,
      iconMapping: icons.mapping,
      getIcon: () => 'park',
      getSize: 14,
      sizeUnits: 'pixels',
    });
  };
}

const dataByColumns = new WeakMap<ParkColumns, ReturnType<typeof toData>>();

function dataOf(parks: ParkColumns): ReturnType<typeof toData> {
  const known = dataByColumns.get(parks);
  if (known) return known;
  const data = toData(parks);
  dataByColumns.set(parks, data);
  return data;
}

function toData({ parkId, positions }: ParkColumns) {
  return { length: parkId.length, attributes: { getPosition: { value: positions, size: 2 } } };
}
