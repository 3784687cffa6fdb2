import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceMeaning, TableMapping } from '../../model/tableMapping';
import { evidenceText } from './evidenceText';
import styles from './PlaceMeaningChoice.module.css';

interface PlaceMeaningChoiceProps {
  readonly mapping: TableMapping;
  readonly fileName: string;
  readonly onChange: (mapping: TableMapping) => void;
}

const MEANINGS = ['headOffice', 'site'] as const satisfies readonly PlaceMeaning[];

/** Whether the places of a list are head offices or production sites, which every figure by region rests on. */
export function PlaceMeaningChoice({ mapping, fileName, onChange }: PlaceMeaningChoiceProps) {
  const { t } = useTranslation('data');
  const group = useId();
  const { placeMeaning, placeMeaningEvidence } = mapping;
  return (
    <fieldset className={styles.choice} aria-label={`${t('placeMeaning.title')} ${fileName}`}>
      <span className={styles.title}>{t('placeMeaning.title')}</span>
      {MEANINGS.map((meaning) => (
        <label key={meaning} className={styles.option}>
          <input
            type="radio"
            name={group}
            checked={placeMeaning === meaning}
            onChange={() => onChange({ ...mapping, placeMeaning: meaning })}
          />
          {t(`placeMeaning.${meaning}`)}
        </label>
      ))}
      <span className={styles.note}>
        {placeMeaning === 'headOffice' && (
          <strong className={styles.caption}>{t('placeMeaning.caption')}</strong>
        )}
        {evidenceText(t, placeMeaningEvidence)}
      </span>
    </fieldset>
  );
}
