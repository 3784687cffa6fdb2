import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatPercent, formatYi } from '../../lib/formatFigure';
import { toYi } from '../../lib/money';
import { type Gathering, NOTHING_GATHERED } from '../../map/gathering';
import type { LegendEntry, LegendSection } from '../../map/legend';
import { circleRadiusPx, projectRadiusPx } from '../../map/markSizes';
import type { MapScene } from '../../map/scene';
import { REGION_LEVEL, STAGE, type Stage, VERDICT } from '../../model/enumerations';
import { followUpGlyph } from '../../model/followUpLine';
import { PROJECT_PHASE, PROJECT_PHASE_TOKEN, type ProjectPhase } from '../../model/projectPhase';
import { STAGE_SHAPES } from '../../model/stageShape';
import { GLYPHS } from '../../model/verdictGlyph';
import { useComparedRegions } from '../../panels/shared/useComparedRegions';
import { useRegionRatio } from '../../panels/shared/useRegionRatio';
import { useView } from '../../panels/shared/useView';
import { VERDICT_PAINT } from './gapAreas';

const UNKNOWN_INVESTMENT = {
  kind: 'circle',
  radiusPx: projectRadiusPx(Number.NaN),
  fillToken: 'mark-fill',
  strokeToken: 'mark',
} as const;
const FIRM_KNOT = { kind: 'circle', radiusPx: 6, fillToken: 'bg', strokeToken: 'ink-1' } as const;
const PROJECT_KNOT = { kind: 'circle', radiusPx: 6, fillToken: 'mark-fill', strokeToken: 'mark' } as const;
const PAINTED = ['break', 'blank', 'weak', 'strength', 'normal', 'substitutable'] as const;
const PROJECT_STEPS_WAN = [600_000, 200_000, 50_000];
const GATHERED_STEPS_WAN = [10_000_000, 3_000_000, 500_000];

/**
 * The legend of every layer that is on, in the order of the layers. What the zoom alone decides is not left out of it:
 * the map is framed clear of the legend, and the two would chase each other.
 */
export function useLegend(scene: MapScene, gathering: Gathering | null): readonly LegendSection[] {
  const { t } = useTranslation('mapPane');
  const { t: common } = useTranslation();
  const { t: publicWords } = useTranslation('disclosure');
  const isPublic = useView((view) => view.disclosure === 'public');
  const language = useView((view) => view.language);
  const measure = useView((view) => view.measure);
  const ratio = useRegionRatio();
  const { level: levelId } = useComparedRegions();
  const { layers, circles } = scene;
  const { isProjectScaleSmall } = gathering ?? NOTHING_GATHERED;
  const hasArcs = scene.arcs !== null;
  // A layer that has nothing to show needs no legend.
  const hasFirms = useMemo(() => scene.firmMask.includes(1), [scene.firmMask]);
  const hasProjects = useMemo(() => scene.projectMask.includes(1), [scene.projectMask]);
  const hasParks = scene.parks.parkId.length > 0;

  return useMemo(() => {
    const level = labelIn(language, REGION_LEVEL[levelId]);
    const insufficient: LegendEntry = { swatch: { kind: 'hatch' }, label: t('insufficient') };
    const sections: LegendSection[] = [];
    if (hasArcs) {
      sections.push({
        id: 'arcs',
        title: t('legendArcs'),
        layout: 'list',
        breaks: [],
        entries: [
          { swatch: { kind: 'glyph', paths: followUpGlyph('negotiating') }, label: t('arcsNegotiating') },
          { swatch: { kind: 'glyph', paths: followUpGlyph('contacted') }, label: t('arcsContacted') },
          { swatch: { kind: 'glyph', paths: followUpGlyph('not_contacted') }, label: t('arcsNotContacted') },
        ],
      });
    }
    if (layers.gaps.on && isPublic) {
      sections.push({
        id: 'gaps',
        title: publicWords('opportunities'),
        layout: 'list',
        breaks: [],
        entries: [
          {
            swatch: { kind: 'verdict', ...VERDICT_PAINT.blank, paths: GLYPHS.blank },
            label: publicWords('opportunity'),
          },
          { swatch: { kind: 'fill', token: 'sporadic' }, label: t('outOfScope') },
          insufficient,
        ],
      });
    } else if (layers.gaps.on) {
      sections.push({
        id: 'gaps',
        title: t('legendGaps', { level }),
        layout: 'list',
        breaks: [],
        entries: [
          ...PAINTED.map((verdict) => ({
            swatch: { kind: 'verdict', ...VERDICT_PAINT[verdict], paths: GLYPHS[verdict] } as const,
            label: labelIn(language, VERDICT[verdict]),
          })),
          { swatch: { kind: 'fill', token: 'sporadic' }, label: t('outOfScope') },
          insufficient,
        ],
      });
    } else if (layers.choropleth.on && !hasArcs) {
      const titles = {
        lq: t('legendLq', { level }),
        share: t('legendShare', { level }),
        completeness: t('legendCompleteness', { level }),
      };
      const breakText = (value: number): string =>
        ratio.ratio === 'lq'
          ? String(value)
          : ratio.ratio === 'share'
            ? String(Number((value * 100).toPrecision(2)))
            : `${formatPercent(value)}%`;
      sections.push({
        id: 'choropleth',
        title: titles[ratio.ratio],
        layout: 'scale',
        breaks: ratio.classes.breaks.map(breakText),
        entries: ratio.classes.tokens.map((token) => ({ swatch: { kind: 'fill', token }, label: '' })),
      });
      sections.push({ id: 'insufficient', title: '', layout: 'list', breaks: [], entries: [insufficient] });
    }
    if (layers.circles.on && circles.maxValue > 0) {
      const isMoney = measure === 'output' || measure === 'revenue' || measure === 'investment';
      sections.push({
        id: 'circles',
        title: `${common(`measure.${measure}`)} ${isMoney ? common('unit.yi') : measure === 'employees' ? common('unit.person') : common('unit.firm')}`,
        layout: 'circles',
        breaks: [],
        entries: circleSteps(circles.maxValue).map((value) => ({
          swatch: {
            kind: 'circle',
            radiusPx: circleRadiusPx(value, circles.maxValue),
            fillToken: 'circle',
            strokeToken: 'circle-edge',
          },
          label: isMoney ? formatYi(value) : formatCount(value),
        })),
      });
    }
    if (layers.enterprises.on && hasFirms) {
      sections.push({
        id: 'enterprises',
        title: t('legendFirms'),
        layout: 'list',
        breaks: [],
        entries: [
          ...(Object.keys(STAGE) as Stage[]).map((stage) => ({
            swatch: { kind: 'glyph', paths: [STAGE_SHAPES[stage]] } as const,
            label: labelIn(language, STAGE[stage]),
          })),
          { swatch: FIRM_KNOT, label: t('legendKnot') },
        ],
      });
    }
    if (layers.projects.on && hasProjects) {
      sections.push({
        id: 'projects',
        title: t('legendProjects'),
        layout: 'circles',
        breaks: [],
        entries: (isProjectScaleSmall ? GATHERED_STEPS_WAN : PROJECT_STEPS_WAN).map((investmentWan) => ({
          swatch: {
            kind: 'circle',
            radiusPx: projectRadiusPx(investmentWan, isProjectScaleSmall),
            fillToken: 'mark-fill',
            strokeToken: 'mark',
          },
          label: formatCount(toYi(investmentWan)),
        })),
      });
      sections.push({
        id: 'phases',
        title: '',
        layout: 'list',
        breaks: [],
        entries: [
          ...(Object.keys(PROJECT_PHASE) as ProjectPhase[]).map((phase) => ({
            swatch: {
              kind: 'circle',
              radiusPx: 5,
              fillToken: 'mark-fill',
              strokeToken: PROJECT_PHASE_TOKEN[phase],
            } as const,
            label: labelIn(language, PROJECT_PHASE[phase]),
          })),
          { swatch: PROJECT_KNOT, label: t('legendProjectKnot') },
          { swatch: UNKNOWN_INVESTMENT, label: t('unknownInvestment') },
          ...(layers.late.on
            ? [{ swatch: { kind: 'glyph', paths: GLYPHS.late } as const, label: t('late') }]
            : []),
        ],
      });
    }
    if (layers.parks.on && hasParks) {
      sections.push({
        id: 'parks',
        title: '',
        layout: 'list',
        breaks: [],
        entries: [{ swatch: { kind: 'glyph', paths: GLYPHS.park }, label: t('park') }],
      });
    }
    return sections;
  }, [
    layers,
    circles,
    isProjectScaleSmall,
    ratio.ratio,
    ratio.classes,
    levelId,
    measure,
    language,
    t,
    common,
    hasFirms,
    hasProjects,
    hasParks,
    hasArcs,
    isPublic,
    publicWords,
  ]);
}

/** Three round values that span the circles. */
function circleSteps(maxValue: number): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(maxValue));
  const top = Math.floor(maxValue / magnitude) * magnitude;
  return [top, top / 3, top / 10].map((value) => Number(value.toPrecision(1)));
}
