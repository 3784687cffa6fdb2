import { ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { Clusters } from '../clusterPoints';
import { clusterRadiusPx, projectRadiusPx } from '../markSizes';
import { readRgba, readToken } from '../themeColors';

/** Enterprises from afar: circles whose area grows with the number, and the number on them. */
export function clusterLayers(clusters: Clusters, view: { visible: boolean; opacity: number }) {
  const { positions, counts } = clusters;
  const rows = { length: counts.length };
  const positionOf = (index: number): [number, number] => [
    positions[2 * index] ?? 0,
    positions[2 * index + 1] ?? 0,
  ];
  return [
    new ScatterplotLayer({
      id: 'firm-clusters',
      data: rows,
      visible: view.visible,
      opacity: view.opacity,
      pickable: true,
      getPosition: (_, { index }) => positionOf(index),
      getRadius: (_, { index }) => clusterRadiusPx(counts[index] ?? 0),
      radiusUnits: 'pixels',
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: 1,
      getFillColor: readRgba('bg', 0.82),
      getLineColor: readRgba('ink-2'),
    }),
    new TextLayer({
      id: 'firm-cluster-counts',
      data: rows,
      visible: view.visible,
      getPosition: (_, { index }) => positionOf(index),
      getText: (_, { index }) => String(counts[index] ?? 0),
      getSize: 12,
      getColor: readRgba('ink-1'),
      fontFamily: readToken('font'),
      characterSet: '0123456789',
    }),
  ];
}

/** Projects from afar: rings whose area is proportional to the investment gathered there. */
export function gatheredProjectsLayer(clusters: Clusters, view: { visible: boolean; opacity: number }) {
  const { positions, counts, sums } = clusters;
  return new ScatterplotLayer({
    id: 'project-clusters',
    data: { length: counts.length },
    visible: view.visible,
    opacity: view.opacity,
    pickable: true,
    getPosition: (_, { index }) => [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0],
    getRadius: (_, { index }) => projectRadiusPx(sums[index] ?? Number.NaN, true),
    radiusUnits: 'pixels',
    radiusMinPixels: 3,
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: 1.5,
    getFillColor: readRgba('mark', 0.05),
    getLineColor: readRgba('phase-2'),
  });
}
