import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Extent } from './countWithin';
import type { DrawPreview } from './drawTool';
import type { Gathering } from './gathering';
import type { KnotRooms } from './knotRooms';
import { FIRST_ABOVE_MARKS, SOURCE } from './mapStyle';
import { createMarkLayers } from './markLayers';
import type { MapScene, Pick } from './scene';

/** The marks over the map, drawn into its own layer stack below the labels. */
export interface MarkOverlay {
  draw(scene: MapScene, extent: Extent, preview: DrawPreview): void;
  pick(scene: MapScene, x: number, y: number): Pick | null;
  gathering(): Gathering;
}

export function createMarkOverlay(map: MapLibreMap): MarkOverlay {
  const marks = createMarkLayers();
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [], pickingRadius: 4 });
  map.addControl(overlay);
  let rooms: KnotRooms | null = null;
  let layers: Layer[] = [];
  let isWaiting = false;
  /** While a source of the map still loads, the overlay finds no place among its layers and draws above them all. */
  const place = (): void => {
    overlay.setProps({ layers });
    if (isWaiting || layers.length === 0 || isBelowLabels(map)) return;
    isWaiting = true;
    map.once('idle', () => {
      isWaiting = false;
      place();
    });
  };
  return {
    draw(scene, extent, preview) {
      layers = marks
        .layers(scene, extent, map.getZoom(), preview)
        .map((layer) => layer.clone({ beforeId: FIRST_ABOVE_MARKS } as object));
      place();
      if (rooms === marks.rooms()) return;
      rooms = marks.rooms();
      map.getSource<GeoJSONSource>(SOURCE.knots)?.setData(rooms);
    },
    pick(scene, x, y) {
      const info = overlay.pickObject({ x, y, radius: 4 });
      return info ? marks.toPick(info, scene) : null;
    },
    gathering: () => marks.gathering(),
  };
}

function isBelowLabels(map: MapLibreMap): boolean {
  const order = map.getLayersOrder();
  const below = order[order.indexOf(FIRST_ABOVE_MARKS) - 1];
  return below !== undefined && map.getLayer(below)?.type === 'custom';
}
