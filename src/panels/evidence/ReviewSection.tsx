import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { labelIn } from '../../i18n/i18n';
import { VERDICT, type Verdict } from '../../model/enumerations';
import { gapCellId } from '../../model/gapCell';
import { queryCellDecisions } from '../../queries/cellDecisions';
import { RailSection } from '../details/RailSection';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';
import styles from './evidence.module.css';
import type { Evidence } from './evidenceOf';
import { ReviewForm } from './ReviewForm';

/** 人工复核: a person's verdict with reason and date, always beside the computed one. */
export function ReviewSection({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const { decisionStore } = useWorkspace();
  const { row } = evidence;
  const [isEditing, setEditing] = useState(false);
  const [isRemoved, setRemoved] = useState(false);
  const { decisions, trouble, before, remove, undo } = useStore(decisionStore);
  const decision = decisions.find((each) => gapCellId(each) === row.id);
  const imported = useAnswer('cellDecisions', [row.id], (database, signal) =>
    queryCellDecisions(database, row, signal),
  );
  return (
    <RailSection isDense title={t('review.head')} note={t('review.note')}>
      <ul className={styles.list}>
        <Line label={t('review.computed')} verdict={row.verdict} />
        {decision && (
          <Line
            label={t('review.own')}
            verdict={decision.verdict}
            detail={[
              t(decision.verdict === row.verdict ? 'review.same' : 'review.differs'),
              decision.decidedOn,
              decision.reason,
            ].join(' · ')}
          />
        )}
        {imported.data?.map((each) => (
          <Line
            key={`${each.dataSet} ${each.decidedOn}`}
            label={t('review.own')}
            verdict={each.verdict}
            detail={[
              each.decidedOn,
              each.reason,
              t('review.imported', { source: each.source ?? each.dataSet }),
            ].join(' · ')}
          />
        ))}
      </ul>
      {trouble && (
        <p className={styles.quiet} role="alert">
          {t(`review.${trouble}`)}
        </p>
      )}
      {isEditing ? (
        <ReviewForm row={row} decision={decision ?? null} onDone={() => setEditing(false)} />
      ) : (
        <div className={styles.bar}>
          <button type="button" className={styles.button} onClick={() => setEditing(true)}>
            {t(decision ? 'review.edit' : 'review.add')}
          </button>
          {decision && (
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                remove(row.id);
                setRemoved(true);
              }}
            >
              {t('review.remove')}
            </button>
          )}
          {!decision && isRemoved && before && (
            <>
              <span role="status">{t('review.removed')}</span>
              <button type="button" className={styles.button} onClick={undo}>
                {t('review.undo')}
              </button>
            </>
          )}
        </div>
      )}
    </RailSection>
  );
}

interface LineProps {
  readonly label: string;
  readonly verdict: Verdict;
  readonly detail?: string;
}

function Line({ label, verdict, detail }: LineProps) {
  const language = useView((view) => view.language);
  return (
    <li>
      <span>{label}</span>
      <VerdictGlyph glyph={verdict} size={14} />
      <b>{labelIn(language, VERDICT[verdict])}</b>
      {detail && <span>{detail}</span>}
    </li>
  );
}
