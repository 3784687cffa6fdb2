import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Extent } from './countWithin';
import type { DrawPreview } from './drawTool';
import type { Gathering } from './gathering';
import { FIRST_ABOVE_MARKS } from './mapStyle';
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
  return {
    draw(scene, extent, preview) {
      const layers = marks.layers(scene, extent, map.getZoom(), preview);
      overlay.setProps({
        layers: layers.map((layer) => layer.clone({ beforeId: FIRST_ABOVE_MARKS } as object)),
      });
    },
    pick(scene, x, y) {
      const info = overlay.pickObject({ x, y, radius: 4 });
      return info ? marks.toPick(info, scene) : null;
    },
    gathering: () => marks.gathering(),
  };
}
