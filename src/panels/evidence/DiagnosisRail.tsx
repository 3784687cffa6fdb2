import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseGapCellId } from '../../model/gapCell';
import { NotFound } from '../details/NotFound';
import { RightRail } from '../details/RightRail';
import { SettingsForm } from '../diagnosisSettings/SettingsForm';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { ChainHealth } from './ChainHealth';
import styles from './DiagnosisRail.module.css';
import { EvidenceCard } from './EvidenceCard';
import { EvidenceHead } from './EvidenceHead';
import { useEvidence } from './useEvidence';

const TABS = ['evidence', 'settings'] as const;

/** The right rail of 诊断: evidence of the selected cell, else the chain's health; or the settings. */
export function DiagnosisRail() {
  const { t } = useTranslation('evidence');
  const selection = useView((view) => view.selection);
  const tab = useView((view) => view.railTab);
  const { change } = useViewActions();
  const { nodeById } = useWorkspace().data;
  const cellId = selection?.kind === 'cell' ? selection.id : null;
  // The cell from which a row was opened: the way back to its evidence.
  const [lastCell, setLastCell] = useState<string | null>(cellId);
  if (cellId !== null && cellId !== lastCell) setLastCell(cellId);

  const evidence = useEvidence(cellId);

  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !selection || event.defaultPrevented) return;
    event.stopPropagation();
    change({ selection: null });
  };
  const isDetail = selection !== null && selection.kind !== 'cell' && selection.kind !== 'region';
  if (isDetail && tab === 'evidence') {
    const node = lastCell === null ? null : parseGapCellId(lastCell)?.node;
    return (
      <div className={styles.stack}>
        {node && lastCell !== null && (
          <button
            type="button"
            className={styles.back}
            onClick={() => change({ selection: { kind: 'cell', id: lastCell } })}
          >
            ← {t('backToEvidence', { node: nodeById.get(node)?.name ?? node })}
          </button>
        )}
        <RightRail />
      </div>
    );
  }
  return (
    <section className={styles.rail} aria-label={t('rail')} onKeyDown={closeOnEscape}>
      {evidence && <EvidenceHead evidence={evidence} />}
      <div className={styles.tabs} role="tablist" aria-label={t('rail')}>
        {TABS.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={tab === id}
            onClick={() => change({ railTab: id })}
          >
            {t(id === 'evidence' && cellId === null ? 'tab.health' : `tab.${id}`)}
          </button>
        ))}
      </div>
      {tab === 'settings' ? (
        <SettingsForm />
      ) : cellId === null ? (
        <ChainHealth />
      ) : evidence ? (
        <EvidenceCard key={cellId} evidence={evidence} />
      ) : (
        <NotFound />
      )}
    </section>
  );
}
