import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand/vanilla';
import { downloadFile } from '../../lib/downloadFile';
import { localDay } from '../../lib/localDay';
import { assertExport } from '../../model/disclosure';
import { incompleteRows } from '../../queries/incompleteRows';
import type { SqlDesk } from '../data/sqlDesk';
import { ErrorNote } from '../shared/ErrorNote';
import { useDisclosureMark } from '../shared/useDisclosureMark';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { toXlsx, XLSX_TYPE } from '../shared/xlsxFile';
import styles from './CompleteBar.module.css';
import type { ToComplete } from './toComplete';

interface CompleteBarProps {
  readonly chosen: ToComplete;
  readonly sqlDesk: StoreApi<SqlDesk>;
  readonly onClose: () => void;
}

/** The way from a low coverage to its rows: listed in the console, or as a workbook to fill in. */
export function CompleteBar({ chosen: { rows, label }, sqlDesk, onClose }: CompleteBarProps) {
  const { t } = useTranslation(['health', 'common']);
  const { runSql, data } = useWorkspace();
  const { change } = useViewActions();
  const disclosure = useView((view) => view.disclosure);
  const internalMark = useDisclosureMark();
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const statement = incompleteRows(rows);

  const open = (): void => {
    sqlDesk.getState().write(statement);
    change({ dataPage: 'import' });
    void sqlDesk.getState().run(runSql);
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      assertExport('incompleteRows', disclosure);
      const answer = await runSql(statement, new AbortController().signal, null);
      const marks = data.hasSamples ? [t('common:sampleMark')] : [];
      const content = await toXlsx(
        [
          {
            name: t('complete.sheet'),
            title: label,
            notes: marks,
            columns: answer.columns.map((id) => ({ id, head: id, width: 20 })),
            rows: answer.rows,
          },
        ],
        internalMark,
      );
      const name = [t('common:appName'), t('complete.sheet'), ...marks, localDay(new Date())];
      downloadFile(`${name.join('_').replaceAll(' ', '_')}.xlsx`, new Blob([content.slice()]), XLSX_TYPE);
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  };
  const isAssigning = rows.kind === 'measure' && rows.measure === 'assigned';

  return (
    <div className={styles.bar}>
      <p role="status">{label}</p>
      <button type="button" className={styles.button} onClick={open}>
        {t('complete.open')}
      </button>
      {isAssigning && (
        <button type="button" className={styles.button} onClick={() => change({ dataPage: 'assign' })}>
          {t('complete.assign')}
        </button>
      )}
      <button type="button" className={styles.button} disabled={isSaving} onClick={() => void save()}>
        {t(isSaving ? 'complete.exporting' : 'complete.export')}
      </button>
      <button type="button" className={styles.button} onClick={onClose}>
        {t('complete.close')}
      </button>
      {error !== null && <ErrorNote error={error} recover={{ retry: () => void save() }} />}
    </div>
  );
}
