import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions';
import { IconLayer, ScatterplotLayer } from '@deck.gl/layers';
import { PROJECT_STAGE, type ProjectStage } from '../../model/enumerations';
import { PROJECT_PHASE_TOKEN, projectPhase } from '../../model/projectPhase';
import { GLYPHS } from '../../model/verdictGlyph';
import { glyphAtlas } from '../glyphImage';
import { projectRadiusPx } from '../markSizes';
import type { ProjectColumns, RowMask } from '../scene';
import { type Rgba, readRgba } from '../themeColors';

const STAGES = Object.keys(PROJECT_STAGE) as ProjectStage[];
const filterExtension = new DataFilterExtension({ filterSize: 1 });

/** Projects as rings (area ∝ investment, colour by phase), and a clock on the ring of those that are late. */
export function createProjectLayers() {
  let icons = glyphAtlas({ late: GLYPHS.late }, 32);
  let iconsOfTheme = '';
  return (
    projects: ProjectColumns,
    mask: RowMask,
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
    const data = dataOf(projects);
    const colors = ringColors();
    const radius = (index: number): number =>
      projectRadiusPx(projects.investmentWan[index] ?? Number.NaN, view.isScaleSmall);
    return [
      new ScatterplotLayer<unknown, DataFilterExtensionProps<unknown>>({
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
          colors[projects.stage[index] ?? 255] ?? readRgba('ink-off'),
        extensions: [filterExtension],
        getFilterValue: (_: unknown, { index }: { index: number }) => mask[index] ?? 0,
        filterRange: [0.5, 1.5],
        updateTriggers: { getFilterValue: mask, getLineColor: view.theme, getRadius: view.isScaleSmall },
      }),
      new IconLayer<unknown, DataFilterExtensionProps<unknown>>({
        id: 'projects-late',
        data,
        visible: view.visible && view.lateVisible,
        opacity: view.lateOpacity,
        iconAtlas: icons.atlas,
        iconMapping: icons.mapping,
        getIcon: () => 'late',
        getSize: 12,
        sizeUnits: 'pixels',
        // On the ring at 45°: up and to the right.
        getPixelOffset: (_: unknown, { index }: { index: number }) => {
          const offset = Math.min(60, Math.max(3, radius(index))) * Math.SQRT1_2;
          return [offset, -offset];
        },
        extensions: [filterExtension],
        getFilterValue: (_: unknown, { index }: { index: number }) =>
          projects.late[index] === 1 ? (mask[index] ?? 0) : 0,
        filterRange: [0.5, 1.5],
        updateTriggers: { getFilterValue: mask, getPixelOffset: view.isScaleSmall },
      }),
    ];
  };
}

function ringColors(): Rgba[] {
  return STAGES.map((stage) => readRgba(PROJECT_PHASE_TOKEN[projectPhase(stage)]));
}

const dataByColumns = new WeakMap<ProjectColumns, ReturnType<typeof toData>>();

function dataOf(projects: ProjectColumns): ReturnType<typeof toData> {
  const known = dataByColumns.get(projects);
  if (known) return known;
  const data = toData(projects);
  dataByColumns.set(projects, data);
  return data;
}

function toData({ project, positions }: ProjectColumns) {
  return { length: project.length, attributes: { getPosition: { value: positions, size: 2 } } };
}
