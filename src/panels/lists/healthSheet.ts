import type { TFunction } from 'i18next';
import { CHAIN_ACTIVITY_OF_CODE } from '../../diagnosis/chainActivity';
import type { ChainRegionColumns } from '../../model/chainRegionColumns';
import { HEALTH_FIGURES } from '../../model/listsView';
import type { ExportSheet, SheetCell } from '../shared/exportSheet';
import type { LoadedData } from '../shared/workspace';
import { HEALTH_KIND, healthTests, healthValue } from './healthFigure';
import type { PlaceNames } from './usePlaceNames';
import type { SheetWords } from './useSheetWords';

interface HealthSheetInput {
  readonly columns: ChainRegionColumns;
  readonly regions: readonly number[];
  readonly names: PlaceNames;
  readonly data: Pick<LoadedData, 'chainById'>;
  readonly words: SheetWords;
  readonly t: TFunction<'lists'>;
}

const ACTIVITY_WORD = {
  not_active: 'notActive',
  sporadic: 'sporadic',
  insufficient: 'insufficient',
} as const;

/** The matrix as rows of (chain, region) with every figure; shares in percent. A chain that is not judged has none. */
export function healthSheet({ columns, regions, names, data, words, t }: HealthSheetInput): ExportSheet {
  const rows = columns.chainIds.flatMap((chainId, chain) =>
    regions.map((region): SheetCell[] => {
      const index = region * columns.chainIds.length + chain;
      const regionId = columns.regionIds[region] ?? '';
      const activity = CHAIN_ACTIVITY_OF_CODE[columns.activity[index] ?? -1] ?? 'insufficient';
      const isActive = activity === 'active';
      return [
        chainId,
        data.chainById.get(chainId)?.name ?? chainId,
        regionId,
        names.nameOf(regionId),
        isActive ? '' : t(`health.${ACTIVITY_WORD[activity]}`),
        ...HEALTH_FIGURES.map((figure): SheetCell => {
          if (!isActive) return null;
          if (HEALTH_KIND[figure] === 'tests') {
            const [size, specialisation, focus] = healthTests(columns, index).map((each) =>
              t(`health.${each}`),
            );
            return t('health.testsText', { size, specialisation, focus });
          }
          const value = healthValue(columns, figure, index);
          return HEALTH_KIND[figure] === 'percent' ? value * 100 : value;
        }),
        words.sampleMark,
      ];
    }),
  );
  return {
    name: t('health.title'),
    title: t('health.title'),
    notes: [
      words.sampleMark,
      words.asOf,
      words.measure,
      t('sheet.statement'),
      t('sheet.missing'),
      t('sheet.internal'),
    ].filter((note) => note !== null),
    columns: [
      { id: 'chain', head: t('columnKey.chain') },
      { id: 'chain_name', head: t('health.chain'), width: 16 },
      { id: 'region', head: t('columnKey.region') },
      { id: 'region_name', head: t('gaps.column.region'), width: 14 },
      { id: 'state', head: t('columnKey.state') },
      ...HEALTH_FIGURES.map((figure) => ({ id: figure, head: t(`health.figures.${figure}`), width: 12 })),
      { id: 'mark', head: t('trip.column.mark'), width: 22 },
    ],
    rows,
  };
}
