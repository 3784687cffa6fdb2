import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { blobWorkerUrl } from '../lib/startWorker';
import type { Camera, DrawnArea } from '../model/viewState';
import type { AreaCollection } from './boundaries';
import type { Extent } from './countWithin';
import { createDrawTool, type DrawPreview, type DrawTool, type DrawToolId } from './drawTool';
import type { Gathering } from './gathering';
import { isDrawnBySoftware } from './isDrawnBySoftware';
import { MapCamera, SCALE_WIDTH_PX } from './mapCamera';
import { MapGround } from './mapGround';
import { createMapStyle, FILL_LAYER, SOURCE } from './mapStyle';
import type { MarkOverlay } from './markOverlay';
import type { MapScene, Pick } from './scene';
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

/** The map: a plain class that draws a scene and tells what a person does with it. */
export class MapHost {
  readonly camera: MapCamera;
  readonly #map: MapLibreMap;
  readonly #ground: MapGround;
  readonly #events: MapEvents;
  /** Marks come after the first picture of the boundaries: their code is loaded meanwhile. */
  #marks: MarkOverlay | null = null;
  readonly #drawTool: DrawTool;
  #scene: MapScene | null = null;
  #isStyleReady = false;
  #isDestroyed = false;
  #hasAreas = false;
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
    this.camera = new MapCamera(this.#map, () => this.#scene?.areas);
    this.#ground = new MapGround(this.#map, (cause) => events.onFailure('areas', cause));
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
      this.#ground.addImages();
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
      this.#ground.setHovered(pick?.kind === 'region' ? pick.id : null);
      map.getCanvas().style.cursor = pick ? 'pointer' : '';
      this.#events.onHover(pick, point.x, point.y);
    });
    map.on('mouseout', () => {
      this.#ground.setHovered(null);
      this.#events.onHover(null, 0, 0);
    });
    map.on('click', ({ point }) => {
      if (!this.#drawTool.isActive()) this.#events.onClick(this.#pickAt(point.x, point.y));
    });
    map.on('moveend', () => {
      const isByPerson = this.camera.endMove();
      this.#drawLayers();
      if (isByPerson) this.#events.onCamera(this.camera.now());
      this.#events.onView(this.#view());
    });
  }

  /** Draws a scene; parts whose identity is unchanged are left alone. */
  setScene(scene: MapScene): void {
    if (this.#isDestroyed) return;
    const previous = this.#scene;
    this.#scene = scene;
    if (previous && previous.theme !== scene.theme && this.#isStyleReady) {
      this.#ground.applyTheme();
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
    return this.#whenStyled(() => this.#ground.setData(SOURCE.provinces, provinces));
  }

  setDashes(dashes: FeatureCollection<MultiLineString>): Promise<void> {
    return this.#whenStyled(() => this.#ground.setData(SOURCE.dashes, dashes));
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

  destroy(): void {
    this.#isDestroyed = true;
    this.#drawTool.stop();
    this.#map.remove();
  }

  #applyScene(scene: MapScene, previous: MapScene | null): void {
    this.#ground.draw(scene, previous);
    if (scene.areas !== previous?.areas) {
      if (scene.areas.features.length > 0) this.#markFirstAreas();
      this.camera.frameAnew();
    }
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
      camera: this.camera.now(),
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

  async #whenStyled(run: () => void): Promise<void> {
    if (!this.#isStyleReady)
      await new Promise<void>((resolve) => this.#map.once('style.load', () => resolve()));
    run();
  }
}
