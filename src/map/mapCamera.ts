import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../model/viewState';
import type { AreaCollection } from './boundaries';
import { FRAME_MARGIN_PX, frameAround, type PaneBox } from './frameAround';
import type { LonLat } from './layers/overlayShapes';
import { outlinePoints } from './outlinePoints';

type PaneBounds = readonly [west: number, south: number, east: number, north: number];

export const SCALE_WIDTH_PX = 90;

/** Where the map looks, and who moved it there: what was framed stays framed until a person moves the map. */
export class MapCamera {
  readonly #map: MapLibreMap;
  readonly #areas: () => AreaCollection | undefined;
  #isMovedByHost = false;
  /** Frames anew what was framed last; null once a person has moved the map. */
  #frameLast: (() => void) | null = null;
  #obstacles: readonly PaneBox[] = [];

  /** @param areas those drawn now. */
  constructor(map: MapLibreMap, areas: () => AreaCollection | undefined) {
    this.#map = map;
    this.#areas = areas;
  }

  /** Whether the movement that ended was a person's; what was framed is then left. */
  endMove(): boolean {
    const isByPerson = !this.#isMovedByHost;
    this.#isMovedByHost = false;
    if (isByPerson) this.#frameLast = null;
    return isByPerson;
  }

  /**
   * Frames what the areas show of an extent, clear of what stands over the map; a short animation unless motion is to be
   * reduced or `animate` is false. Where one of the areas is meant by its code, its neighbours do not count.
   */
  frame(bounds: PaneBounds, animate: boolean, adcode = ''): void {
    this.#frameLast = () => this.frame(bounds, false, adcode);
    const areas = this.#areas();
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
    const now = this.now();
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

  frameAnew(): void {
    this.#frameLast?.();
  }

  /** What stands over the map, which a frame keeps clear of; a framed extent is framed anew. */
  keepClearOf(obstacles: readonly PaneBox[]): void {
    this.#obstacles = obstacles;
    this.frameAnew();
  }

  jumpTo({ lon, lat, zoom }: Camera): void {
    if (this.#isAt({ lon, lat, zoom })) return;
    this.#frameLast = null;
    this.#isMovedByHost = true;
    this.#map.jumpTo({ center: [lon, lat], zoom });
  }

  zoomBy(steps: number): void {
    this.#map.zoomTo(this.#map.getZoom() + steps, { duration: 160 });
  }

  now(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { lon: round(lng), lat: round(lat), zoom: Math.round(this.#map.getZoom() * 100) / 100 };
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
    this.frameAnew();
  }
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
