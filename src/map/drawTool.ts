import { distance, length, lineString, simplify } from '@turf/turf';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { DrawnArea } from '../model/viewState';
import type { LonLat } from './layers/overlayShapes';

export type DrawToolId = 'rectangle' | 'lasso' | 'radius' | 'measure';

export interface DrawPreview {
  readonly area: DrawnArea | null;
  readonly measured: readonly LonLat[];
  readonly measuredText: string;
}

export interface DrawTool {
  start(tool: DrawToolId): void;
  stop(): void;
  isActive(): boolean;
}

interface DrawEvents {
  onPreview(preview: DrawPreview): void;
  onArea(area: DrawnArea): void;
  onEnd(): void;
}

const NOTHING: DrawPreview = { area: null, measured: [], measuredText: '' };
/** A lasso becomes a condition with one term an edge, so it is kept to a few dozen corners. */
const MAX_LASSO_CORNERS = 48;

/**
 * Drawing on the map by pointer: press, drag and release for an area, one click a corner and a double click to
 * end a measured line. The map does not move meanwhile.
 */
export function createDrawTool(map: MapLibreMap, events: DrawEvents): DrawTool {
  let tool: DrawToolId | null = null;
  let path: LonLat[] = [];
  let isPressed = false;

  const preview = (): void => {
    if (tool === 'measure')
      events.onPreview({ area: null, measured: [...path], measuredText: lengthText(path) });
    else events.onPreview({ ...NOTHING, area: tool ? areaOf(tool, path) : null });
  };
  const onDown = (event: MapMouseEvent): void => {
    if (!tool || tool === 'measure') return;
    event.preventDefault();
    isPressed = true;
    path = [toLonLat(event)];
  };
  const onMove = (event: MapMouseEvent): void => {
    if (tool === 'measure' && path.length > 0) {
      events.onPreview({
        area: null,
        measured: [...path, toLonLat(event)],
        measuredText: lengthText([...path, toLonLat(event)]),
      });
      return;
    }
    if (!isPressed) return;
    path.push(toLonLat(event));
    preview();
  };
  const onUp = (event: MapMouseEvent): void => {
    if (!isPressed || !tool) return;
    isPressed = false;
    path.push(toLonLat(event));
    const area = areaOf(tool, path);
    stop();
    if (area) events.onArea(area);
    events.onEnd();
  };
  const onClick = (event: MapMouseEvent): void => {
    if (tool !== 'measure') return;
    path.push(toLonLat(event));
    preview();
  };
  const onDoubleClick = (event: MapMouseEvent): void => {
    if (tool !== 'measure') return;
    event.preventDefault();
    const finished = path;
    release();
    events.onPreview({ area: null, measured: finished, measuredText: lengthText(finished) });
    events.onEnd();
  };
  const release = (): void => {
    tool = null;
    path = [];
    isPressed = false;
    map.dragPan.enable();
    map.getCanvas().style.cursor = '';
  };
  const stop = (): void => {
    release();
    events.onPreview(NOTHING);
  };

  map.on('mousedown', onDown);
  map.on('mousemove', onMove);
  map.on('mouseup', onUp);
  map.on('click', onClick);
  map.on('dblclick', onDoubleClick);
  return {
    start(next) {
      stop();
      tool = next;
      map.dragPan.disable();
      map.getCanvas().style.cursor = 'crosshair';
    },
    stop,
    isActive: () => tool !== null,
  };
}

function toLonLat({ lngLat }: MapMouseEvent): LonLat {
  return [lngLat.lng, lngLat.lat];
}

/** The area a drag spans; null while it is too small to mean anything. */
export function areaOf(tool: DrawToolId, path: readonly LonLat[]): DrawnArea | null {
  const [first, last] = [path[0], path.at(-1)];
  if (!first || !last || path.length < 2 || tool === 'measure') return null;
  if (tool === 'rectangle') {
    const [west, east] = [Math.min(first[0], last[0]), Math.max(first[0], last[0])];
    const [south, north] = [Math.min(first[1], last[1]), Math.max(first[1], last[1])];
    return west < east && south < north ? { kind: 'rectangle', west, south, east, north } : null;
  }
  if (tool === 'radius') {
    const radiusKm = distance([...first], [...last], { units: 'kilometers' });
    return radiusKm > 0 ? { kind: 'radius', lon: first[0], lat: first[1], radiusKm } : null;
  }
  const ring = simplified(path);
  return ring.length < 3 ? null : { kind: 'lasso', ring };
}

function simplified(path: readonly LonLat[]): readonly LonLat[] {
  const line = lineString(path.map(([lon, lat]) => [lon, lat]));
  let ring = line.geometry.coordinates;
  for (let tolerance = 1e-4; ring.length > MAX_LASSO_CORNERS; tolerance *= 2) {
    ring = simplify(line, { tolerance }).geometry.coordinates;
  }
  return ring.map(([lon = 0, lat = 0]) => [lon, lat]);
}

function lengthText(path: readonly LonLat[]): string {
  if (path.length < 2) return '';
  const km = length(lineString(path.map(([lon, lat]) => [lon, lat])), { units: 'kilometers' });
  return `${km < 10 ? km.toFixed(2) : km.toFixed(1)} km`;
}
