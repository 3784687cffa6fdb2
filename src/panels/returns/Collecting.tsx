import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount } from '../../lib/formatFigure';
import { localDay } from '../../lib/localDay';
import { mergeReturns } from '../../model/mergeReturns';
import type { ReturnRound } from '../../model/returnRound';
import { ErrorNote } from '../shared/ErrorNote';
import { useWorkspace } from '../shared/workspace';
import { ConflictTable } from './ConflictTable';
import { DifferenceTable } from './DifferenceTable';
import { ReturnBoard } from './ReturnBoard';
import { ReturnFindings } from './ReturnFindings';
import styles from './Returns.module.css';
import { type ReturnFinding, readReturnWorkbook } from './readReturnWorkbook';
import { returnDesk } from './returnDesk';
import { returnTables } from './returnTables';

/** 回收 of the round under way: take in, compare, settle, take over. */
export function Collecting({ round }: { readonly round: ReturnRound }) {
  const { t } = useTranslation('returns');
  const { database, addDataSet } = useWorkspace();
  const { books, choices, receive, choose, clear } = useStore(returnDesk());
  const [findings, setFindings] = useState<readonly ReturnFinding[]>([]);
  const [errors, setErrors] = useState<readonly unknown[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const merged = useMemo(() => mergeReturns(round, books, choices), [round, books, choices]);
  const openCount = merged.conflicts.filter(({ chosen }) => chosen === null).length;

  /** What can be read is taken; each file that cannot says so. */
  const takeIn = async (files: readonly File[]): Promise<void> => {
    const day = localDay(new Date());
    const answers = await Promise.allSettled(
      files.map(async (file) =>
        readReturnWorkbook(file.name, new Uint8Array(await file.arrayBuffer()), round, day),
      ),
    );
    const read = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    const names = new Set(files.map(({ name }) => name));
    setErrors(answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : [])));
    setFindings((before) => [
      ...before.filter(({ fileName }) => !names.has(fileName)),
      ...read.flatMap((each) => each.findings),
    ]);
    setDone(null);
    if (read.length > 0) receive(read.map(({ book }) => book));
  };
  const takeOver = async (): Promise<void> => {
    setBusy(true);
    setErrors([]);
    try {
      const name = t('dataSet', { number: round.number });
      const asOf = localDay(new Date());
      const source = t('source', { number: round.number });
      const tables = await returnTables(database, round, merged.accepted, source, asOf);
      await addDataSet(
        {
          // Like that of an import: what is loaded later holds.
          id: `import-${Date.now().toString(36)}`,
          name,
          kind: 'imported',
          asOf,
          rowCounts: Object.fromEntries(tables.map(({ entity, rowCount }) => [entity, rowCount])),
          caption: null,
        },
        tables,
      );
      setDone(t('accepted', { name, count: formatCount(merged.accepted.length) }));
    } catch (cause) {
      setErrors([cause]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section
      className={styles.collect}
      aria-label={t('collect')}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        // Not a list to be imported.
        event.preventDefault();
        event.stopPropagation();
        void takeIn([...event.dataTransfer.files]);
      }}
    >
      <p>{t('round', { number: round.number, issued: round.issuedOn, due: round.dueOn || t('noDue') })}</p>
      <label className={styles.files}>
        {t('choose')}
        <input
          type="file"
          multiple
          accept=".xlsx"
          aria-label={t('choose')}
          onChange={({ target }) => {
            void takeIn([...(target.files ?? [])]);
            // The same file can be chosen again after it was corrected.
            target.value = '';
          }}
        />
      </label>
      {errors.map((error, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: errors have no key and are replaced together
        <ErrorNote key={index} error={error} />
      ))}
      <ReturnBoard round={round} board={merged.board} />
      <ReturnFindings findings={findings} />
      <ConflictTable round={round} conflicts={merged.conflicts} onChoose={choose} />
      <DifferenceTable round={round} differences={merged.differences} />
      <div className={styles.bar}>
        <button
          type="button"
          className={styles.primary}
          disabled={isBusy || merged.accepted.length === 0}
          onClick={() => void takeOver()}
        >
          {isBusy ? t('accepting') : t('accept', { count: formatCount(merged.accepted.length) })}
        </button>
        {openCount > 0 && <span className={styles.note}>{t('open', { count: openCount })}</span>}
        <button type="button" className={styles.secondary} onClick={clear}>
          {t('end')}
        </button>
      </div>
      {done !== null && <p role="status">{done}</p>}
    </section>
  );
}
