import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Boundaries } from '../../map/boundaries';
import { boundsOf } from '../../map/boundsOf';
import type { MapHost } from '../../map/mapHost';
import { NO_FIRMS, NO_PROJECTS } from '../../map/noMarks';
import type { MapScene } from '../../map/scene';
import { shownLayers } from '../../model/shownLayers';
import type { ViewStoreApi } from '../../state/viewStore';
import { useEarlyAreas } from './useEarlyAreas';

interface EarlyAreasProps {
  readonly host: MapHost;
  readonly boundaries: Boundaries;
  readonly viewStore: ViewStoreApi;
}

/** Gives the map the boundaries of the focus where no data will come. */
export function EarlyAreas({ host, boundaries, viewStore }: EarlyAreasProps) {
  const view = useStore(viewStore, (store) => store.view);
  const { areas, outline } = useEarlyAreas(boundaries, view);
  useEffect(() => {
    host.setScene({ ...EMPTY_SCENE, theme: view.theme, layers: shownLayers(view), areas, outline });
    const bounds = boundsOf(areas);
    if (bounds && !view.camera) host.camera.frame(bounds, false);
  }, [host, areas, outline, view]);
  return null;
}

const EMPTY_SCENE: Omit<MapScene, 'theme' | 'layers' | 'areas' | 'outline'> = {
  fills: { tokenByCode: new Map(), edgeTokenByCode: new Map(), hatched: new Set() },
  labels: [],
  neighbours: [],
  circles: { adcode: [], positions: new Float64Array(0), value: new Float64Array(0), maxValue: 0 },
  parks: { parkId: [], positions: new Float64Array(0) },
  firms: NO_FIRMS,
  firmMask: new Uint8Array(0),
  projects: NO_PROJECTS,
  projectMask: new Uint8Array(0),
  selection: null,
  selectedPoint: null,
  area: null,
  rings: [],
  arcs: null,
};
