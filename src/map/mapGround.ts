import type { FeatureCollection, GeoJSON, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { GLYPHS } from '../model/verdictGlyph';
import type { AreaCollection } from './boundaries';
import { glyphImage, hatchImage } from './glyphImage';
import { labelFeatures } from './labelFeatures';
import {
  createMapStyle,
  EMPTY_IMAGE,
  FILL_LAYER,
  HATCH_IMAGE,
  LABEL_LAYER,
  ROOM_IMAGE,
  SOURCE,
} from './mapStyle';
import type { AreaFills, MapScene, PlaceName } from './scene';
import { readToken } from './themeColors';

/** What lies under the marks: areas with fills and names, the operator's own tiles. */
export class MapGround {
  readonly #map: MapLibreMap;
  readonly #onFailure: (cause: Error) => void;
  readonly #pixelRatio = Math.min(2, window.devicePixelRatio || 1);
  #hovered: string | null = null;

  constructor(map: MapLibreMap, onFailure: (cause: Error) => void) {
    this.#map = map;
    this.#onFailure = onFailure;
  }

  /** Parts whose identity is unchanged are left alone. */
  draw(scene: MapScene, previous: MapScene | null): void {
    const hasNewAreas = scene.areas !== previous?.areas;
    if (hasNewAreas) this.setData(SOURCE.areas, scene.areas);
    if (scene.outline !== previous?.outline) this.setData(SOURCE.outline, scene.outline);
    if (hasNewAreas || scene.fills !== previous?.fills) this.#applyFills(scene.fills, scene.areas);
    if (scene.labels !== previous?.labels) this.setData(SOURCE.labels, labelFeatures(scene.labels));
    if (scene.neighbours !== previous?.neighbours) {
      this.setData(SOURCE.neighbourLabels, toNameFeatures(scene.neighbours));
    }
    if (scene.layers !== previous?.layers) this.#applyLayerSettings(scene.layers);
    if (hasNewAreas || scene.selection !== previous?.selection) this.#applySelection(scene, previous);
  }

  /** The colours of the present theme; sources and their data stay. */
  applyTheme(): void {
    const map = this.#map;
    for (const layer of createMapStyle().layers) {
      for (const [property, value] of Object.entries(layer.paint ?? {})) {
        map.setPaintProperty(layer.id, property as 'fill-color', value);
      }
    }
    for (const [name, image] of this.#images()) map.updateImage(name, image);
  }

  #applyFills(fills: AreaFills, areas: AreaCollection): void {
    for (const { properties } of areas.features) {
      const token = fills.tokenByCode.get(properties.adcode);
      const edge = fills.edgeTokenByCode.get(properties.adcode);
      this.#map.setFeatureState(
        { source: SOURCE.areas, id: properties.adcode },
        {
          color: token ? readToken(token) : null,
          edge: edge ? readToken(edge) : null,
          hatched: fills.hatched.has(properties.adcode),
        },
      );
    }
  }

  #applyLayerSettings(layers: MapScene['layers']): void {
    const { choropleth, labels, gaps } = layers;
    const fill = gaps.on ? gaps : choropleth;
    this.#map.setPaintProperty(FILL_LAYER, 'fill-opacity', fill.on ? fill.opacity : 0);
    this.#map.setPaintProperty('area-edge', 'line-opacity', fill.on ? fill.opacity : 0);
    this.#map.setLayoutProperty('area-hatch', 'visibility', fill.on ? 'visible' : 'none');
    this.#map.setLayoutProperty(LABEL_LAYER, 'visibility', labels.on || gaps.on ? 'visible' : 'none');
    this.#map.setPaintProperty(LABEL_LAYER, 'text-opacity', labels.opacity);
    this.#applyBackground(layers.background);
  }

  /** The operator's own tiles, under a fixed path of the page's origin. */
  #applyBackground(setting: { readonly on: boolean; readonly opacity: number }): void {
    const map = this.#map;
    if (setting.on && !map.getSource('background')) {
      map.addSource('background', {
        type: 'raster',
        tiles: [
          new URL('tiles/{z}/{x}/{y}.png', document.baseURI).href
            .replaceAll('%7B', '{')
            .replaceAll('%7D', '}'),
        ],
        tileSize: 256,
        maxzoom: 18,
      });
      map.addLayer({ id: 'background', type: 'raster', source: 'background' }, FILL_LAYER);
    }
    if (!map.getLayer('background')) return;
    map.setLayoutProperty('background', 'visibility', setting.on ? 'visible' : 'none');
    map.setPaintProperty('background', 'raster-opacity', setting.opacity);
  }

  #applySelection(scene: MapScene, previous: MapScene | null): void {
    const before = previous?.selection;
    if (before?.kind === 'region') this.#setAreaState(before.id, { selected: false });
    if (scene.selection?.kind === 'region') this.#setAreaState(scene.selection.id, { selected: true });
  }

  setHovered(adcode: string | null): void {
    if (adcode === this.#hovered) return;
    if (this.#hovered) this.#setAreaState(this.#hovered, { hovered: false });
    if (adcode) this.#setAreaState(adcode, { hovered: true });
    this.#hovered = adcode;
  }

  #setAreaState(adcode: string, state: Record<string, boolean>): void {
    this.#map.setFeatureState({ source: SOURCE.areas, id: adcode }, state);
  }

  #source(id: string): GeoJSONSource {
    const source = this.#map.getSource<GeoJSONSource>(id);
    if (!source) throw new Error(`the map has no source ${id}`);
    return source;
  }

  setData(id: string, data: GeoJSON): void {
    this.#source(id).setData(data).catch(this.#onFailure);
  }

  addImages(): void {
    for (const [name, image] of this.#images())
      this.#map.addImage(name, image, { pixelRatio: this.#pixelRatio });
    this.#map.addImage(EMPTY_IMAGE, new ImageData(1, 1));
    this.#map.addImage(ROOM_IMAGE.id, new ImageData(ROOM_IMAGE.sizePx, ROOM_IMAGE.sizePx));
  }

  #images(): readonly (readonly [string, ImageData])[] {
    const ratio = this.#pixelRatio;
    return [
      ...Object.entries(GLYPHS).map(([name, paths]) => [name, glyphImage(paths, 14, ratio)] as const),
      [HATCH_IMAGE, hatchImage(ratio)],
    ];
  }
}

function toNameFeatures(names: readonly PlaceName[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: names.map(({ name, lon, lat }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { name },
    })),
  };
}
