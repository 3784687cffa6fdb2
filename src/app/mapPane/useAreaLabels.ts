import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent, formatRatio } from '../../lib/formatFigure';
import type { AreaLabel } from '../../map/scene';
import type { RatioId, Selection, ViewState } from '../../model/viewState';
import { useFilledCounts } from '../../panels/gaps/useFilledCounts';
import type { useComparedRegions } from '../../panels/shared/useComparedRegions';
import type { useRegionRatio } from '../../panels/shared/useRegionRatio';
import type { GapArea } from './gapAreas';

/** 台湾省: no data are at hand for it; drawn as a unit like the others. */
const TAIWAN = '710000';

/** The regions compared with what is said of each: its name, its figure, the words of its gaps. */
export function useAreaLabels({
  gaps,
  layers,
  selection,
  loadedCodes,
  compared,
  ratio,
}: {
  readonly gaps: ReadonlyMap<string, GapArea> | null;
  readonly layers: ViewState['layers'];
  readonly selection: Selection;
  readonly loadedCodes: ReadonlySet<string>;
  readonly compared: ReturnType<typeof useComparedRegions>;
  readonly ratio: ReturnType<typeof useRegionRatio>;
}): readonly AreaLabel[] {
  const { t } = useTranslation('mapPane');
  const { t: gapWords } = useTranslation('gaps');
  const { t: publicWords } = useTranslation('disclosure');
  const filled = useFilledCounts(compared.level === 'county' ? 'county' : 'city');
  return useMemo<readonly AreaLabel[]>(() => {
    const insufficient = t('insufficient');
    const written = compared.regions.map((region) => {
      const gap = gaps?.get(region.adcode);
      const entry = ratio.valueByCode.get(region.adcode);
      const figure = figureText(ratio.ratio, entry?.value ?? Number.NaN);
      const missing =
        region.adcode === TAIWAN
          ? t('taiwanMissing')
          : entry?.basis === 'withheld'
            ? publicWords('withheldShort')
            : entry?.basis === 'insufficient' && loadedCodes.has(region.adcode)
              ? insufficient
              : '';
      const gapWord =
        gap?.state === 'no_graph'
          ? t('noGraph')
          : gap?.state === 'insufficient' && gap.glyphs.length === 0
            ? insufficient
            : '';
      return {
        adcode: region.adcode,
        lon: region.lon,
        lat: region.lat,
        name: region.name,
        figure:
          region.adcode === TAIWAN && figure === ''
            ? t('taiwanMissing')
            : gaps
              ? gapWord
              : layers.choropleth.on
                ? figure || missing
                : '',
        glyphs: [
          ...(gap?.glyphs ?? []),
          ...(layers.gaps.on && filled.has(region.adcode)
            ? [{ glyph: 'filling', text: gapWords('filling.short', { amount: filled.get(region.adcode) }) }]
            : []),
        ],
        emphasis: selection?.kind === 'region' && selection.id === region.adcode,
      };
    });
    // Where labels collide, those that say something beside the name are written first.
    const says = ({ figure, glyphs }: AreaLabel): number => (figure === '' && glyphs.length === 0 ? 0 : 1);
    return written.sort((a, b) => says(b) - says(a));
  }, [
    compared,
    gaps,
    ratio.valueByCode,
    ratio.ratio,
    layers.choropleth.on,
    selection,
    loadedCodes,
    filled,
    gapWords,
    layers.gaps.on,
    t,
    publicWords,
  ]);
}

function figureText(ratio: RatioId, value: number): string {
  if (Number.isNaN(value)) return '';
  return ratio === 'lq' ? formatRatio(value) : `${formatPercent(value, ratio === 'share' ? 1 : 0)}%`;
}
