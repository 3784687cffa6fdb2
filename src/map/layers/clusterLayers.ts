import { ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { Clusters } from '../clusterPoints';
import { readRgba, readToken } from '../themeColors';

/** Enterprises from afar: circles whose area grows with the number, and the number on them. */
export function clusterLayers(clusters: Clusters, view: { visible: boolean; opacity: number }) {
  const { positions, counts } = clusters;
  const rows = { length: counts.length };
  const positionOf = (index: number): [number, number] => [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0];
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

/** Radius in pixels of a cluster: area grows with the count, never under what a figure needs. */
export function clusterRadiusPx(count: number): number {
  return Math.max(8, Math.min(30, 4 + 2 * Math.sqrt(count)));
}
