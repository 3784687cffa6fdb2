import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { localDay } from '../../lib/localDay';
import { FOLLOW_UP, type FollowUp, TARGET_CLASS, type TargetClass } from '../../model/enumerations';
import type { ShortlistEntry, ShortlistNotes } from '../../model/shortlistEntry';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './Card.module.css';

const CLASSES = Object.keys(TARGET_CLASS) as TargetClass[];
const STEPS = Object.keys(FOLLOW_UP) as FollowUp[];

/** How the follow-up of an entry stands; each change is kept at once, a text as its field is left. */
export function FollowUpForm({ entry }: { readonly entry: ShortlistEntry }) {
  const { t } = useTranslation('lists');
  const language = useView((view) => view.language);
  const { shortlist } = useWorkspace();
  const keep = (notes: Partial<ShortlistNotes>): void =>
    shortlist.getState().annotate(entry, notes, localDay(new Date()));
  return (
    <section className={styles.form} aria-label={t('form.title')}>
      <h3>
        {t('form.title')} <span className={styles.quiet}>{t('form.kept')}</span>
      </h3>
      <label className={styles.field}>
        {t('form.class')}
        <select
          value={entry.targetClass ?? ''}
          onChange={({ target }) =>
            keep({ targetClass: CLASSES.find((each) => each === target.value) ?? null })
          }
        >
          <option value="">{t('form.notFilled')}</option>
          {CLASSES.map((each) => (
            <option key={each} value={each}>
              {labelIn(language, TARGET_CLASS[each])}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        {t('form.followUp')}
        <select
          value={entry.followUp}
          onChange={({ target }) =>
            keep({ followUp: STEPS.find((each) => each === target.value) ?? 'not_contacted' })
          }
        >
          {STEPS.map((each) => (
            <option key={each} value={each}>
              {labelIn(language, FOLLOW_UP[each])}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        {t('form.officer')}
        <input
          defaultValue={entry.officer ?? ''}
          maxLength={60}
          onBlur={({ target }) => keep({ officer: textOrNull(target.value) })}
        />
      </label>
      <label className={styles.field}>
        {t('form.firstContact')}
        <input
          type="date"
          value={entry.firstContact ?? ''}
          onChange={({ target }) => keep({ firstContact: textOrNull(target.value) })}
        />
      </label>
      <label className={`${styles.field} ${styles.wide}`}>
        {t('form.note')}
        <textarea
          rows={2}
          defaultValue={entry.note ?? ''}
          maxLength={500}
          onBlur={({ target }) => keep({ note: textOrNull(target.value) })}
        />
      </label>
    </section>
  );
}

/** What is not filled in is missing, not an empty text. */
function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
