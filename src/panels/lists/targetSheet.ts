import type { TFunction } from 'i18next';
import { labelIn } from '../../i18n/i18n';
import { FOLLOW_UP, TARGET_CLASS } from '../../model/enumerations';
import type { TargetRank } from '../../model/targetRank';
import type { Language } from '../../model/viewState';
import type { ExportSheet, SheetCell } from '../shared/exportSheet';
import { type FilledColumn, filledSheet } from '../shared/filledSheet';
import type { LoadedData } from '../shared/workspace';
import { targetClassOf } from './targetClassOf';
import { targetFlags } from './targetFlags';
import { titlesText } from './titlesText';
import type { ChosenGap } from './useChosenGap';
import type { PlaceNames } from './usePlaceNames';
import type { SheetWords } from './useSheetWords';
import type { EntryOf } from './useShortlistOf';

interface TargetSheetInput {
  readonly gap: ChosenGap;
  readonly ranks: readonly TargetRank[];
  readonly entryOf: EntryOf;
  readonly names: PlaceNames;
  readonly data: Pick<LoadedData, 'nodeById'>;
  readonly language: Language;
  readonly words: SheetWords;
  readonly t: TFunction<'lists'>;
}

/** 目标招商企业 of a gap as a sheet, the best first. */
export function targetSheet(input: TargetSheetInput): ExportSheet {
  const { gap, ranks, entryOf, names, data, language, words, t } = input;
  const node = data.nodeById.get(gap.node)?.name ?? gap.node;
  const column = (
    id: string,
    head: string,
    cell: (each: TargetRank, place: number) => SheetCell,
    width?: number,
  ): FilledColumn<TargetRank> => ({ id, head, cell, ...(width === undefined ? {} : { width }) });
  const points = (part: keyof TargetRank['points']): FilledColumn<TargetRank> =>
    column(`${part}_points`, t(`card.${part}`), (each) => each.points[part]);
  return filledSheet(
    {
      name: t('targets.title'),
      title: `${t('targets.title')} ${node} → ${names.nameOf(gap.region)}`,
      notes: [
        ranks.some(({ isSample }) => isSample) ? words.sampleMark : null,
        words.asOf,
        t('sheet.internal'),
        t('sheet.scoreNote'),
        t('sheet.missing'),
      ],
    },
    [
      column('rank', t('columnKey.rank'), (_, place) => place + 1, 6),
      column('enterprise', t('columnKey.enterprise'), ({ enterpriseId }) => enterpriseId, 18),
      column('name', t('targets.column.name'), ({ name }) => name, 24),
      column('city', t('targets.column.place'), ({ region }) =>
        region === null ? null : (names.cityOf(region) ?? names.nameOf(region)),
      ),
      column('class', t('targets.column.class'), ({ enterpriseId, titles }) => {
        const kind = entryOf(enterpriseId)?.targetClass ?? targetClassOf(titles);
        return kind ? labelIn(language, TARGET_CLASS[kind]) : null;
      }),
      column('score_low', t('trip.column.low'), ({ low }) => low),
      column('score_middle', t('trip.column.score'), ({ low, high }) => (low + high) / 2),
      column('score_high', t('trip.column.high'), ({ high }) => high),
      points('product'),
      points('standing'),
      points('ties'),
      points('distance'),
      points('expansion'),
      column('distance_km', t('trip.column.distance'), ({ distanceKm }) => distanceKm),
      column('main_product', t('trip.column.product'), ({ mainProduct }) => mainProduct, 20),
      column('titles', t('trip.column.titles'), ({ titles }) => titlesText(titles, language), 20),
      column('expansion_project', t('trip.column.expansion'), ({ expansionProject }) => expansionProject, 24),
      column('flags', t('trip.column.flags'), (each) => targetFlags(t, each), 18),
      column('follow_up', t('trip.column.followUp'), ({ enterpriseId }) => {
        const entry = entryOf(enterpriseId);
        return entry ? labelIn(language, FOLLOW_UP[entry.followUp]) : null;
      }),
      column('source', t('trip.column.source'), ({ source }) => source ?? t('targets.noSource'), 24),
      column('as_of', t('trip.column.asOf'), ({ asOf }) => asOf, 12),
      column('mark', t('trip.column.mark'), ({ isSample }) => (isSample ? words.sampleMark : null), 22),
    ],
    ranks,
  );
}
