import { IconLayer, ScatterplotLayer } from '@deck.gl/layers';
import { PROJECT_STAGE, type ProjectStage } from '../../model/enumerations';
import { PROJECT_PHASE_TOKEN, projectPhase } from '../../model/projectPhase';
import { GLYPHS } from '../../model/verdictGlyph';
import { glyphAtlas } from '../glyphImage';
import { projectRadiusPx } from '../markSizes';
import type { ProjectColumns } from '../scene';
import { type Rgba, readRgba } from '../themeColors';
import { pointData } from './pointData';

const STAGES = Object.keys(PROJECT_STAGE) as ProjectStage[];

/** Projects that stand alone on screen as rings (area ∝ investment, colour by phase), and a clock on the ring of those that are late. */
export function createProjectLayers() {
  let icons = glyphAtlas({ late: GLYPHS.late }, 32);
  let iconsOfTheme = '';
  return (
    projects: ProjectColumns,
    rows: Int32Array,
    view: {
      visible: boolean;
      opacity: number;
      lateVisible: boolean;
      lateOpacity: number;
      isScaleSmall: boolean;
      theme: string;
    },
  ) => {
    if (iconsOfTheme !== view.theme) {
      icons = glyphAtlas({ late: GLYPHS.late }, 32);
      iconsOfTheme = view.theme;
    }
    const data = pointData(projects.positions, rows);
    const row = (index: number): number => rows[index] ?? -1;
    const colors = ringColors();
    const radius = (index: number): number =>
      projectRadiusPx(projects.investmentWan[row(index)] ?? Number.NaN, view.isScaleSmall);
    return [
      new ScatterplotLayer({
        id: 'projects',
        data,
        visible: view.visible,
        opacity: view.opacity,
        pickable: true,
        getRadius: (_: unknown, { index }: { index: number }) => radius(index),
        radiusUnits: 'pixels',
        radiusMinPixels: 2,
        radiusMaxPixels: 60,
        stroked: true,
        lineWidthUnits: 'pixels',
        getLineWidth: 1.5,
        getFillColor: readRgba('mark', 0.07),
        getLineColor: (_: unknown, { index }: { index: number }) =>
          colors[projects.stage[row(index)] ?? 255] ?? readRgba('ink-off'),
        updateTriggers: { getLineColor: view.theme, getRadius: view.isScaleSmall },
      }),
      new IconLayer({
        id: 'projects-late',
        data,
        visible: view.visible && view.lateVisible,
        opacity: view.lateOpacity,
        iconAtlas: icons.atlas,
        iconMapping: icons.mapping,
        getIcon: () => 'late',
        getSize: (_: unknown, { index }: { index: number }) => (projects.late[row(index)] === 1 ? 12 : 0),
        sizeUnits: 'pixels',
        // On the ring at 45°: up and to the right.
        getPixelOffset: (_: unknown, { index }: { index: number }) => {
          const offset = Math.min(60, Math.max(3, radius(index))) * Math.SQRT1_2;
          return [offset, -offset];
        },
        updateTriggers: { getPixelOffset: view.isScaleSmall },
      }),
    ];
  };
}

function ringColors(): Rgba[] {
  return STAGES.map((stage) => readRgba(PROJECT_PHASE_TOKEN[projectPhase(stage)]));
}
