import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import { readToken } from './themeColors';

/** Sources that the host fills. */
export const SOURCE = {
  provinces: 'provinces',
  areas: 'areas',
  outline: 'outline',
  dashes: 'dashes',
  labels: 'labels',
  neighbourLabels: 'neighbour-labels',
  islands: 'islands',
  knots: 'knots',
} as const;

/** Marks are put in below this layer: dashes, islands and labels win over them. */
export const FIRST_ABOVE_MARKS = 'dash-line';
export const LABEL_LAYER = 'area-labels';
export const FILL_LAYER = 'area-fill';
export const HATCH_IMAGE = 'hatch';
export const EMPTY_IMAGE = 'none';
/** Shows nothing and takes room; square, of this many px. */
export const ROOM_IMAGE = { id: 'room', sizePx: 16 } as const;

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
const EDGE_WIDTH_PX = 4;
const FONT = ['sans-serif'];

type LabelPlaces = (string | [number, number])[];

/** Where a name may stand about its point, the best place first: on it, or beside it by as many em. */
function labelPlaces(...aside: readonly number[]): LabelPlaces {
  return [
    'center',
    [0, 0],
    ...aside.flatMap(
      (away): LabelPlaces => [
        ...['top', [0, away] as [number, number]],
        ...['bottom', [0, -away] as [number, number]],
        ...['left', [away, 0] as [number, number]],
        ...['right', [-away, 0] as [number, number]],
      ],
    ),
  ];
}

/** Farther out than this, a name that stands far aside would stand in another province. */
const ASIDE_FROM_ZOOM = 3;

/** Named in every frame that covers them, whatever else is written there. */
const ISLANDS: FeatureCollection<Point> = {
  type: 'FeatureCollection',
  features: [island('钓鱼岛', 123.474, 25.744, 'right'), island('赤尾屿', 124.559, 25.922, 'left')],
};

function island(name: string, lon: number, lat: number, anchor: 'left' | 'right'): Feature<Point> {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { name, anchor },
  };
}

/** The map's style in the colours of the present theme; without any address, so nothing is fetched. */
export function createMapStyle(): StyleSpecification {
  return {
    version: 8,
    sources: {
      [SOURCE.provinces]: { type: 'geojson', data: EMPTY, promoteId: 'adcode', tolerance: 0.2 },
      [SOURCE.areas]: { type: 'geojson', data: EMPTY, promoteId: 'adcode', tolerance: 0.2 },
      [SOURCE.outline]: { type: 'geojson', data: EMPTY, tolerance: 0.2 },
      [SOURCE.dashes]: { type: 'geojson', data: EMPTY },
      [SOURCE.labels]: { type: 'geojson', data: EMPTY },
      [SOURCE.neighbourLabels]: { type: 'geojson', data: EMPTY },
      [SOURCE.islands]: { type: 'geojson', data: ISLANDS },
      [SOURCE.knots]: { type: 'geojson', data: EMPTY },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': readToken('ground') } },
      {
        id: 'province-ground',
        type: 'fill',
        source: SOURCE.provinces,
        paint: { 'fill-color': readToken('ground'), 'fill-antialias': false },
      },
      {
        id: FILL_LAYER,
        type: 'fill',
        source: SOURCE.areas,
        paint: {
          'fill-color': ['coalesce', ['feature-state', 'color'], readToken('bg')] as ExpressionSpecification,
          'fill-antialias': false,
        },
      },
      {
        id: 'area-hatch',
        type: 'fill',
        source: SOURCE.areas,
        paint: {
          'fill-pattern': HATCH_IMAGE,
          'fill-opacity': ['case', ['boolean', ['feature-state', 'hatched'], false], 1, 0],
        },
      },
      {
        id: 'area-edge',
        type: 'line',
        source: SOURCE.areas,
        paint: {
          'line-color': ['coalesce', ['feature-state', 'edge'], 'transparent'] as ExpressionSpecification,
          'line-width': EDGE_WIDTH_PX,
          // Inside the border, so that neighbours keep theirs.
          'line-offset': EDGE_WIDTH_PX / 2 + 0.4,
        },
      },
      {
        id: 'province-line',
        type: 'line',
        source: SOURCE.provinces,
        paint: { 'line-color': readToken('ground-line-2'), 'line-width': 1, 'line-dasharray': [6, 2, 1, 2] },
      },
      {
        id: 'area-line',
        type: 'line',
        source: SOURCE.areas,
        paint: { 'line-color': readToken('region-line'), 'line-width': 0.8 },
      },
      {
        id: 'area-selected',
        type: 'line',
        source: SOURCE.areas,
        paint: {
          'line-color': readToken('accent'),
          'line-width': ['case', ['boolean', ['feature-state', 'selected'], false], 3, 0],
        },
      },
      {
        id: 'area-hovered',
        type: 'line',
        source: SOURCE.areas,
        paint: {
          'line-color': readToken('ink-1'),
          'line-width': ['case', ['boolean', ['feature-state', 'hovered'], false], 2, 0],
        },
      },
      {
        id: 'outline-line',
        type: 'line',
        source: SOURCE.outline,
        paint: { 'line-color': readToken('city-line'), 'line-width': 1.5 },
      },
      {
        id: 'dash-line',
        type: 'line',
        source: SOURCE.dashes,
        paint: { 'line-color': readToken('ground-line-2'), 'line-width': 2 },
      },
      {
        id: 'neighbour-labels',
        type: 'symbol',
        source: SOURCE.neighbourLabels,
        layout: {
          'text-field': ['get', 'name'],
          'text-font': FONT,
          'text-size': 12,
          'text-letter-spacing': 0.2,
        },
        paint: {
          'text-color': readToken('ink-3'),
          'text-halo-color': readToken('ground'),
          'text-halo-width': 2,
        },
      },
      {
        id: LABEL_LAYER,
        type: 'symbol',
        source: SOURCE.labels,
        layout: {
          'text-field': labelText(),
          'text-font': FONT,
          'text-size': 12,
          'text-line-height': 1.3,
          // Glyphs with their counts stay in their rows.
          'text-max-width': 60,
          'text-padding': 1,
          'symbol-sort-key': ['get', 'order'],
          'text-variable-anchor-offset': [
            'step',
            ['zoom'],
            // A name that says something may stand farther aside than a mere name.
            [
              'case',
              ['==', ['get', 'figure'], ''],
              ['literal', labelPlaces(0.4)],
              ['literal', labelPlaces(0.4, 0.9, 1.4)],
            ],
            ASIDE_FROM_ZOOM,
            ['literal', labelPlaces(0.4, 1, 1.6)],
          ] as unknown as ExpressionSpecification,
        },
        paint: {
          'text-color': readToken('ink-1'),
          'text-halo-color': readToken('halo'),
          'text-halo-width': 2.4,
        },
      },
      // Above the names, so that it is placed before them: they stand aside of a circle with a number on it.
      {
        id: 'knot-room',
        type: 'symbol',
        source: SOURCE.knots,
        layout: {
          'icon-image': ROOM_IMAGE.id,
          'icon-size': ['/', ['get', 'radiusPx'], ROOM_IMAGE.sizePx / 2],
          'icon-padding': 0,
          'icon-allow-overlap': true,
        },
      },
      {
        id: 'island-labels',
        type: 'symbol',
        source: SOURCE.islands,
        layout: {
          'text-field': ['get', 'name'],
          'text-font': FONT,
          'text-size': 12,
          'text-anchor': ['get', 'anchor'],
          'text-allow-overlap': true,
        },
        paint: {
          'text-color': readToken('ink-2'),
          'text-halo-color': readToken('ground'),
          'text-halo-width': 2,
        },
      },
    ],
  };
}

/** Name, then the figure below it, then up to four glyphs with their counts. */
function labelText(): ExpressionSpecification {
  const glyphs = [0, 1, 2, 3].flatMap((slot) => [
    ['image', ['get', `glyph${slot}`]],
    {},
    ['get', `count${slot}`],
    {},
  ]);
  return [
    'format',
    ['get', 'name'],
    {},
    ['get', 'figure'],
    {},
    ...glyphs,
  ] as unknown as ExpressionSpecification;
}
