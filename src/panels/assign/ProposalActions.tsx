import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ErrorNote } from '../shared/ErrorNote';
import { useWorkspace } from '../shared/workspace';
import { assignDeskOf } from './assignDeskOf';
import { type AssignItem, itemKey } from './assignItems';
import { evidenceText } from './evidenceText';
import type { InferredChange, InferredRow } from './inferredRows';
import { NodeChoice } from './NodeChoice';
import styles from './ProposalActions.module.css';
import { writeInferred } from './writeInferred';

interface ProposalActionsProps {
  readonly dataSet: string;
  /** The list as it is narrowed. */
  readonly shown: readonly AssignItem[];
  /** Those of it that are chosen; none: the actions take all that is shown. */
  readonly chosen: readonly AssignItem[];
  readonly isStale: boolean;
  readonly onDone: () => void;
}

/** Accepts, rejects, changes and takes back, in bulk. */
export function ProposalActions({ dataSet, shown, chosen, isStale, onDone }: ProposalActionsProps) {
  const { t } = useTranslation('assign');
  const workspace = useWorkspace();
  const desk = assignDeskOf(workspace.database, dataSet);
  const { rejected, steps, isWriting, error, take, undo } = useStore(desk);
  const [node, setNode] = useState('');
  const write = (change: InferredChange): Promise<void> => writeInferred(workspace, dataSet, change);
  const isBusy = isWriting || isStale;
  const meant = chosen.length > 0 ? chosen : shown;
  const open = meant.filter(({ standing }) => standing === 'open');
  const settled = meant.filter(({ standing }) => standing !== 'open');
  const [single] = chosen.length === 1 ? chosen : [];

  const rowOf = (item: AssignItem): InferredRow => ({
    enterprise: item.enterpriseId,
    node: item.node,
    confidence: Number.isNaN(item.confidence) ? null : item.confidence,
    source: item.source ?? t('source', { evidence: evidenceText(t, item.evidence) }),
    isSample: item.isSample,
  });
  const act = async (
    added: readonly InferredRow[],
    removed: readonly InferredRow[],
    after: ReadonlySet<string>,
  ): Promise<void> => {
    await take(write, { added, removed }, after);
    onDone();
  };
  const accept = (): void => void act(open.map(rowOf), [], rejected);
  const reject = (): void => void act([], [], new Set([...rejected, ...open.map(({ key }) => key)]));
  const reopen = (): void => {
    const accepted = settled.filter(({ standing }) => standing === 'accepted');
    const keys = new Set(settled.map(({ key }) => key));
    void act([], accepted.map(rowOf), new Set([...rejected].filter((key) => !keys.has(key))));
  };
  const changeNode = (item: AssignItem): void => {
    const moved: InferredRow = {
      enterprise: item.enterpriseId,
      node,
      confidence: null,
      source: t('sourceByPerson'),
      isSample: item.isSample,
    };
    const after = new Set([...rejected, item.key]);
    after.delete(itemKey(item.enterpriseId, node));
    void act([moved], item.standing === 'accepted' ? [rowOf(item)] : [], after);
    setNode('');
  };
  const label = (action: string, count: number): string =>
    chosen.length > 0 ? t('act.selected', { action, count }) : t('act.shown', { action, count });

  return (
    <div className={styles.bar}>
      <span className={styles.count}>
        {t('list.count', { count: shown.length })}
        {chosen.length > 0 && ` · ${t('list.chosen', { count: chosen.length })}`}
      </span>
      <button type="button" className={styles.main} disabled={isBusy || open.length === 0} onClick={accept}>
        {label(t('act.accept'), open.length)}
      </button>
      <button type="button" className={styles.button} disabled={isBusy || open.length === 0} onClick={reject}>
        {label(t('act.reject'), open.length)}
      </button>
      {settled.length > 0 && (
        <button type="button" className={styles.button} disabled={isBusy} onClick={reopen}>
          {label(t('act.reopen'), settled.length)}
        </button>
      )}
      {single && (
        <>
          <NodeChoice value={node} onChange={setNode} />
          <button
            type="button"
            className={styles.button}
            disabled={isBusy || node === '' || node === single.node}
            onClick={() => changeNode(single)}
          >
            {t('act.change')}
          </button>
        </>
      )}
      {chosen.length > 0 && (
        <button type="button" className={styles.button} onClick={onDone}>
          {t('act.clear')}
        </button>
      )}
      <button
        type="button"
        className={styles.button}
        disabled={isBusy || steps.length === 0}
        onClick={() => void undo(write)}
      >
        {t('act.undo')}
      </button>
      {isWriting && <output className={styles.count}>{t('act.writing')}</output>}
      {error !== null && (
        <div className={styles.error}>
          <p>{t('act.failed')}</p>
          <ErrorNote error={error} />
        </div>
      )}
    </div>
  );
}
