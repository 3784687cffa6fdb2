import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatYi, MISSING } from '../../lib/formatFigure';
import { ENTERPRISE_STATUS, HONOUR_TITLE, type HonourTitle } from '../../model/enumerations';
import { titleBit } from '../../model/titleBits';
import type { Language } from '../../model/viewState';
import { type FirmPage, type FirmSort, queryFirmPage } from '../../queries/firmPage';
import { AnswerState } from '../shared/AnswerState';
import { useView, useViewActions } from '../shared/useView';
import { EmptyResult } from './EmptyResult';
import type { TableColumn, TableOrder } from './tableColumn';
import { usePages } from './usePages';
import { VirtualTable } from './VirtualTable';

/** Every enterprise that the filter lets through. */
export function EnterpriseTable() {
  const { t } = useTranslation('drawer');
  const filter = useView((view) => view.filter);
  const language = useView((view) => view.language);
  const selection = useView((view) => view.selection);
  const { change } = useViewActions();
  const [order, setOrder] = useState<TableOrder<FirmSort>>({ sort: 'output_wan', descending: true });
  const pages = usePages(
    'firmPage',
    [filter, order],
    (database, offset, limit, signal) => queryFirmPage(database, filter, { ...order, offset, limit }, signal),
    lengthOf,
  );
  const columns = useMemo<readonly TableColumn<FirmPage, FirmSort>[]>(
    () => [
      { id: 'name', head: t('column.name'), sort: 'name', cell: (page, row) => page.name[row] },
      {
        id: 'region',
        head: t('column.region'),
        width: '96px',
        sort: 'region',
        cell: (page, row) => page.region[row] ?? MISSING,
      },
      { id: 'nodes', head: t('column.nodes'), width: '18%', cell: (page, row) => page.nodes[row] ?? MISSING },
      {
        id: 'status',
        head: t('column.status'),
        width: '64px',
        sort: 'status',
        cell: (page, row) => statusText(page.status[row], language) ?? MISSING,
      },
      {
        id: 'titles',
        head: t('column.titles'),
        width: '14%',
        cell: (page, row) => titleText(page.titles[row] ?? 0, language) || MISSING,
      },
      {
        id: 'output',
        head: t('column.output'),
        width: '84px',
        isNumber: true,
        sort: 'output_wan',
        cell: (page, row) => formatYi(page.outputWan[row] ?? Number.NaN),
      },
      {
        id: 'revenue',
        head: t('column.revenue'),
        width: '108px',
        isNumber: true,
        sort: 'revenue_wan',
        cell: (page, row) => formatYi(page.revenueWan[row] ?? Number.NaN),
      },
      {
        id: 'employees',
        head: t('column.employees'),
        width: '72px',
        isNumber: true,
        sort: 'employees',
        cell: (page, row) => formatCount(page.employees[row] ?? Number.NaN),
      },
      {
        id: 'sample',
        head: t('column.sample'),
        width: '64px',
        cell: (page, row) => (page.isSample[row] === 1 ? t('sampleRow') : ''),
      },
    ],
    [t, language],
  );

  if (pages.total === 0) return <EmptyResult kind="enterprises" />;
  return (
    <>
      <AnswerState isPending={pages.isPending} error={pages.error} onRetry={pages.retry} />
      {pages.total !== null && (
        <VirtualTable
          label={t('table.enterprises')}
          columns={columns}
          rowCount={pages.total}
          rowAt={pages.rowAt}
          keyOf={(page, row) => page.enterpriseId[row] ?? ''}
          isSelected={(page, row) =>
            selection?.kind === 'enterprise' && selection.id === page.enterpriseId[row]
          }
          onSelect={(page, row) =>
            change({ selection: { kind: 'enterprise', id: page.enterpriseId[row] ?? '' } })
          }
          order={order}
          onOrder={setOrder}
          onRange={pages.setRange}
        />
      )}
    </>
  );
}

function lengthOf(page: FirmPage): number {
  return page.enterpriseId.length;
}

function statusText(status: string | undefined, language: Language): string | null {
  const label = Object.entries(ENTERPRISE_STATUS).find(([identifier]) => identifier === status)?.[1];
  return label ? labelIn(language, label) : null;
}

const TITLES = Object.keys(HONOUR_TITLE) as HonourTitle[];

function titleText(bits: number, language: Language): string {
  return TITLES.filter((title) => (bits & titleBit(title)) !== 0)
    .map((title) => labelIn(language, HONOUR_TITLE[title]))
    .join('、');
}
