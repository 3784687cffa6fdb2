import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount, MISSING } from '../../lib/formatFigure';
import { TARGET_CLASS } from '../../model/enumerations';
import type { TargetRank } from '../../model/targetRank';
import type { TableColumn, TableOrder } from '../drawer/tableColumn';
import { VirtualTable } from '../drawer/VirtualTable';
import { IntervalBar } from '../shared/IntervalBar';
import { useView } from '../shared/useView';
import { ComponentBars } from './ComponentBars';
import { FollowUpMark } from './FollowUpMark';
import { LIST_ROW_PX } from './GapTable';
import styles from './ListSection.module.css';
import { intervalText, scoreText } from './scoreText';
import { sortedTargets, type TargetSort } from './sortedTargets';
import { TargetName } from './TargetName';
import { targetClassOf } from './targetClassOf';
import { targetFlags } from './targetFlags';
import { useListsView } from './useListsView';
import { usePlaceNames } from './usePlaceNames';
import type { EntryOf } from './useShortlistOf';

interface TargetTableProps {
  readonly ranks: readonly TargetRank[];
  readonly entryOf: EntryOf;
}

type Rows = readonly TargetRank[];

/** One row a target; a row opens its card. */
export function TargetTable({ ranks, entryOf }: TargetTableProps) {
  const { t } = useTranslation('lists');
  const language = useView((view) => view.language);
  const weights = useView((view) => view.diagnosis.targets);
  const { nameOf, cityOf } = usePlaceNames();
  const [{ target }, changeLists] = useListsView();
  const [order, setOrder] = useState<TableOrder<TargetSort>>({ sort: 'score', descending: true });
  const rows = useMemo(() => sortedTargets(ranks, order), [ranks, order]);
  const rankOf = useMemo(() => new Map(ranks.map((each, index) => [each.enterpriseId, index + 1])), [ranks]);
  const columns = useMemo<readonly TableColumn<Rows, TargetSort>[]>(() => {
    const column = (
      id: string,
      width: string | undefined,
      cell: (each: TargetRank) => React.ReactNode,
      rest: Partial<TableColumn<Rows, TargetSort>> & { readonly head: string },
    ): TableColumn<Rows, TargetSort> => ({
      id,
      ...(width === undefined ? {} : { width }),
      ...rest,
      cell: (page, row) => {
        const each = page[row];
        return each ? cell(each) : null;
      },
    });
    return [
      column(
        'name',
        undefined,
        (each) => (
          <>
            <span className={styles.rank}>{rankOf.get(each.enterpriseId)}</span>
            <TargetName target={each} />
          </>
        ),
        { head: t('targets.column.name'), sort: 'name' },
      ),
      column(
        'place',
        '68px',
        (each) => (each.region === null ? MISSING : (cityOf(each.region) ?? nameOf(each.region))),
        { head: t('targets.column.place'), sort: 'place' },
      ),
      column(
        'class',
        '68px',
        (each) => {
          const kind = entryOf(each.enterpriseId)?.targetClass ?? targetClassOf(each.titles);
          return kind ? labelIn(language, TARGET_CLASS[kind]) : MISSING;
        },
        { head: t('targets.column.class') },
      ),
      column(
        'score',
        '120px',
        (each) => (
          <IntervalBar
            low={each.low}
            high={each.high}
            label={`${t('targets.column.middle')} ${scoreText((each.low + each.high) / 2)}`}
          />
        ),
        { head: t('targets.column.score'), sort: 'score', startsDescending: true },
      ),
      column(
        'middle',
        '52px',
        (each) => <span className={styles.strong}>{scoreText((each.low + each.high) / 2)}</span>,
        { head: t('targets.column.middle'), isNumber: true },
      ),
      column('interval', '80px', (each) => intervalText(each.low, each.high), {
        head: t('targets.column.interval'),
        isNumber: true,
      }),
      column(
        'components',
        '154px',
        ({ points }) => (
          <ComponentBars
            missing={(name) => t('gaps.componentMissing', { name })}
            components={(['product', 'standing', 'ties', 'distance', 'expansion'] as const).map((part) => ({
              name: t(`targets.component.${part}`),
              share: points[part] / weights[part],
            }))}
          />
        ),
        { head: t('targets.column.components') },
      ),
      column('distance', '52px', ({ distanceKm }) => formatCount(distanceKm), {
        head: t('targets.column.distance'),
        isNumber: true,
        sort: 'distance',
        startsDescending: false,
      }),
      column(
        'followUp',
        '88px',
        ({ enterpriseId }) => {
          const entry = entryOf(enterpriseId);
          return entry ? (
            <FollowUpMark followUp={entry.followUp} />
          ) : (
            <span className={styles.quiet}>{t('targets.notListed')}</span>
          );
        },
        { head: t('targets.column.followUp') },
      ),
      column('flags', '92px', (each) => targetFlags(t, each) || MISSING, { head: t('targets.column.flags') }),
    ];
  }, [t, language, weights, rankOf, nameOf, cityOf, entryOf]);
  return (
    <VirtualTable
      label={t('targets.table')}
      columns={columns}
      rowHeightPx={LIST_ROW_PX}
      rowCount={rows.length}
      rowAt={(index) => ({ page: rows, row: index })}
      keyOf={(page, row) => page[row]?.enterpriseId ?? ''}
      isSelected={(page, row) => page[row]?.enterpriseId === target}
      onSelect={(page, row) => changeLists({ target: page[row]?.enterpriseId ?? null })}
      order={order}
      onOrder={setOrder}
    />
  );
}
