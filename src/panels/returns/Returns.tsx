import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Collecting } from './Collecting';
import { IssueForm } from './IssueForm';
import styles from './Returns.module.css';
import { returnDesk } from './returnDesk';

/** 下发—填报—汇总—催报: prefilled workbooks out, filled ones back, compared and taken over. */
export function Returns() {
  const { t } = useTranslation('returns');
  const round = useStore(returnDesk(), (returns) => returns.round);
  const problem = useStore(returnDesk(), (returns) => returns.problem);
  return (
    <section className={styles.returns} aria-label={t('title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <span className={styles.note}>{t('note')}</span>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {t(`problem.${problem}`)}
        </p>
      )}
      <IssueForm />
      {round && <Collecting key={round.id} round={round} />}
    </section>
  );
}
