import { useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand/vanilla';
import styles from './FindingGroups.module.css';
import { kindText, mayBeAccepted } from './findingText';
import { withDecision } from './repairs';
import type { ReviewDesk } from './reviewDesk';
import { type FindingGroup, type FindingKey, isHolding } from './reviewFindings';

interface FindingGroupsProps {
  readonly groups: readonly FindingGroup[];
  /** The kind that the table is restricted to; null for all. */
  readonly chosen: FindingKey | null;
  readonly onChoose: (key: FindingKey | null) => void;
  readonly desk: StoreApi<ReviewDesk>;
  readonly file: number;
}

/** Kinds of findings with their counts; each restricts the table, and can be put right as a whole. */
export function FindingGroups({ groups, chosen, onChoose, desk, file }: FindingGroupsProps) {
  const { t } = useTranslation(['review', 'data']);
  if (groups.length === 0) return <p role="status">{t('clean')}</p>;
  return (
    <ul className={styles.groups} aria-label={t('kinds')}>
      {groups.map(({ key, findings, fixable }) => {
        const kind = kindText(t, key);
        const isHeld = isHolding(key);
        const { applyFixes, change } = desk.getState();
        const acceptable = mayBeAccepted(key) ? [...new Set(findings.map(({ line }) => line))] : [];
        return (
          <li key={key} className={styles.group}>
            <button
              type="button"
              className={styles.kind}
              aria-pressed={chosen === key}
              aria-label={t('show', { kind })}
              onClick={() => onChoose(chosen === key ? null : key)}
            >
              <span className={styles.mark} data-held={isHeld}>
                {t(isHeld ? 'held' : 'doubt')}
              </span>
              {kind}
              <span className={styles.count}>{t('count', { count: findings.length })}</span>
            </button>
            {fixable.length > 0 && (
              <button
                type="button"
                className={styles.all}
                aria-label={t('fixAllOf', { kind })}
                onClick={() => applyFixes(fixable)}
              >
                {t('fixAll', { count: fixable.length })}
              </button>
            )}
            {acceptable.length > 0 && (
              <button
                type="button"
                className={styles.all}
                aria-label={t('acceptAllOf', { kind })}
                onClick={() => change(file, (repair) => withDecision(repair, acceptable, true))}
              >
                {t('acceptAll', { count: acceptable.length })}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
