import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { labelIn } from '../../i18n/i18n';
import { MISSING } from '../../lib/formatFigure';
import { TARGET_CLASS } from '../../model/enumerations';
import type { ShortlistEntry } from '../../model/shortlistEntry';
import type { TableColumn, TableOrder } from '../drawer/tableColumn';
import { VirtualTable } from '../drawer/VirtualTable';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { FollowUpMark } from './FollowUpMark';
import { LIST_ROW_PX } from './GapTable';
import styles from './ListSection.module.css';
import { type ShortlistSort, sortedShortlist } from './sortedShortlist';
import { TripExport } from './TripExport';
import { useListsView } from './useListsView';
import { usePlaceNames } from './usePlaceNames';

type Rows = readonly ShortlistEntry[];

/** 招商名单: what a person keeps, over all gaps. */
export function ShortlistPage() {
  const { t } = useTranslation('lists');
  const { shortlist } = useWorkspace();
  const entries = useStore(shortlist, (list) => list.entries);
  const [, changeLists] = useListsView();
  return (
    <section className={styles.page} aria-label={t('shortlist.title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('shortlist.title')}</h2>
        <p className={styles.note}>{t('shortlist.note', { count: entries.length })}</p>
        {entries.length > 0 && <TripExport entries={entries} />}
      </header>
      {entries.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('shortlist.empty')}</p>
          <p className={styles.hint}>{t('shortlist.emptyHint')}</p>
          <button type="button" className={styles.button} onClick={() => changeLists({ page: 'gaps' })}>
            {t('shortlist.toGaps')}
          </button>
        </div>
      ) : (
        <ShortlistTable entries={entries} />
      )}
    </section>
  );
}

function ShortlistTable({ entries }: { readonly entries: Rows }) {
  const { t } = useTranslation('lists');
  const language = useView((view) => view.language);
  const level = useView((view) => view.filter.gapLevel);
  const { nodeById } = useWorkspace().data;
  const { changeFilter } = useViewActions();
  const { nameOf } = usePlaceNames();
  const [lists, changeLists] = useListsView();
  const [order, setOrder] = useState<TableOrder<ShortlistSort>>({ sort: 'changed', descending: true });
  const rows = useMemo(() => sortedShortlist(entries, order), [entries, order]);
  const columns = useMemo<readonly TableColumn<Rows, ShortlistSort>[]>(
    () => [
      {
        id: 'name',
        head: t('shortlist.column.name'),
        sort: 'name',
        cell: (page, row) => page[row]?.name,
      },
      {
        id: 'gap',
        head: t('shortlist.column.gap'),
        width: '176px',
        cell: (page, row) => {
          const entry = page[row];
          return entry && `${nameOf(entry.region)} · ${nodeById.get(entry.node)?.name ?? entry.node}`;
        },
      },
      {
        id: 'class',
        head: t('shortlist.column.class'),
        width: '80px',
        cell: (page, row) => {
          const kind = page[row]?.targetClass;
          return kind ? labelIn(language, TARGET_CLASS[kind]) : MISSING;
        },
      },
      {
        id: 'followUp',
        head: t('shortlist.column.followUp'),
        width: '100px',
        sort: 'followUp',
        cell: (page, row) => {
          const entry = page[row];
          return entry && <FollowUpMark followUp={entry.followUp} />;
        },
      },
      {
        id: 'officer',
        head: t('shortlist.column.officer'),
        width: '100px',
        cell: (page, row) => page[row]?.officer ?? MISSING,
      },
      {
        id: 'firstContact',
        head: t('shortlist.column.firstContact'),
        width: '92px',
        sort: 'firstContact',
        cell: (page, row) => page[row]?.firstContact ?? MISSING,
      },
      {
        id: 'note',
        head: t('shortlist.column.note'),
        width: '20%',
        cell: (page, row) => page[row]?.note ?? MISSING,
      },
      {
        id: 'changed',
        head: t('shortlist.column.changed'),
        width: '92px',
        sort: 'changed',
        startsDescending: true,
        cell: (page, row) => page[row]?.changedOn,
      },
    ],
    [t, language, nodeById, nameOf],
  );
  return (
    <VirtualTable
      label={t('shortlist.table')}
      columns={columns}
      rowHeightPx={LIST_ROW_PX}
      rowCount={rows.length}
      rowAt={(index) => ({ page: rows, row: index })}
      keyOf={(page, row) => {
        const entry = page[row];
        return entry ? `${entry.enterprise} ${entry.level} ${entry.region} ${entry.node}` : '';
      }}
      isSelected={(page, row) => {
        const entry = page[row];
        return (
          entry !== undefined &&
          entry.enterprise === lists.target &&
          entry.level === level &&
          entry.region === lists.gap?.region &&
          entry.node === lists.gap.node
        );
      }}
      onSelect={(page, row) => {
        const entry = page[row];
        if (!entry) return;
        if (entry.level !== level) changeFilter({ gapLevel: entry.level });
        changeLists({ gap: { region: entry.region, node: entry.node }, target: entry.enterprise });
      }}
      order={order}
      onOrder={setOrder}
    />
  );
}
