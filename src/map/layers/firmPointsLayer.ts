import { IconLayer } from '@deck.gl/layers';
import { STAGE, type Stage } from '../../model/enumerations';
import { STAGE_SHAPES } from '../../model/stageShape';
import { glyphAtlas } from '../glyphImage';
import type { FirmColumns } from '../scene';
import { pointData } from './pointData';

const STAGES = Object.keys(STAGE) as Stage[];
/** Firms without a node have no stage of their own. */
const NO_STAGE = 'none';
const SHAPES: Record<string, readonly { d: string; fill?: string; stroke?: string; width?: number }[]> = {
  ...Object.fromEntries(STAGES.map((stage) => [stage, [STAGE_SHAPES[stage]]])),
  [NO_STAGE]: [{ d: 'M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0z', fill: 'bar', stroke: 'ink-2', width: 0.8 }],
};

/** Enterprises that stand alone on screen as marks, shape and colour by stage. */
export function createFirmPointsLayer() {
  let icons = glyphAtlas(SHAPES, 32);
  let iconsOfTheme = '';
  return (
    { positions, stage }: FirmColumns,
    rows: Int32Array,
    view: { visible: boolean; opacity: number; theme: string },
  ): IconLayer => {
    if (iconsOfTheme !== view.theme) {
      icons = glyphAtlas(SHAPES, 32);
      iconsOfTheme = view.theme;
    }
    return new IconLayer({
      id: 'firms',
      data: pointData(positions, rows),
      visible: view.visible,
      opacity: view.opacity,
      pickable: true,
      iconAtlas: icons.atlas,
      iconMapping: icons.mapping,
      getIcon: (_: unknown, { index }: { index: number }) =>
        STAGES[stage[rows[index] ?? -1] ?? 255] ?? NO_STAGE,
      getSize: 12,
      sizeUnits: 'pixels',
    });
  };
}
