import { useTranslation } from 'react-i18next';
import type { SkippedLine } from '../../model/parsedFile';
import styles from './FileEntry.module.css';

const LEFT_OUT = ['title', 'footnote', 'hidden', 'columnNumbers'] as const;

/** Which lines of a file are no rows of its table, and which formulas came without a value. */
export function SkippedLines({ skipped }: { readonly skipped: readonly SkippedLine[] }) {
  const { t } = useTranslation('formats');
  const countOf = (reason: SkippedLine['reason']) => skipped.filter((line) => line.reason === reason).length;
  const parts = LEFT_OUT.flatMap((reason) => {
    const count = countOf(reason);
    return count === 0 ? [] : [t(`skippedReason.${reason}`, { count })];
  });
  const unstored = countOf('formulaWithoutValue');
  return (
    <>
      {parts.length > 0 && (
        <p className={styles.skipped}>{t('skipped', { parts: parts.join(t('separator')) })}</p>
      )}
      {unstored > 0 && <p className={styles.skipped}>{t('formulaWithoutValue', { count: unstored })}</p>}
    </>
  );
}
