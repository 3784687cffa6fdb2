import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { ErrorNote } from '../shared/ErrorNote';
import { useWorkspace } from '../shared/workspace';
import { insertAt } from './insertAt';
import styles from './SqlConsole.module.css';
import { SqlResult } from './SqlResult';
import { SqlTables } from './SqlTables';
import type { SqlDesk } from './sqlDesk';
import { SQL_EXAMPLES } from './sqlExamples';

interface SqlConsoleProps {
  readonly desk: StoreApi<SqlDesk>;
}

/** A person's own question in SQL: reading only, over what is switched on. */
export function SqlConsole({ desk }: SqlConsoleProps) {
  const { t } = useTranslation('data');
  const { runSql } = useWorkspace();
  const { text, phase, answer, answeredText, error, page, write, run, cancel, turnTo } = useStore(desk);
  const box = useRef<HTMLTextAreaElement>(null);
  const isBusy = phase !== 'idle';

  const runNow = (): void => void run(runSql);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    runNow();
  };
  const insert = (word: string): void => {
    const { selectionStart, selectionEnd } = box.current ?? {
      selectionStart: text.length,
      selectionEnd: text.length,
    };
    const inserted = insertAt(text, word, selectionStart, selectionEnd);
    write(inserted.text);
    box.current?.focus();
    // The caret moves once the new text stands in the box.
    requestAnimationFrame(() => box.current?.setSelectionRange(inserted.caret, inserted.caret));
  };

  return (
    <section className={styles.console} aria-label={t('sql.region')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('sql.title')}</h2>
        <span className={styles.note}>{t('sql.note')}</span>
      </div>
      <div className={styles.columns}>
        <SqlTables onInsert={insert} />
        <div className={styles.work}>
          <textarea
            ref={box}
            className={styles.box}
            aria-label={t('sql.label')}
            rows={8}
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={(event) => write(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <div className={styles.actions}>
            <button type="button" className={styles.run} onClick={runNow}>
              {t('sql.run')}
            </button>
            {isBusy && (
              <button
                type="button"
                className={styles.cancel}
                onClick={cancel}
                disabled={phase === 'cancelling'}
              >
                {t('sql.cancel')}
              </button>
            )}
            <span role="status" className={styles.note}>
              {phase === 'running'
                ? t('sql.running')
                : phase === 'cancelling'
                  ? t('sql.cancelling')
                  : t('sql.keys')}
            </span>
            <span className={styles.examples}>
              <span className={styles.note}>{t('sql.examples')}</span>
              {SQL_EXAMPLES.map((example) => (
                <button
                  key={example.id}
                  type="button"
                  className={styles.link}
                  onClick={() => write(example.text)}
                >
                  {t(`sql.example.${example.id}`)}
                </button>
              ))}
            </span>
          </div>
          {error !== null && (
            <div className={styles.error}>
              <ErrorNote error={error} recover={{ retry: runNow }} />
            </div>
          )}
          {answer && error === null && (
            <SqlResult answer={answer} statement={answeredText} page={page} onPage={turnTo} />
          )}
        </div>
      </div>
    </section>
  );
}
