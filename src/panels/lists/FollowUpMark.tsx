import { labelIn } from '../../i18n/i18n';
import { FOLLOW_UP, type FollowUp } from '../../model/enumerations';
import { useView } from '../shared/useView';
import styles from './FollowUpMark.module.css';

const STEPS = Object.keys(FOLLOW_UP) as FollowUp[];

/** How far the follow-up is: one of four squares more a step, and the word. */
export function FollowUpMark({ followUp }: { readonly followUp: FollowUp }) {
  const language = useView((view) => view.language);
  const reached = STEPS.indexOf(followUp);
  return (
    <span className={styles.mark}>
      <svg width="31" height="7" aria-hidden="true">
        {STEPS.map((step, index) => (
          <rect
            key={step}
            className={index <= reached ? styles.reached : styles.open}
            x={index * 8 + 0.5}
            y="0.5"
            width="5.5"
            height="5.5"
          />
        ))}
      </svg>
      {labelIn(language, FOLLOW_UP[followUp])}
    </span>
  );
}
