import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MISSING } from '../../lib/formatFigure';
import { type PublicFirmPage, queryPublicFirms } from '../../queries/publicFirms';
import { AnswerState } from '../shared/AnswerState';
import { useView } from '../shared/useView';
import styles from './EmptyResult.module.css';
import type { TableColumn, TableOrder } from './tableColumn';
import { usePages } from './usePages';
import { VirtualTable } from './VirtualTable';

/** 对外: names of the enterprises that are marked 公开, without figures; a row opens nothing. */
export function PublicFirmTable() {
  const { t } = useTranslation(['drawer', 'disclosure']);
  const filter = useView((view) => view.filter);
  const [order, setOrder] = useState<TableOrder<'name'>>({ sort: 'name', descending: false });
  const pages = usePages(
    'publicFirms',
    [filter, order],
    (database, offset, limit, signal) =>
      queryPublicFirms(database, filter, { offset, limit, descending: order.descending }, signal),
    (page) => page.enterpriseId.length,
  );
  const columns = useMemo<readonly TableColumn<PublicFirmPage, 'name'>[]>(
    () => [
      { id: 'name', head: t('column.name'), sort: 'name', cell: (page, row) => page.name[row] },
      {
        id: 'region',
        head: t('column.region'),
        width: '140px',
        cell: (page, row) => page.region[row] ?? MISSING,
      },
      { id: 'nodes', head: t('column.nodes'), width: '40%', cell: (page, row) => page.nodes[row] ?? MISSING },
      {
        id: 'sample',
        head: t('column.sample'),
        width: '64px',
        cell: (page, row) => (page.isSample[row] === 1 ? t('sampleRow') : ''),
      },
    ],
    [t],
  );
  if (pages.total === 0) return <p className={styles.empty}>{t('disclosure:namesEmpty')}</p>;
  return (
    <>
      <AnswerState isPending={pages.isPending} error={pages.error} onRetry={pages.retry} />
      {pages.total !== null && (
        <VirtualTable
          label={t('disclosure:names')}
          columns={columns}
          rowCount={pages.total}
          rowAt={pages.rowAt}
          keyOf={(page, row) => page.enterpriseId[row] ?? ''}
          isSelected={() => false}
          onSelect={() => undefined}
          order={order}
          onOrder={setOrder}
          onRange={pages.setRange}
        />
      )}
    </>
  );
}
