import { useTranslation } from 'react-i18next';
import { queryDataFindings } from '../../queries/dataFindings';
import { AnswerState } from '../shared/AnswerState';
import { useAnswer } from '../shared/useAnswer';
import styles from './healthTable.module.css';

const SHOWN_KEYS = 5;

/** What is wrong in the rows that are shown, with the first of them. */
export function FindingList() {
  const { t } = useTranslation('health');
  const { data, isPending, error, refetch } = useAnswer('dataFindings', [], queryDataFindings);
  return (
    <section className={styles.section} aria-label={t('findings.title')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('findings.title')}</h3>
      </div>
      <AnswerState isPending={isPending} error={error} onRetry={() => void refetch()} />
      {data?.length === 0 && <p className={styles.note}>{t('findings.none')}</p>}
      <ul>
        {data?.map(({ kind, rowKeys }) => (
          <li key={kind}>
            {t(`findings.kinds.${kind}`)}{' '}
            <span className={styles.note}>
              {t('findings.count', { count: rowKeys.length })} · {rowKeys.slice(0, SHOWN_KEYS).join('、')}
              {rowKeys.length > SHOWN_KEYS && ' …'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
