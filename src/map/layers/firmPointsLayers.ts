import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions';
import { IconLayer } from '@deck.gl/layers';
import { STAGE, type Stage } from '../../model/enumerations';
import { STAGE_SHAPES } from '../../model/stageShape';
import { glyphAtlas } from '../glyphImage';
import type { FirmColumns, RowMask } from '../scene';

const STAGES = Object.keys(STAGE) as Stage[];
/** Firms without a node have no stage of their own. */
const NO_STAGE = 'none';
const SHAPES: Record<string, readonly { d: string; fill?: string; stroke?: string; width?: number }[]> = {
  ...Object.fromEntries(STAGES.map((stage) => [stage, [STAGE_SHAPES[stage]]])),
  [NO_STAGE]: [{ d: 'M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0z', fill: 'bar', stroke: 'ink-2', width: 0.8 }],
};

const filterExtension = new DataFilterExtension({ filterSize: 1 });

/** One group of points a shape: their rows in the whole, and positions of their own. */
interface ShapeGroup {
  readonly shape: string;
  readonly rows: Int32Array;
  readonly data: {
    readonly length: number;
    readonly attributes: { getPosition: { value: Float64Array; size: 2 } };
  };
}

/**
 * Enterprises as marks, shape and colour by stage. Positions are uploaded once a data set; the filter is an
 * attribute of its own, so that a change of it re-uploads one number a row and nothing else.
 */
export function createFirmPointsLayers() {
  let icons = glyphAtlas(SHAPES, 32);
  let iconsOfTheme = '';

  return (
    firms: FirmColumns,
    mask: RowMask,
    view: { visible: boolean; opacity: number; theme: string; sizePx: number },
  ): IconLayer[] => {
    if (iconsOfTheme !== view.theme) {
      icons = glyphAtlas(SHAPES, 32);
      iconsOfTheme = view.theme;
    }
    return groupsOf(firms).map(
      ({ shape, rows, data }) =>
        new IconLayer<unknown, DataFilterExtensionProps<unknown>>({
          id: `firms-${shape}`,
          data,
          visible: view.visible,
          opacity: view.opacity,
          pickable: true,
          iconAtlas: icons.atlas,
          iconMapping: icons.mapping,
          getIcon: () => shape,
          getSize: view.sizePx,
          sizeUnits: 'pixels',
          extensions: [filterExtension],
          getFilterValue: (_: unknown, { index }: { index: number }) => mask[rows[index] ?? -1] ?? 0,
          filterRange: [0.5, 1.5],
          updateTriggers: { getFilterValue: mask },
        }),
    );
  };
}

/** Row of the point behind a pick in one of the layers. */
export function firmRowOf(firms: FirmColumns, layerId: string, index: number): number {
  const shape = layerId.replace(/^firms-/, '');
  return groupsOf(firms).find((group) => group.shape === shape)?.rows[index] ?? -1;
}

const groupsByColumns = new WeakMap<FirmColumns, readonly ShapeGroup[]>();

function groupsOf(firms: FirmColumns): readonly ShapeGroup[] {
  const known = groupsByColumns.get(firms);
  if (known) return known;
  const groups = groupByShape(firms);
  groupsByColumns.set(firms, groups);
  return groups;
}

function groupByShape({ stage, positions }: FirmColumns): readonly ShapeGroup[] {
  return [...STAGES.keys(), 255].map((code) => {
    const rows = Int32Array.from(stage.keys()).filter((row) => stage[row] === code);
    const value = new Float64Array(rows.length * 2);
    for (const [index, row] of rows.entries()) {
      value[2 * index] = positions[2 * row] ?? Number.NaN;
      value[2 * index + 1] = positions[2 * row + 1] ?? Number.NaN;
    }
    const data = { length: rows.length, attributes: { getPosition: { value, size: 2 as const } } };
    return { shape: STAGES[code] ?? NO_STAGE, rows, data };
  });
}
