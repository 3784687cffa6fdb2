import type { Layer, PickingInfo } from '@deck.gl/core';
import { type Clusters, clusterPoints, countWithin, type Extent } from './clusterPoints';
import type { DrawPreview } from './drawTool';
import { clusterLayers, gatheredProjectsLayer } from './layers/clusterLayers';
import { createFirmPointsLayers, firmRowOf } from './layers/firmPointsLayers';
import { overlayShapeLayers } from './layers/overlayShapes';
import { createParkLayer } from './layers/parkLayer';
import { createProjectLayers } from './layers/projectLayers';
import { regionCirclesLayer } from './layers/regionCirclesLayer';
import { createTargetArcLayers } from './layers/targetArcLayers';
import type { MapScene, Pick } from './scene';

/** With more marks in view than this, they are gathered. */
const MAX_FIRMS_IN_VIEW = 600;
const MAX_PROJECTS_IN_VIEW = 120;
const CLUSTER_CELL_PX = 56;

const NO_CLUSTERS: Clusters = {
  positions: new Float64Array(0),
  counts: new Int32Array(0),
  sums: new Float64Array(0),
};

export interface Gathering {
  readonly areFirmsGathered: boolean;
  readonly areProjectsGathered: boolean;
}

/** All marks over the regions, from the lowest to the highest. */
export interface MarkLayers {
  layers(scene: MapScene, extent: Extent, zoom: number, preview: DrawPreview): Layer[];
  /** What was gathered when the layers were made last. */
  gathering(): Gathering;
  toPick(info: PickingInfo, scene: MapScene): Pick | null;
}

export function createMarkLayers(): MarkLayers {
  const firmPoints = createFirmPointsLayers();
  const projectRings = createProjectLayers();
  const parkMarks = createParkLayer();
  const targetArcs = createTargetArcLayers();
  let firmClusters = NO_CLUSTERS;
  let projectClusters = NO_CLUSTERS;
  let gathering: Gathering = { areFirmsGathered: false, areProjectsGathered: false };

  const gather = (
    { firms, firmMask, projects, projectMask }: MapScene,
    extent: Extent,
    zoom: number,
  ): void => {
    gathering = {
      areFirmsGathered: countWithin(firms.positions, firmMask, extent) > MAX_FIRMS_IN_VIEW,
      areProjectsGathered: countWithin(projects.positions, projectMask, extent) > MAX_PROJECTS_IN_VIEW,
    };
    const level = Math.round(zoom);
    firmClusters = gathering.areFirmsGathered
      ? clusterPoints(firms.positions, firmMask, level, CLUSTER_CELL_PX)
      : NO_CLUSTERS;
    projectClusters = gathering.areProjectsGathered
      ? clusterPoints(projects.positions, projectMask, level, CLUSTER_CELL_PX, projects.investmentWan)
      : NO_CLUSTERS;
  };

  return {
    layers(scene, extent, zoom, preview) {
      gather(scene, extent, zoom);
      const { layers, theme } = scene;
      const { areFirmsGathered, areProjectsGathered } = gathering;
      return [
        regionCirclesLayer(scene.circles, { visible: layers.circles.on, opacity: layers.circles.opacity }),
        ...projectRings(scene.projects, scene.projectMask, {
          visible: layers.projects.on && !areProjectsGathered,
          opacity: layers.projects.opacity,
          lateVisible: layers.late.on,
          lateOpacity: layers.late.opacity,
          theme,
        }),
        gatheredProjectsLayer(projectClusters, {
          visible: layers.projects.on && areProjectsGathered,
          opacity: layers.projects.opacity,
        }),
        parkMarks(scene.parks, { visible: layers.parks.on, opacity: layers.parks.opacity, theme }),
        ...firmPoints(scene.firms, scene.firmMask, {
          visible: layers.enterprises.on && !areFirmsGathered,
          opacity: layers.enterprises.opacity,
          theme,
          sizePx: 12,
        }),
        ...clusterLayers(firmClusters, {
          visible: layers.enterprises.on && areFirmsGathered,
          opacity: layers.enterprises.opacity,
        }),
        ...targetArcs(scene.arcs, theme),
        ...overlayShapeLayers({
          ...preview,
          area: preview.area ?? scene.area,
          rings: layers.rings.on ? scene.rings : [],
          selected: scene.selectedPoint,
        }),
      ];
    },
    gathering: () => gathering,
    toPick({ layer, index }, scene) {
      // Row 0 is a valid pick; deck.gl reports nothing as −1.
      if (!layer || index < 0) return null;
      if (layer.id === 'firm-clusters') return clusterPick('firms', firmClusters, index);
      if (layer.id === 'project-clusters') return clusterPick('projects', projectClusters, index);
      if (layer.id === 'projects') return { kind: 'project', id: scene.projects.projectId[index] ?? '' };
      if (layer.id === 'parks') return { kind: 'park', id: scene.parks.parkId[index] ?? '' };
      if (layer.id === 'region-circles') return { kind: 'region', id: scene.circles.adcode[index] ?? '' };
      if (layer.id === 'target-arcs' || layer.id === 'target-places')
        return { kind: 'target', id: scene.arcs?.enterpriseId[index] ?? '' };
      if (layer.id.startsWith('firms-'))
        return { kind: 'firm', row: firmRowOf(scene.firms, layer.id, index) };
      return null;
    },
  };
}

function clusterPick(of: 'firms' | 'projects', { counts, positions }: Clusters, index: number): Pick {
  const [lon = 0, lat = 0] = [positions[2 * index], positions[2 * index + 1]];
  return { kind: 'cluster', of, count: counts[index] ?? 0, lon, lat };
}
