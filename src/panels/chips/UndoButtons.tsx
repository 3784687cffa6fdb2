import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './UndoButtons.module.css';

export function UndoButtons() {
  const { t } = useTranslation('chips');
  const { viewStore } = useWorkspace();
  const canUndo = useStore(viewStore, ({ past }) => past.length > 0);
  const canRedo = useStore(viewStore, ({ future }) => future.length > 0);
  const { undo, redo } = useViewActions();
  return (
    <div className={styles.buttons}>
      <button
        type="button"
        className={styles.button}
        aria-label={t('undo')}
        title={t('undo')}
        disabled={!canUndo}
        onClick={undo}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 6h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3 2.8 6l3 3" />
        </svg>
      </button>
      <button
        type="button"
        className={styles.button}
        aria-label={t('redo')}
        title={t('redo')}
        disabled={!canRedo}
        onClick={redo}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M13 6H6.5a3.5 3.5 0 0 0 0 7H10M10.2 3l3 3-3 3" />
        </svg>
      </button>
    </div>
  );
}
