import { useTranslation } from 'react-i18next';
import { formatPlain } from '../../lib/formatFigure';
import type { AmountUnit, UnitQuestion } from '../../model/tableMapping';
import styles from './UnitQuestionNote.module.css';

interface UnitQuestionNoteProps {
  readonly header: string;
  readonly question: UnitQuestion;
  readonly onAnswer: (unit: AmountUnit) => void;
}

/** Asks in which unit a column is to be read, where its size speaks for another than the one at hand. */
export function UnitQuestionNote({ header, question, onAnswer }: UnitQuestionNoteProps) {
  const { t } = useTranslation('mapping');
  const { t: data } = useTranslation('data');
  const { looksLike, otherwise, median } = question;
  return (
    <fieldset className={styles.question} aria-label={t('unit.of', { header })}>
      <span>{t('unit.looksLike', { unit: data(`unit.${looksLike}`), median: formatPlain(median) })}</span>
      {[looksLike, otherwise].map((unit) => (
        <button key={unit} type="button" className={styles.answer} onClick={() => onAnswer(unit)}>
          {t('unit.readAs', { unit: data(`unit.${unit}`) })}
        </button>
      ))}
    </fieldset>
  );
}
