import { useTranslation } from 'react-i18next';
import { EVIDENCE_FIELDS } from '../../model/nodeProposal';
import type { AssignFilter, Standing } from './assignItems';
import styles from './ProposalFilter.module.css';

const CONFIDENCES = [0.3, 0.5, 0.7, 0.9];
const STANDINGS: readonly Standing[] = ['open', 'accepted', 'rejected'];

interface ProposalFilterProps {
  readonly filter: AssignFilter;
  readonly onChange: (patch: Partial<AssignFilter>) => void;
}

/** Narrows the proposals by confidence, evidence and what became of them. */
export function ProposalFilter({ filter, onChange }: ProposalFilterProps) {
  const { t } = useTranslation('assign');
  return (
    <fieldset className={styles.filter} aria-label={t('filter.label')}>
      <label>
        {t('filter.confidence')}
        <select
          value={filter.leastConfidence}
          onChange={({ target }) => onChange({ leastConfidence: Number(target.value) })}
        >
          {CONFIDENCES.map((confidence) => (
            <option key={confidence} value={confidence}>
              {t('filter.atLeast', { percent: Math.round(confidence * 100) })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filter.field')}
        <select
          value={filter.field ?? ''}
          onChange={({ target }) =>
            onChange({ field: EVIDENCE_FIELDS.find((each) => each === target.value) ?? null })
          }
        >
          <option value="">{t('filter.anyField')}</option>
          {EVIDENCE_FIELDS.map((each) => (
            <option key={each} value={each}>
              {t(`field.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filter.standing')}
        <select
          value={filter.standing ?? ''}
          onChange={({ target }) =>
            onChange({ standing: STANDINGS.find((each) => each === target.value) ?? null })
          }
        >
          <option value="">{t('filter.anyStanding')}</option>
          {STANDINGS.map((each) => (
            <option key={each} value={each}>
              {t(`standing.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
