import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection, GeoJSON, MultiLineString, Point } from 'geojson';
import { type GeoJSONSource, Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { blobWorkerUrl } from '../lib/startWorker';
import { GLYPHS } from '../model/verdictGlyph';
import type { Camera, DrawnArea } from '../model/viewState';
import type { AreaCollection } from './boundaries';
import type { Extent } from './countWithin';
import { createDrawTool, type DrawPreview, type DrawTool, type DrawToolId } from './drawTool';
import { FRAME_MARGIN_PX, frameAround, type PaneBox } from './frameAround';
import type { Gathering } from './gathering';
import { glyphImage, hatchImage } from './glyphImage';
import { isDrawnBySoftware } from './isDrawnBySoftware';
import { labelFeatures } from './labelFeatures';
import type { LonLat } from './layers/overlayShapes';
import {
  createMapStyle,
  EMPTY_IMAGE,
  FILL_LAYER,
  HATCH_IMAGE,
  LABEL_LAYER,
  ROOM_IMAGE,
  SOURCE,
} from './mapStyle';
import type { MarkOverlay } from './markOverlay';
import { outlinePoints } from './outlinePoints';
import type { AreaFills, MapScene, Pick, PlaceName } from './scene';
import { readToken } from './themeColors';

export interface MapEvents {
  onHover(pick: Pick | null, x: number, y: number): void;
  onClick(pick: Pick | null): void;
  /** After a person moved the map. */
  onCamera(camera: Camera): void;
  onView(view: MapView): void;
  onAreaDrawn(area: DrawnArea): void;
  onToolEnd(): void;
  /** The boundaries are on screen for the first time. */
  onFirstPicture(): void;
  /** Something could not be drawn; `tiles` are the operator's own. */
  onFailure(what: 'tiles' | 'areas', cause: Error): void;
}

/** What is seen after the map came to rest. */
export interface MapView {
  readonly camera: Camera;
  readonly bounds: readonly [number, number, number, number];
  /** Nothing while the marks' code is still on its way. */
  readonly gathering: Gathering | null;
}

type PaneBounds = readonly [west: number, south: number, east: number, north: number];

const SCALE_WIDTH_PX = 90;

/** The map: a plain class that draws a scene and tells what a person does with it. */
export class MapHost {
  readonly #map: MapLibreMap;
  readonly #events: MapEvents;
  /** Marks come after the first picture of the boundaries: their code is loaded meanwhile. */
  #marks: MarkOverlay | null = null;
  readonly #drawTool: DrawTool;
  #scene: MapScene | null = null;
  readonly #pixelRatio = Math.min(2, window.devicePixelRatio || 1);
  #isStyleReady = false;
  #isDestroyed = false;
  #hasAreas = false;
  #hovered: string | null = null;
  #isMovedByHost = false;
  /** Extent that the host framed last; null once a person has moved the map. */
  /** Frames anew what was framed last; null once a person has moved the map. */
  #frameLast: (() => void) | null = null;
  #obstacles: readonly PaneBox[] = [];
  #preview: DrawPreview = { area: null, measured: [], measuredText: '' };

  constructor(container: HTMLElement, events: MapEvents) {
    setWorkerUrl(blobWorkerUrl(workerUrl, 'module'));
    this.#events = events;
    this.#map = new MapLibreMap({
      container,
      style: createMapStyle(),
      center: [104, 36],
      zoom: 3,
      // So far out that the country fits beside the inset of a small pane.
      minZoom: 1,
      maxZoom: 14,
      attributionControl: false,
      localIdeographFontFamily: readToken('font'),
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      fadeDuration: 0,
      // The host is told of a new size and frames anew; the map by itself would report a movement.
      trackResize: false,
      canvasContextAttributes: { preserveDrawingBuffer: false, antialias: !isDrawnBySoftware() },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new ScaleControl({ maxWidth: SCALE_WIDTH_PX, unit: 'metric' }), 'bottom-left');
    this.#drawTool = createDrawTool(this.#map, {
      onPreview: (preview) => {
        this.#preview = preview;
        this.#drawLayers();
      },
      onArea: (area) => events.onAreaDrawn(area),
      onEnd: () => events.onToolEnd(),
    });
    this.#listen();
  }

  #listen(): void {
    const map = this.#map;
    map.on('style.load', () => {
      this.#addImages();
      this.#isStyleReady = true;
      if (this.#scene) this.#applyScene(this.#scene, null);
    });
    // Interleaved deck layers lose their place among the map's layers when they are added before the first rest.
    map.once('idle', () => {
      import('./markOverlay')
        .then(({ createMarkOverlay }) => {
          if (this.#isDestroyed) return;
          this.#marks = createMarkOverlay(map);
          this.#drawLayers();
          this.#events.onView(this.#view());
        })
        .catch((cause: Error) => this.#events.onFailure('areas', cause));
    });
    map.on('styleimagemissing', ({ id }) => {
      if (!map.hasImage(id)) map.addImage(id, new ImageData(1, 1));
    });
    map.on('error', (event) => {
      const isTile = 'sourceId' in event && event.sourceId === 'background';
      this.#events.onFailure(isTile ? 'tiles' : 'areas', new Error(event.error.message));
    });
    map.on('mousemove', ({ point }) => {
      if (this.#drawTool.isActive()) return;
      const pick = this.#pickAt(point.x, point.y);
      this.#setHovered(pick?.kind === 'region' ? pick.id : null);
      map.getCanvas().style.cursor = pick ? 'pointer' : '';
      this.#events.onHover(pick, point.x, point.y);
    });
    map.on('mouseout', () => {
      this.#setHovered(null);
      this.#events.onHover(null, 0, 0);
    });
    map.on('click', ({ point }) => {
      if (!this.#drawTool.isActive()) this.#events.onClick(this.#pickAt(point.x, point.y));
    });
    map.on('moveend', () => {
      const isByHost = this.#isMovedByHost;
      this.#isMovedByHost = false;
      this.#drawLayers();
      if (!isByHost) {
        this.#frameLast = null;
        this.#events.onCamera(this.camera());
      }
      this.#events.onView(this.#view());
    });
  }

  /** Draws a scene; parts whose identity is unchanged are left alone. */
  setScene(scene: MapScene): void {
    if (this.#isDestroyed) return;
    const previous = this.#scene;
    this.#scene = scene;
    if (previous && previous.theme !== scene.theme && this.#isStyleReady) {
      this.#applyTheme();
      this.#applyScene(scene, null);
      return;
    }
    if (this.#isStyleReady) this.#applyScene(scene, previous);
  }

  /** Name of the map for a screen reader. */
  setLabel(label: string): void {
    this.#map.getCanvas().setAttribute('aria-label', label);
  }

  setProvinces(provinces: AreaCollection): Promise<void> {
    return this.#whenStyled(() => this.#setData(SOURCE.provinces, provinces));
  }

  setDashes(dashes: FeatureCollection<MultiLineString>): Promise<void> {
    return this.#whenStyled(() => this.#setData(SOURCE.dashes, dashes));
  }

  /**
   * Frames what the areas show of an extent, clear of what stands over the map; a short animation unless motion is to be
   * reduced or `animate` is false. Where one of the areas is meant by its code, its neighbours do not count.
   */
  frame(bounds: PaneBounds, animate: boolean, adcode = ''): void {
    this.#frameLast = () => this.frame(bounds, false, adcode);
    const areas = this.#scene?.areas;
    const [west, south, east, north] = bounds;
    const points = areas ? outlinePoints(areas, bounds, adcode) : [];
    this.#look(
      points.length > 0
        ? points
        : [
            [west, south],
            [east, north],
          ],
      animate,
    );
  }

  /** Shows the points, clear of what stands over the map. */
  framePoints(points: readonly LonLat[], animate: boolean): void {
    this.#frameLast = () => this.framePoints(points, false);
    this.#look(points, animate);
  }

  #look(points: readonly LonLat[], animate: boolean): void {
    const [width, height] = this.sizePx();
    const camera = frameAround(points, {
      width,
      height,
      margin: FRAME_MARGIN_PX,
      obstacles: [...this.#obstacles, this.#scaleBox()],
    });
    if (!camera || this.#isAt(camera)) return;
    // A movement under way reports its end first, which would be taken for that of this one.
    this.#map.stop();
    this.#isMovedByHost = true;
    this.#map.easeTo({
      center: [camera.lon, camera.lat],
      zoom: camera.zoom,
      duration: animate ? 160 : 0,
    });
  }

  /** Whether the map rests there already; a movement to where it is would draw everything again. */
  #isAt({ lon, lat, zoom }: Camera): boolean {
    if (this.#map.isMoving()) return false;
    const now = this.camera();
    return (
      Math.abs(now.lon - lon) < 1e-5 && Math.abs(now.lat - lat) < 1e-5 && Math.abs(now.zoom - zoom) < 0.01
    );
  }

  /** Where the bar of the scale may reach, whatever its present length. */
  #scaleBox(): PaneBox {
    const scale = this.#map.getContainer().querySelector<HTMLElement>('.maplibregl-ctrl-bottom-left');
    const [left, top] = [scale?.offsetLeft ?? 0, scale?.offsetTop ?? 0];
    return { left, top, right: left + SCALE_WIDTH_PX, bottom: top + (scale?.offsetHeight ?? 0) };
  }

  #frameAnew(): void {
    this.#frameLast?.();
  }

  /** What stands over the map, which a frame keeps clear of; a framed extent is framed anew. */
  setObstacles(obstacles: readonly PaneBox[]): void {
    this.#obstacles = obstacles;
    this.#frameAnew();
  }

  setCamera({ lon, lat, zoom }: Camera): void {
    if (this.#isAt({ lon, lat, zoom })) return;
    this.#frameLast = null;
    this.#isMovedByHost = true;
    this.#map.jumpTo({ center: [lon, lat], zoom });
  }

  zoomBy(steps: number): void {
    this.#map.zoomTo(this.#map.getZoom() + steps, { duration: 160 });
  }

  camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { lon: round(lng), lat: round(lat), zoom: Math.round(this.#map.getZoom() * 100) / 100 };
  }

  startTool(tool: DrawToolId): void {
    this.#drawTool.start(tool);
  }

  stopTool(): void {
    this.#drawTool.stop();
  }

  /** The present picture, marks included; drawn in the same turn, since the buffer is not kept. */
  snapshot(): HTMLCanvasElement {
    const source = this.#map.getCanvas();
    const copy = document.createElement('canvas');
    copy.width = source.width;
    copy.height = source.height;
    this.#map.redraw();
    copy.getContext('2d')?.drawImage(source, 0, 0);
    return copy;
  }

  /** Width and height in CSS pixels. */
  sizePx(): readonly [number, number] {
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    return [clientWidth, clientHeight];
  }

  /** Scale at the middle of the map. */
  metersPerPixel(): number {
    const { lat } = this.#map.getCenter();
    return (Math.cos((lat * Math.PI) / 180) * 40_075_016.686) / (512 * 2 ** this.#map.getZoom());
  }

  /** Fits the container; a framed extent stays framed. */
  resize(): void {
    // The map reports a resize as a movement.
    this.#isMovedByHost = true;
    this.#map.resize();
    this.#isMovedByHost = false;
    this.#frameAnew();
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#drawTool.stop();
    this.#map.remove();
  }

  #applyScene(scene: MapScene, previous: MapScene | null): void {
    if (scene.areas !== previous?.areas) {
      this.#setData(SOURCE.areas, scene.areas);
      if (scene.areas.features.length > 0) this.#markFirstAreas();
      this.#frameAnew();
    }
    if (scene.outline !== previous?.outline) this.#setData(SOURCE.outline, scene.outline);
    if (scene.fills !== previous?.fills || scene.areas !== previous?.areas)
      this.#applyFills(scene.fills, scene.areas);
    if (scene.labels !== previous?.labels) this.#setData(SOURCE.labels, labelFeatures(scene.labels));
    if (scene.neighbours !== previous?.neighbours) {
      this.#setData(SOURCE.neighbourLabels, toNameFeatures(scene.neighbours));
    }
    if (scene.layers !== previous?.layers) this.#applyLayerSettings(scene.layers);
    if (scene.selection !== previous?.selection || scene.areas !== previous?.areas)
      this.#applySelection(scene, previous);
    this.#drawLayers();
    this.#events.onView(this.#view());
  }

  /** The areas are on screen: what stood in for them can go. */
  #markFirstAreas(): void {
    if (this.#hasAreas) return;
    this.#hasAreas = true;
    const tell = (): void => {
      if (!this.#map.isSourceLoaded(SOURCE.areas)) return;
      this.#map.off('render', tell);
      this.#events.onFirstPicture();
    };
    // Not at rest: marks that are still being prepared would hold the areas back.
    this.#map.on('render', tell);
  }

  /** The colours of the present theme; sources and their data stay. */
  #applyTheme(): void {
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

  #setHovered(adcode: string | null): void {
    if (adcode === this.#hovered) return;
    if (this.#hovered) this.#setAreaState(this.#hovered, { hovered: false });
    if (adcode) this.#setAreaState(adcode, { hovered: true });
    this.#hovered = adcode;
  }

  #setAreaState(adcode: string, state: Record<string, boolean>): void {
    this.#map.setFeatureState({ source: SOURCE.areas, id: adcode }, state);
  }

  #drawLayers(): void {
    if (this.#scene) this.#marks?.draw(this.#scene, this.#extent(), this.#preview);
  }

  #pickAt(x: number, y: number): Pick | null {
    const scene = this.#scene;
    if (!scene) return null;
    const mark = this.#marks?.pick(scene, x, y);
    if (mark) return mark;
    const [area] = this.#map.getLayer(FILL_LAYER)
      ? this.#map.queryRenderedFeatures([x, y], { layers: [FILL_LAYER] })
      : [];
    return area?.id === undefined ? null : { kind: 'region', id: String(area.id) };
  }

  #view(): MapView {
    return {
      camera: this.camera(),
      bounds: this.#bounds(),
      gathering: this.#marks?.gathering() ?? null,
    };
  }

  #extent(): Extent {
    const [west, south, east, north] = this.#bounds();
    return { west, south, east, north };
  }

  #bounds(): [number, number, number, number] {
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  #source(id: string): GeoJSONSource {
    const source = this.#map.getSource<GeoJSONSource>(id);
    if (!source) throw new Error(`the map has no source ${id}`);
    return source;
  }

  #setData(id: string, data: GeoJSON): void {
    this.#source(id)
      .setData(data)
      .catch((cause: Error) => this.#events.onFailure('areas', cause));
  }

  async #whenStyled(run: () => void): Promise<void> {
    if (!this.#isStyleReady)
      await new Promise<void>((resolve) => this.#map.once('style.load', () => resolve()));
    run();
  }

  #addImages(): void {
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

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
