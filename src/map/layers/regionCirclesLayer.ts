import { ScatterplotLayer } from '@deck.gl/layers';
import { circleRadiusPx } from '../markSizes';
import type { CircleColumns } from '../scene';
import { readRgba } from '../themeColors';

/** Totals of regions as circles; areas are never filled with totals. */
export function regionCirclesLayer(circles: CircleColumns, view: { visible: boolean; opacity: number }) {
  const { positions, value, maxValue } = circles;
  return new ScatterplotLayer({
    id: 'region-circles',
    data: { length: circles.adcode.length },
    visible: view.visible,
    opacity: view.opacity,
    pickable: true,
    getPosition: (_, { index }) => [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0],
    getRadius: (_, { index }) => circleRadiusPx(value[index] ?? Number.NaN, maxValue),
    radiusUnits: 'pixels',
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: 1,
    getFillColor: readRgba('circle', 0.45),
    getLineColor: readRgba('circle-edge'),
    updateTriggers: { getPosition: circles, getRadius: circles },
  });
}
