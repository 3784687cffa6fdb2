import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { downloadFile } from '../../lib/downloadFile';
import { formatCount } from '../../lib/formatFigure';
import { localDay } from '../../lib/localDay';
import { assertExport } from '../../model/disclosure';
import {
  askedFields,
  RETURN_SUBJECTS,
  RETURN_UNITS,
  type ReturnRound,
  type ReturnSubject,
  type ReturnUnitKind,
} from '../../model/returnRound';
import { queryReturnRows } from '../../queries/returnRows';
import { ErrorNote } from '../shared/ErrorNote';
import { useAnswer } from '../shared/useAnswer';
import { useDisclosureMark } from '../shared/useDisclosureMark';
import { useView } from '../shared/useView';
import { issueReturns, rowsByUnit, safeName } from './issueReturns';
import styles from './Returns.module.css';
import { returnDesk } from './returnDesk';

/** 下发: what is asked, of whom and until when; then one zip with a workbook a unit. */
export function IssueForm() {
  const { t } = useTranslation('returns');
  const language = useView((view) => view.language);
  const filter = useView((view) => view.filter);
  const disclosure = useView((view) => view.disclosure);
  const mark = useDisclosureMark();
  const today = localDay(new Date());
  const [subject, setSubject] = useState<ReturnSubject>('enterprise');
  const [unitKind, setUnitKind] = useState<ReturnUnitKind>('county');
  const [number, setNumber] = useState(today.slice(0, 7));
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [dueOn, setDueOn] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fields = askedFields(subject);
  const asked = fields.flatMap(({ field }) => (left.has(field.name) ? [] : [field.name]));
  const answer = useAnswer('returnRows', [subject, unitKind, asked, filter], (database, signal) =>
    asked.length === 0
      ? Promise.resolve([])
      : queryReturnRows(database, subject, unitKind, asked, filter, signal),
  );
  const rows = answer.isPlaceholderData ? undefined : answer.data;
  const byUnit = rowsByUnit(rows ?? []);
  const sent = [...byUnit.values()].reduce((sum, each) => sum + each.length, 0);
  const leftOut = (rows?.length ?? 0) - sent;

  const issue = async (): Promise<void> => {
    if (!rows) return;
    setBusy(true);
    setError(null);
    try {
      assertExport('returnWorkbooks', disclosure);
      const round: ReturnRound = {
        id: `${safeName(number)}-${Date.now().toString(36)}`,
        number,
        subject,
        unitKind,
        year,
        asked,
        issuedOn: today,
        dueOn,
        units: [...byUnit].map(([id, own]) => ({ id, name: own[0]?.unitName ?? id, rowCount: own.length })),
      };
      const zip = await issueReturns(round, rows, mark, t);
      downloadFile(
        `${t('fileName', { number: safeName(number) })}.zip`,
        new Blob([zip.slice()]),
        'application/zip',
      );
      returnDesk().getState().issue(round);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.form}
      aria-label={t('issue')}
      onSubmit={(event) => {
        event.preventDefault();
        void issue();
      }}
    >
      <div className={styles.fields}>
        <label>
          {t('subject')}
          <select
            value={subject}
            onChange={({ target }) => {
              setSubject(target.value === 'project' ? 'project' : 'enterprise');
              setUnitKind('county');
              setLeft(new Set());
            }}
          >
            {RETURN_SUBJECTS.map((each) => (
              <option key={each} value={each}>
                {t(`subjects.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('unitKind')}
          <select
            value={unitKind}
            onChange={({ target }) =>
              setUnitKind(RETURN_UNITS.find((each) => each === target.value) ?? 'county')
            }
          >
            {RETURN_UNITS.filter((each) => subject === 'project' || each !== 'department').map((each) => (
              <option key={each} value={each}>
                {t(`unitKinds.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('number')}
          <input required maxLength={20} value={number} onChange={({ target }) => setNumber(target.value)} />
        </label>
        {subject === 'enterprise' && (
          <label>
            {t('year')}
            <input
              type="number"
              required
              min={1990}
              max={2100}
              value={Number.isNaN(year) ? '' : year}
              onChange={({ target }) => setYear(target.valueAsNumber)}
            />
          </label>
        )}
        <label>
          {t('dueOn')}
          <input type="date" value={dueOn} onChange={({ target }) => setDueOn(target.value)} />
        </label>
      </div>
      <fieldset className={styles.asked}>
        <legend>{t('asked')}</legend>
        {fields.map(({ field }) => (
          <label key={field.name}>
            <input
              type="checkbox"
              checked={!left.has(field.name)}
              onChange={({ target }) =>
                setLeft(
                  target.checked
                    ? new Set([...left].filter((each) => each !== field.name))
                    : new Set([...left, field.name]),
                )
              }
            />
            {labelIn(language, field.label)}
          </label>
        ))}
      </fieldset>
      {(error ?? answer.error) !== null && <ErrorNote error={error ?? answer.error} />}
      <p role="status">
        {rows &&
          t(leftOut > 0 ? 'scope' : 'scopeWhole', {
            units: formatCount(byUnit.size),
            rows: formatCount(sent),
            left: formatCount(leftOut),
          })}
      </p>
      <div className={styles.bar}>
        <button
          type="submit"
          className={styles.primary}
          disabled={isBusy || !rows || byUnit.size === 0 || asked.length === 0}
        >
          {t(isBusy ? 'issuing' : 'issueNow')}
        </button>
        <span className={styles.note}>{t('replaces')}</span>
      </div>
    </form>
  );
}
