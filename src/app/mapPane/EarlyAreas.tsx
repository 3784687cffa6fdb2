import { useEffect, useMemo } from 'react';
import type { Boundaries } from '../../map/boundaries';
import type { MapHost } from '../../map/mapHost';
import type { MapScene } from '../../map/scene';
import type { ViewState } from '../../model/viewState';
import { useAreas } from './useAreas';

interface EarlyAreasProps {
  readonly host: MapHost;
  readonly boundaries: Boundaries;
  readonly view: ViewState;
}

/** Boundaries of the focus before any data are there: what belongs together is read off the codes alone. */
export function EarlyAreas({ host, boundaries, view }: EarlyAreasProps) {
  const [region = ''] = view.filter.regions;
  const isCity = region !== '' && !region.endsWith('0000');
  const parent = region === '' ? '' : isCity ? `${region.slice(0, 4)}00` : region;
  const prefix = parent.slice(0, isCity ? 4 : 2);
  const isCompared = useMemo(() => (adcode: string) => adcode.startsWith(prefix), [prefix]);
  const level = region === '' ? 'province' : isCity ? 'county' : 'city';
  const { areas, outline } = useAreas(boundaries, parent, level, isCompared);

  useEffect(() => {
    host.setScene({ ...EMPTY_SCENE, theme: view.theme, layers: view.layers, areas, outline });
    const bounds = boundsOf(areas);
    if (bounds && !view.camera) host.frame(bounds, false);
  }, [host, areas, outline, view]);
  return null;
}

const EMPTY_SCENE: Omit<MapScene, 'theme' | 'layers' | 'areas' | 'outline'> = {
  fills: { tokenByCode: new Map(), hatched: new Set() },
  labels: [],
  neighbours: [],
  circles: { adcode: [], positions: new Float64Array(0), value: new Float64Array(0), maxValue: 0 },
  parks: { parkId: [], positions: new Float64Array(0) },
  firms: { firm: new Int32Array(0), positions: new Float64Array(0), stage: new Uint8Array(0) },
  firmMask: new Uint8Array(0),
  projects: {
    project: new Int32Array(0),
    projectId: [],
    positions: new Float64Array(0),
    investmentWan: new Float64Array(0),
    stage: new Uint8Array(0),
    late: new Uint8Array(0),
  },
  projectMask: new Uint8Array(0),
  selection: null,
  selectedPoint: null,
  area: null,
  rings: [],
  arcs: null,
};

function boundsOf({ features }: MapScene['areas']): [number, number, number, number] | null {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (const { geometry } of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const [lon = 0, lat = 0] of polygons.flat(2)) {
      bounds[0] = Math.min(bounds[0], lon);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lon);
      bounds[3] = Math.max(bounds[3], lat);
    }
  }
  return features.length > 0 ? bounds : null;
}
