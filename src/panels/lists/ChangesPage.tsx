import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verdictChanges } from '../../diagnosis/verdictChanges';
import { labelIn } from '../../i18n/i18n';
import { VERDICT, type Verdict } from '../../model/enumerations';
import type { VerdictChange } from '../../model/verdictChange';
import type { TableColumn } from '../drawer/tableColumn';
import { VirtualTable } from '../drawer/VirtualTable';
import { AnswerState } from '../shared/AnswerState';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { type EarlierSide, useWorkspace } from '../shared/workspace';
import styles from './ChangesPage.module.css';
import { LIST_ROW_PX } from './GapTable';
import sections from './ListSection.module.css';
import { listedChanges } from './listedChanges';
import { PeriodChoice } from './PeriodChoice';
import { useListsView } from './useListsView';
import { usePlaceNames } from './usePlaceNames';

type Rows = readonly VerdictChange[];

/** 判定变化: verdicts that differ between an earlier day or data set and the data as they stand, with the inputs that changed. */
export function ChangesPage() {
  const { t } = useTranslation('lists');
  const { data, comparePeriods } = useWorkspace();
  const filter = useView((view) => view.filter);
  const settings = useView((view) => view.diagnosis);
  const { unitsOf } = usePlaceNames();
  const [earlier, setEarlier] = useState<EarlierSide | null>(null);
  const answer = useAnswer(
    'comparePeriods',
    [earlier, settings],
    async () => earlier && { earlier, periods: await comparePeriods(earlier, settings) },
  );
  const periods = answer.data?.earlier === earlier ? (answer.data?.periods ?? null) : null;
  const changes = useMemo(() => {
    if (!periods) return null;
    const found = verdictChanges(periods.before[filter.gapLevel], periods.after[filter.gapLevel]);
    return listedChanges(found, data.nodeById, unitsOf, filter);
  }, [periods, data, unitsOf, filter]);
  const from =
    earlier?.kind === 'dataSet'
      ? (data.dataSets.find(({ id }) => id === earlier.id)?.name ?? earlier.id)
      : earlier?.day;
  return (
    <section className={sections.page} aria-label={t('changes.title')}>
      <header className={sections.head}>
        <h2 className={sections.title}>{t('changes.title')}</h2>
        <p className={sections.note} role="status">
          {changes && t('changes.note', { from, until: data.asOf, count: changes.length })}
        </p>
        <PeriodChoice value={earlier} onChange={setEarlier} />
      </header>
      <p className={styles.method}>
        {t(earlier?.kind === 'dataSet' ? 'changes.setMethod' : 'changes.method')}
      </p>
      {!earlier && (
        <div className={sections.empty}>
          <p>{t('changes.onePeriod')}</p>
          <p className={sections.hint}>{t('changes.onePeriodHint')}</p>
        </div>
      )}
      {earlier && (
        <AnswerState
          isPending={periods === null && !answer.error}
          error={answer.error}
          onRetry={() => void answer.refetch()}
        />
      )}
      {changes?.length === 0 && (
        <div className={sections.empty}>
          <p>{t('changes.none')}</p>
        </div>
      )}
      {changes && changes.length > 0 && <ChangesTable changes={changes} />}
    </section>
  );
}

const NO_ORDER = { sort: 'none', descending: false } as const;

function ChangesTable({ changes }: { readonly changes: Rows }) {
  const { t } = useTranslation('lists');
  const { nodeById } = useWorkspace().data;
  const { nameOf } = usePlaceNames();
  const [{ gap }, changeLists] = useListsView();
  const columns = useMemo<readonly TableColumn<Rows, 'none'>[]>(
    () => [
      {
        id: 'node',
        head: t('changes.column.node'),
        cell: (page, row) => nodeById.get(page[row]?.node ?? '')?.name ?? page[row]?.node,
      },
      {
        id: 'region',
        head: t('changes.column.region'),
        width: '16%',
        cell: (page, row) => nameOf(page[row]?.region ?? ''),
      },
      {
        id: 'before',
        head: t('changes.column.before'),
        width: '112px',
        cell: (page, row) => <VerdictWord verdict={page[row]?.before ?? null} />,
      },
      {
        id: 'after',
        head: t('changes.column.after'),
        width: '112px',
        cell: (page, row) => <VerdictWord verdict={page[row]?.after ?? null} />,
      },
      {
        id: 'causes',
        head: t('changes.column.causes'),
        width: '36%',
        cell: (page, row) => page[row]?.causes.map((cause) => t(`changes.cause.${cause}`)).join('、'),
      },
    ],
    [t, nodeById, nameOf],
  );
  return (
    <VirtualTable
      label={t('changes.table')}
      columns={columns}
      rowHeightPx={LIST_ROW_PX}
      rowCount={changes.length}
      rowAt={(index) => ({ page: changes, row: index })}
      keyOf={(page, row) => `${page[row]?.region} ${page[row]?.node}`}
      isSelected={(page, row) => page[row]?.region === gap?.region && page[row]?.node === gap?.node}
      onSelect={(page, row) => {
        const each = page[row];
        if (each) changeLists({ gap: { region: each.region, node: each.node }, target: null });
      }}
      order={NO_ORDER}
      onOrder={() => undefined}
    />
  );
}

function VerdictWord({ verdict }: { readonly verdict: Verdict | null }) {
  const { t } = useTranslation('lists');
  const language = useView((view) => view.language);
  if (verdict === null) return <span className={sections.quiet}>{t('changes.absent')}</span>;
  return (
    <span className={sections.marked}>
      <VerdictGlyph glyph={verdict} size={14} />
      {labelIn(language, VERDICT[verdict])}
    </span>
  );
}
