import { Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { localDay } from '../../lib/localDay';
import { VERDICT, type Verdict } from '../../model/enumerations';
import type { GapDecision } from '../../model/gapDecision';
import type { GapRow } from '../gaps/gapRows';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './evidence.module.css';
import form from './ReviewForm.module.css';

const VERDICTS = Object.keys(VERDICT) as Verdict[];

interface ReviewFormProps {
  readonly row: GapRow;
  readonly decision: GapDecision | null;
  readonly onDone: () => void;
}

/** Sets a person's verdict on a cell; without a reason it cannot be saved. */
export function ReviewForm({ row, decision, onDone }: ReviewFormProps) {
  const { t } = useTranslation('evidence');
  const language = useView((view) => view.language);
  const { decisionStore } = useWorkspace();
  const [verdict, setVerdict] = useState<Verdict>(decision?.verdict ?? row.verdict);
  const [reason, setReason] = useState(decision?.reason ?? '');
  const [decidedOn, setDecidedOn] = useState(decision?.decidedOn ?? localDay(new Date()));
  const ids = useId();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const { level, region, node } = row;
    decisionStore.getState().decide({ level, region, node, verdict, reason: reason.trim(), decidedOn });
    onDone();
  };
  return (
    <form className={form.form} aria-label={t('review.head')} onSubmit={save}>
      <span aria-hidden="true">{t('review.verdict')}</span>
      <Select<Verdict>
        size="small"
        aria-label={t('review.verdict')}
        value={verdict}
        options={VERDICTS.map((id) => ({ value: id, label: labelIn(language, VERDICT[id]) }))}
        onChange={setVerdict}
      />
      <label htmlFor={`${ids}reason`}>{t('review.reason')}</label>
      <textarea
        id={`${ids}reason`}
        rows={2}
        required
        maxLength={500}
        placeholder={t('review.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <label htmlFor={`${ids}date`}>{t('review.date')}</label>
      <input
        id={`${ids}date`}
        type="date"
        required
        value={decidedOn}
        onChange={(event) => setDecidedOn(event.target.value)}
      />
      <div className={form.buttons}>
        <button
          type="submit"
          className={`${styles.button} ${styles.primary}`}
          disabled={reason.trim() === '' || decidedOn === ''}
        >
          {t('review.save')}
        </button>
        <button type="button" className={styles.button} onClick={onDone}>
          {t('review.cancel')}
        </button>
      </div>
    </form>
  );
}
