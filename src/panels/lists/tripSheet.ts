import type { TFunction } from 'i18next';
import { labelIn } from '../../i18n/i18n';
import { FOLLOW_UP, TARGET_CLASS } from '../../model/enumerations';
import type { ShortlistEntry } from '../../model/shortlistEntry';
import type { TargetRank } from '../../model/targetRank';
import type { Language } from '../../model/viewState';
import type { ExportSheet, SheetCell, SheetColumn } from '../shared/exportSheet';
import type { LoadedData } from '../shared/workspace';
import { targetFlags } from './targetFlags';
import { titlesText } from './titlesText';
import type { PlaceNames } from './usePlaceNames';

/** An entry with its facts; null where its enterprise is not among what is loaded. */
export interface TripStop {
  readonly entry: ShortlistEntry;
  readonly rank: TargetRank | null;
}

interface TripSheetInput {
  readonly stops: readonly TripStop[];
  readonly names: PlaceNames;
  readonly data: Pick<LoadedData, 'nodeById'>;
  readonly language: Language;
  readonly sampleMark: string;
  readonly asOf: string;
  readonly t: TFunction<'lists'>;
}

/**
 * The shortlist for a visiting trip: one group a home city, the nearest city first and within it the nearest firm,
 * with empty columns to be filled in on the way. Firms of unknown place come last.
 */
export function tripSheet({
  stops,
  names,
  data,
  language,
  sampleMark,
  asOf,
  t,
}: TripSheetInput): ExportSheet {
  const cityOf = ({ rank }: TripStop): string =>
    rank?.region ? (names.cityOf(rank.region) ?? names.nameOf(rank.region)) : t('trip.placeUnknown');
  const rows: SheetCell[][] = [];
  const groupRows = new Set<number>();
  for (const [city, members] of cityGroups(stops, cityOf)) {
    const nearest = kmOf(members[0]);
    groupRows.add(rows.length);
    rows.push([
      Number.isFinite(nearest)
        ? t('trip.city', { city, count: members.length, km: Math.round(nearest) })
        : t('trip.cityNoDistance', { city, count: members.length }),
    ]);
    for (const { entry, rank } of members) {
      rows.push([
        city,
        rank?.name ?? entry.name,
        entry.targetClass ? labelIn(language, TARGET_CLASS[entry.targetClass]) : null,
        data.nodeById.get(entry.node)?.name ?? entry.node,
        names.nameOf(entry.region),
        rank ? (rank.low + rank.high) / 2 : null,
        rank?.low ?? null,
        rank?.high ?? null,
        rank ? Math.round(rank.distanceKm) : null,
        rank?.mainProduct ?? null,
        rank ? titlesText(rank.titles, language) : null,
        rank?.expansionProject ?? null,
        rank ? targetFlags(t, rank) : t('shortlist.notLoaded'),
        labelIn(language, FOLLOW_UP[entry.followUp]),
        entry.officer,
        entry.firstContact,
        entry.note,
        null,
        null,
        null,
        null,
        rank ? (rank.source ?? t('targets.noSource')) : null,
        rank?.asOf ?? null,
        entry.isSample ? sampleMark : null,
      ]);
    }
  }
  const hasSamples = stops.some(({ entry }) => entry.isSample);
  const column = (id: keyof typeof WIDTHS): SheetColumn => ({
    id,
    head: t(`trip.column.${id}`),
    width: WIDTHS[id],
  });
  return {
    name: t('trip.sheet'),
    title: t('trip.sheet'),
    notes: [
      hasSamples ? sampleMark : null,
      asOf,
      t('sheet.internal'),
      t('sheet.scoreNote'),
      t('sheet.missing'),
    ].filter((note) => note !== null),
    columns: (Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map(column),
    rows,
    groupRows,
  };
}

/** Columns in their order → width in characters. */
const WIDTHS = {
  city: 12,
  name: 24,
  class: 10,
  gap: 12,
  region: 10,
  score: 8,
  low: 8,
  high: 8,
  distance: 8,
  product: 20,
  titles: 20,
  expansion: 24,
  flags: 16,
  followUp: 8,
  officer: 12,
  firstContact: 12,
  note: 24,
  contact: 12,
  phone: 14,
  visitOn: 12,
  result: 24,
  source: 24,
  asOf: 12,
  mark: 22,
} as const;

function kmOf(stop: TripStop | undefined): number {
  const km = stop?.rank?.distanceKm ?? Number.NaN;
  return Number.isNaN(km) ? Number.POSITIVE_INFINITY : km;
}

function cityGroups(
  stops: readonly TripStop[],
  cityOf: (stop: TripStop) => string,
): readonly (readonly [string, readonly TripStop[]])[] {
  const byDistance = [...stops].sort((one, other) =>
    kmOf(one) === kmOf(other) ? 0 : kmOf(one) - kmOf(other),
  );
  const groups = new Map<string, TripStop[]>();
  for (const stop of byDistance) {
    const city = cityOf(stop);
    const group = groups.get(city);
    if (group) group.push(stop);
    else groups.set(city, [stop]);
  }
  return [...groups];
}
