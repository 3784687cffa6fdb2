import type { Layer, PickingInfo } from '@deck.gl/core';
import type { Extent } from './countWithin';
import { createCoveredKnots } from './coveredKnots';
import type { DrawPreview } from './drawTool';
import { type Gathering, NOTHING_GATHERED } from './gathering';
import type { Knots } from './gatherKnots';
import { createKnotRooms, type KnotRooms } from './knotRooms';
import { createFirmPointsLayer } from './layers/firmPointsLayer';
import { createProjectKnotLayers, firmKnotLayers } from './layers/knotLayers';
import { overlayShapeLayers } from './layers/overlayShapes';
import { createParkLayers } from './layers/parkLayers';
import { createProjectLayers } from './layers/projectLayers';
import { regionCirclesLayer } from './layers/regionCirclesLayer';
import { createTargetArcLayers } from './layers/targetArcLayers';
import { createMarkKnots, isProjectScaleSmall, type MarkKnots } from './markKnots';
import type { MapScene, Pick } from './scene';

/** From farther away parks would lie on one another and on everything else. */
const PARKS_FROM_ZOOM = 5.5;

/** All marks over the regions, from the lowest to the highest. */
export interface MarkLayers {
  layers(scene: MapScene, extent: Extent, zoom: number, preview: DrawPreview): Layer[];
  /** What was gathered when the layers were made last. */
  gathering(): Gathering;
  /** The room that it takes; the same object while nothing about it has changed. */
  rooms(): KnotRooms;
  toPick(info: PickingInfo, scene: MapScene): Pick | null;
}

export function createMarkLayers(): MarkLayers {
  const firmPoints = createFirmPointsLayer();
  const projectRings = createProjectLayers();
  const projectKnotRings = createProjectKnotLayers();
  const parkLayers = createParkLayers();
  const gather = createMarkKnots();
  let knots: MarkKnots | null = null;
  let gathering = NOTHING_GATHERED;
  const roomsOf = createKnotRooms();
  let rooms = roomsOf(null);
  const coveredOf = createCoveredKnots();
  const targetArcs = createTargetArcLayers();

  return {
    layers(scene, extent, zoom, preview) {
      const { layers, theme } = scene;
      knots = gather(scene, extent, zoom);
      const { firms, projects, parks } = knots;
      const isScaleSmall = isProjectScaleSmall(scene, extent);
      // Verdicts are what their layer is for: their words stay where they belong, and a circle goes without its number.
      rooms = roomsOf(layers.gaps.on ? null : firms);
      gathering = {
        areFirmsGathered: firms.counts.length > 0,
        areProjectsGathered: projects.counts.length > 0,
        isProjectScaleSmall: isScaleSmall,
        areParksLeftOut: layers.parks.on && parks.length > 0 && zoom < PARKS_FROM_ZOOM,
      };
      const projectView = {
        visible: layers.projects.on,
        opacity: layers.projects.opacity,
        lateVisible: layers.late.on,
        isScaleSmall,
        theme,
      };
      const firmView = { visible: layers.enterprises.on, opacity: layers.enterprises.opacity };
      return [
        regionCirclesLayer(scene.circles, { visible: layers.circles.on, opacity: layers.circles.opacity }),
        ...projectKnotRings(projects, projectView),
        ...projectRings(scene.projects, projects.alone, {
          ...projectView,
          lateOpacity: layers.late.opacity,
        }),
        ...parkLayers(parks, {
          visible: layers.parks.on && zoom >= PARKS_FROM_ZOOM,
          opacity: layers.parks.opacity,
          theme,
        }),
        firmPoints(scene.firms, firms.alone, { ...firmView, theme }),
        ...firmKnotLayers(firms, {
          ...firmView,
          covered: layers.gaps.on ? coveredOf(firms, scene.labels, zoom) : null,
        }),
        ...targetArcs(scene.arcs, theme),
        ...overlayShapeLayers({
          ...preview,
          area: preview.area ?? scene.area,
          rings: layers.rings.on ? scene.rings : [],
          selected: scene.selectedPoint,
        }),
      ].filter(isSeen);
    },
    gathering: () => gathering,
    rooms: () => rooms,
    toPick({ layer, index }, scene) {
      // Row 0 is a valid pick; deck.gl reports nothing as −1.
      if (!layer || !knots || index < 0) return null;
      if (layer.id === 'firm-knots') return knotPick('firms', knots.firms, index);
      if (layer.id === 'project-knots') return knotPick('projects', knots.projects, index);
      if (layer.id === 'projects') {
        const row = knots.projects.alone[index] ?? -1;
        return { kind: 'project', id: scene.projects.projectId[row] ?? '' };
      }
      if (layer.id === 'parks') return parkPick(knots, index);
      if (layer.id === 'region-circles') return { kind: 'region', id: scene.circles.adcode[index] ?? '' };
      if (layer.id === 'target-arcs' || layer.id === 'target-places')
        return { kind: 'target', id: scene.arcs?.enterpriseId[index] ?? '' };
      return layer.id === 'firms' ? { kind: 'firm', row: knots.firms.alone[index] ?? -1 } : null;
    },
  };
}

/** A layer that shows nothing would still be made, and its programs compiled, before the first picture. */
function isSeen({ props }: Layer): boolean {
  const { data } = props as { readonly data?: { readonly length?: number } };
  return props.visible && data?.length !== 0;
}

function knotPick(of: 'firms' | 'projects', { counts, positions }: Knots, index: number): Pick {
  const [lon = 0, lat = 0] = [positions[2 * index], positions[2 * index + 1]];
  return { kind: 'cluster', of, count: counts[index] ?? 0, lon, lat };
}

function parkPick({ parks }: MarkKnots, index: number): Pick | null {
  const mark = parks[index];
  if (!mark) return null;
  const { parkId, count, lon, lat } = mark;
  return parkId === null ? { kind: 'cluster', of: 'parks', count, lon, lat } : { kind: 'park', id: parkId };
}
