import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatYi, MISSING } from '../../lib/formatFigure';
import { PROJECT_STAGE } from '../../model/enumerations';
import { type ProjectPage, type ProjectSort, queryProjectPage } from '../../queries/projectPage';
import { AnswerState } from '../shared/AnswerState';
import { useView, useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { EmptyResult } from './EmptyResult';
import styles from './ProjectTable.module.css';
import type { TableColumn, TableOrder } from './tableColumn';
import { usePages } from './usePages';
import { VirtualTable } from './VirtualTable';

/** Every project that the filter lets through. */
export function ProjectTable() {
  const { t } = useTranslation('drawer');
  const filter = useView((view) => view.filter);
  const language = useView((view) => view.language);
  const selection = useView((view) => view.selection);
  const { change } = useViewActions();
  const [order, setOrder] = useState<TableOrder<ProjectSort>>({ sort: 'investment_wan', descending: true });
  const pages = usePages(
    'projectPage',
    [filter, order],
    (database, offset, limit, signal) =>
      queryProjectPage(database, filter, { ...order, offset, limit }, signal),
    lengthOf,
  );
  const columns = useMemo<readonly TableColumn<ProjectPage, ProjectSort>[]>(
    () => [
      { id: 'name', head: t('column.name'), sort: 'name', cell: (page, row) => page.name[row] },
      {
        id: 'region',
        head: t('column.region'),
        width: '112px',
        sort: 'region',
        cell: (page, row) => page.region[row] ?? MISSING,
      },
      {
        id: 'node',
        head: t('column.node'),
        width: '18%',
        sort: 'node',
        cell: (page, row) => page.node[row] ?? MISSING,
      },
      {
        id: 'stage',
        head: t('column.stage'),
        width: '96px',
        sort: 'stage_order',
        cell: (page, row) => {
          const label = Object.entries(PROJECT_STAGE).find(([id]) => id === page.stage[row])?.[1];
          return label ? labelIn(language, label) : MISSING;
        },
      },
      {
        id: 'investment',
        head: t('column.investment'),
        width: '108px',
        isNumber: true,
        sort: 'investment_wan',
        cell: (page, row) => formatYi(page.investmentWan[row] ?? Number.NaN),
      },
      {
        id: 'late',
        head: t('column.late'),
        width: '84px',
        isNumber: true,
        sort: 'late_days',
        cell: (page, row) => {
          const days = page.lateDays[row] ?? Number.NaN;
          if (Number.isNaN(days)) return MISSING;
          return (
            <span className={styles.late}>
              <VerdictGlyph glyph="late" size={12} />
              {formatCount(days)}
            </span>
          );
        },
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

  if (pages.total === 0) return <EmptyResult kind="projects" />;
  return (
    <>
      <AnswerState isPending={pages.isPending} error={pages.error} onRetry={pages.retry} />
      {pages.total !== null && (
        <VirtualTable
          label={t('table.projects')}
          columns={columns}
          rowCount={pages.total}
          rowAt={pages.rowAt}
          keyOf={(page, row) => page.projectId[row] ?? ''}
          isSelected={(page, row) => selection?.kind === 'project' && selection.id === page.projectId[row]}
          onSelect={(page, row) => change({ selection: { kind: 'project', id: page.projectId[row] ?? '' } })}
          order={order}
          onOrder={setOrder}
          onRange={pages.setRange}
        />
      )}
    </>
  );
}

function lengthOf(page: ProjectPage): number {
  return page.projectId.length;
}
