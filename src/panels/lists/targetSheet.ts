import type { TFunction } from 'i18next';
import { labelIn } from '../../i18n/i18n';
import { FOLLOW_UP, TARGET_CLASS } from '../../model/enumerations';
import type { TargetRank } from '../../model/targetRank';
import type { Language } from '../../model/viewState';
import type { ExportSheet, SheetCell, SheetColumn } from '../shared/exportSheet';
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
  const rows = ranks.map((each, index): SheetCell[] => {
    const entry = entryOf(each.enterpriseId);
    const kind = entry?.targetClass ?? targetClassOf(each.titles);
    const { points } = each;
    return [
      index + 1,
      each.enterpriseId,
      each.name,
      each.region === null ? null : (names.cityOf(each.region) ?? names.nameOf(each.region)),
      kind ? labelIn(language, TARGET_CLASS[kind]) : null,
      each.low,
      (each.low + each.high) / 2,
      each.high,
      points.product,
      points.standing,
      points.ties,
      points.distance,
      points.expansion,
      each.distanceKm,
      each.mainProduct,
      titlesText(each.titles, language),
      each.expansionProject,
      targetFlags(t, each),
      entry ? labelIn(language, FOLLOW_UP[entry.followUp]) : null,
      each.source ?? t('targets.noSource'),
      each.asOf,
      each.isSample ? words.sampleMark : null,
    ];
  });
  const column = (id: string, head: string, width = 10): SheetColumn => ({ id, head, width });
  const hasSamples = ranks.some(({ isSample }) => isSample);
  return {
    name: t('targets.title'),
    title: `${t('targets.title')} ${node} → ${names.nameOf(gap.region)}`,
    notes: [
      hasSamples ? words.sampleMark : null,
      words.asOf,
      t('sheet.internal'),
      t('sheet.scoreNote'),
      t('sheet.missing'),
    ].filter((note) => note !== null),
    columns: [
      column('rank', t('columnKey.rank'), 6),
      column('enterprise', t('columnKey.enterprise'), 18),
      column('name', t('targets.column.name'), 24),
      column('city', t('targets.column.place')),
      column('class', t('targets.column.class')),
      column('score_low', t('trip.column.low')),
      column('score_middle', t('trip.column.score')),
      column('score_high', t('trip.column.high')),
      column('product_points', t('card.product')),
      column('standing_points', t('card.standing')),
      column('ties_points', t('card.ties')),
      column('distance_points', t('card.distance')),
      column('expansion_points', t('card.expansion')),
      column('distance_km', t('trip.column.distance')),
      column('main_product', t('trip.column.product'), 20),
      column('titles', t('trip.column.titles'), 20),
      column('expansion_project', t('trip.column.expansion'), 24),
      column('flags', t('trip.column.flags'), 18),
      column('follow_up', t('trip.column.followUp')),
      column('source', t('trip.column.source'), 24),
      column('as_of', t('trip.column.asOf'), 12),
      column('mark', t('trip.column.mark'), 22),
    ],
    rows,
  };
}
