import { Switch } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount, formatPercent } from '../../lib/formatFigure';
import { AnswerState } from '../shared/AnswerState';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './AssignBoard.module.css';
import { assignDeskOf } from './assignDeskOf';
import { type AssignFilter, type AssignInputs, assignItems, passes } from './assignItems';
import { ChainShareTable } from './ChainShareTable';
import { chainShares } from './chainShares';
import { ProposalActions } from './ProposalActions';
import { ProposalFilter } from './ProposalFilter';
import { ProposalTable } from './ProposalTable';
import { useAssignment } from './useAssignment';

/** Proposals at least this sure are shown at first; how often they are right stands in docs/assignment.md. */
const FIRST_CONFIDENCE = 0.5;

interface AssignBoardProps {
  readonly dataSet: string;
}

/** What can be assigned in one data set. */
export function AssignBoard({ dataSet }: AssignBoardProps) {
  const { t } = useTranslation('assign');
  const answer = useAssignment(dataSet);
  if (!answer.data) {
    return answer.error ? (
      <AnswerState isPending={false} error={answer.error} onRetry={() => void answer.refetch()} />
    ) : (
      <output className={styles.state}>{t('working')}</output>
    );
  }
  if (answer.data.firms.enterpriseId.length === 0) return <p className={styles.state}>{t('allAssigned')}</p>;
  return <FilledBoard dataSet={dataSet} inputs={answer.data} isStale={answer.isPlaceholderData} />;
}

interface FilledBoardProps extends AssignBoardProps {
  readonly inputs: AssignInputs;
  /** What is shown was worked out before the last change. */
  readonly isStale: boolean;
}

function FilledBoard({ dataSet, inputs, isStale }: FilledBoardProps) {
  const { t } = useTranslation('assign');
  const { database, data } = useWorkspace();
  const { nodeById } = data;
  const diagnosis = useView((view) => view.diagnosis);
  const { change } = useViewActions();
  const rejected = useStore(assignDeskOf(database, dataSet), (desk) => desk.rejected);
  const [filter, setFilter] = useState<AssignFilter>({
    chain: null,
    leastConfidence: FIRST_CONFIDENCE,
    field: null,
    standing: 'open',
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => assignItems(inputs, rejected), [inputs, rejected]);
  const chainOf = useMemo(
    () =>
      (node: string): string =>
        nodeById.get(node)?.chainId ?? '',
    [nodeById],
  );
  const shown = useMemo(
    () =>
      items
        .filter((item) => passes(item, filter, chainOf))
        .sort((a, b) => b.confidence - a.confidence || a.firmName.localeCompare(b.firmName, 'zh-CN')),
    [items, filter, chainOf],
  );
  const shares = useMemo(
    () => chainShares(items, filter.leastConfidence, chainOf),
    [items, filter.leastConfidence, chainOf],
  );
  const firmCount = inputs.firms.enterpriseId.length;
  const idsOf = (isCounted: (item: (typeof items)[number]) => boolean): number =>
    new Set(items.filter(isCounted).map(({ enterpriseId }) => enterpriseId)).size;
  const assignable = idsOf(
    ({ standing, confidence }) =>
      standing === 'accepted' || (standing === 'open' && confidence >= filter.leastConfidence),
  );
  const narrow = (patch: Partial<AssignFilter>): void => {
    setFilter({ ...filter, ...patch });
    setChosen(new Set());
  };
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };

  return (
    <div className={styles.board}>
      <div className={styles.summary}>
        <p role="status">
          {t('summary', {
            firms: formatCount(firmCount),
            assignable: formatCount(assignable),
            percent: formatPercent(assignable / firmCount),
            accepted: formatCount(idsOf(({ standing }) => standing === 'accepted')),
          })}
        </p>
        <span className={styles.switch}>
          <Switch
            size="small"
            aria-label={t('counted')}
            checked={diagnosis.countInferred}
            onChange={(countInferred) => change({ diagnosis: { ...diagnosis, countInferred } })}
          />
          {t('counted')}
        </span>
      </div>
      <div className={styles.columns}>
        <ChainShareTable
          shares={shares}
          firmCount={firmCount}
          chain={filter.chain}
          onChain={(chain) => narrow({ chain })}
        />
        <div className={styles.list}>
          <ProposalFilter filter={filter} onChange={narrow} />
          <ProposalActions
            dataSet={dataSet}
            shown={shown}
            chosen={shown.filter(({ key }) => chosen.has(key))}
            isStale={isStale}
            onDone={() => setChosen(new Set())}
          />
          {shown.length === 0 ? (
            <p className={styles.state}>{t('list.empty')}</p>
          ) : (
            <ProposalTable items={shown} chosen={chosen} onToggle={toggle} />
          )}
        </div>
      </div>
    </div>
  );
}
