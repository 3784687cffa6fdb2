import { useTranslation } from 'react-i18next';
import { HEALTH_FIGURES } from '../../model/listsView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import styles from './HealthLegend.module.css';

/** The signs of the chain health matrix, and what each of its figures is. */
export function HealthLegend() {
  const { t } = useTranslation('lists');
  return (
    <section className={styles.legend} aria-label={t('health.legend')}>
      <ul className={styles.signs}>
        <li>
          <VerdictGlyph glyph="not_active" size={14} /> {t('health.notActive')}
        </li>
        <li>
          <VerdictGlyph glyph="sporadic" size={14} /> {t('health.sporadic')}
        </li>
        <li>
          <VerdictGlyph glyph="insufficient" size={14} /> {t('health.insufficient')}
        </li>
      </ul>
      <dl className={styles.figures}>
        {HEALTH_FIGURES.map((figure) => (
          <div key={figure}>
            <dt>{t(`health.figures.${figure}`)}</dt>
            <dd>{t(`health.definition.${figure}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
