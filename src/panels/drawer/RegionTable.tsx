import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent, formatRatio, formatYi } from '../../lib/formatFigure';
import { AnswerState } from '../shared/AnswerState';
import { useFigureText } from '../shared/useFigureText';
import { useRegionRatio } from '../shared/useRegionRatio';
import { useView, useViewActions } from '../shared/useView';
import { EmptyResult } from './EmptyResult';
import { type RegionFigures, type RegionFiguresSort, sortRegionFigures } from './regionFigures';
import type { TableColumn, TableOrder } from './tableColumn';
import { useRegionFigures } from './useRegionFigures';
import { VirtualTable } from './VirtualTable';

type Rows = readonly RegionFigures[];

/** The compared regions with every measure and the ratio of the map. */
export function RegionTable() {
  const { t } = useTranslation('drawer');
  const selection = useView((view) => view.selection);
  const { change } = useViewActions();
  const ratio = useRegionRatio();
  const figures = useRegionFigures(ratio);
  const [order, setOrder] = useState<TableOrder<RegionFiguresSort>>({ sort: 'outputWan', descending: true });
  const rows = useMemo(() => sortRegionFigures(figures.rows, order), [figures.rows, order]);
  const figureText = useFigureText();
  const columns = useMemo<readonly TableColumn<Rows, RegionFiguresSort>[]>(() => {
    const number = (
      sort: Exclude<RegionFiguresSort, 'name'>,
      head: string,
      format: (value: number) => string,
    ): TableColumn<Rows, RegionFiguresSort> => ({
      id: sort,
      head,
      width: '11%',
      isNumber: true,
      sort,
      cell: (page, row) => figureText(isWithheld(sort, page[row]), format(page[row]?.[sort] ?? Number.NaN)),
    });
    return [
      { id: 'name', head: t('column.region'), sort: 'name', cell: (page, row) => page[row]?.name },
      number('firmCount', t('column.firms'), formatCount),
      number('outputWan', t('column.output'), formatYi),
      number('revenueWan', t('column.revenue'), formatYi),
      number('employees', t('column.employees'), formatCount),
      number('projectCount', t('column.projects'), formatCount),
      number('investmentWan', t('column.investment'), formatYi),
      number('lateCount', t('column.lateCount'), formatCount),
      {
        ...number('ratio', t(`column.ratio.${ratio.ratio}`), formatRatio),
        cell: (page, row) => {
          const { adcode = '', ratio: value = Number.NaN } = page[row] ?? {};
          return figureText(
            ratio.valueByCode.get(adcode)?.basis === 'withheld',
            ratio.ratio === 'lq' ? formatRatio(value) : formatPercent(value, 1),
          );
        },
      },
    ];
  }, [t, ratio.ratio, ratio.valueByCode, figureText]);

  if (!figures.error && rows.length === 0) return <EmptyResult kind="regions" />;
  return (
    <>
      <AnswerState isPending={false} error={figures.error} onRetry={figures.retry} />
      {!figures.error && (
        <VirtualTable
          label={t('table.regions')}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => ({ page: rows, row: index })}
          keyOf={(page, row) => page[row]?.adcode ?? ''}
          isSelected={(page, row) => selection?.kind === 'region' && selection.id === page[row]?.adcode}
          onSelect={(page, row) => change({ selection: { kind: 'region', id: page[row]?.adcode ?? '' } })}
          order={order}
          onOrder={setOrder}
        />
      )}
    </>
  );
}

const OF_PROJECTS: readonly RegionFiguresSort[] = ['projectCount', 'investmentWan', 'lateCount'];

function isWithheld(figure: RegionFiguresSort, row: RegionFigures | undefined): boolean {
  if (!row || figure === 'ratio') return false;
  return OF_PROJECTS.includes(figure) ? row.withheld.projects : row.withheld.firms;
}
