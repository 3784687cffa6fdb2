import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { MISSING } from '../../lib/formatFigure';
import { STAGE } from '../../model/enumerations';
import { type GapPage, type GapSort, queryGapPage } from '../../queries/gapPage';
import { AnswerState } from '../shared/AnswerState';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './EmptyResult.module.css';
import type { TableColumn, TableOrder } from './tableColumn';
import { usePages } from './usePages';
import { VirtualTable } from './VirtualTable';

/** 对外: the gap areas as 招商机会, without verdict and figures. A row selects its node. */
export function OpportunityTable() {
  const { t } = useTranslation(['drawer', 'disclosure']);
  const filter = useView((view) => view.filter);
  const language = useView((view) => view.language);
  const selection = useView((view) => view.selection);
  const { change } = useViewActions();
  const { chainById } = useWorkspace().data;
  const [order, setOrder] = useState<TableOrder<GapSort>>({ sort: 'region', descending: false });
  const pages = usePages(
    'gapPage',
    [filter, order],
    (database, offset, limit, signal) => queryGapPage(database, filter, { ...order, offset, limit }, signal),
    (page) => page.regionId.length,
  );
  const columns = useMemo<readonly TableColumn<GapPage, GapSort>[]>(
    () => [
      { id: 'region', head: t('column.region'), sort: 'region', cell: (page, row) => page.regionName[row] },
      {
        id: 'chain',
        head: t('column.chain'),
        width: '24%',
        cell: (page, row) => chainById.get(page.chain[row] ?? '')?.name ?? MISSING,
      },
      {
        id: 'node',
        head: t('column.node'),
        width: '30%',
        sort: 'node',
        cell: (page, row) => page.nodeName[row],
      },
      {
        id: 'stage',
        head: t('column.position'),
        width: '120px',
        cell: (page, row) => {
          const stage = page.stage[row];
          return stage ? labelIn(language, STAGE[stage]) : MISSING;
        },
      },
    ],
    [t, language, chainById],
  );
  if (pages.total === 0) return <p className={styles.empty}>{t('disclosure:noOpportunity')}</p>;
  return (
    <>
      <AnswerState isPending={pages.isPending} error={pages.error} onRetry={pages.retry} />
      {pages.total !== null && (
        <VirtualTable
          label={t('disclosure:opportunities')}
          columns={columns}
          rowCount={pages.total}
          rowAt={pages.rowAt}
          keyOf={(page, row) => `${page.regionId[row]} ${page.nodeId[row]}`}
          isSelected={(page, row) => selection?.kind === 'node' && selection.id === page.nodeId[row]}
          onSelect={(page, row) => change({ selection: { kind: 'node', id: page.nodeId[row] ?? '' } })}
          order={order}
          onOrder={setOrder}
          onRange={pages.setRange}
        />
      )}
    </>
  );
}
