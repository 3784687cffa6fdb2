import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { GRADE_OF_CODE } from '../../diagnosis/evidenceGrade';
import { labelIn } from '../../i18n/i18n';
import { EVIDENCE_GRADE, STAGE, VERDICT } from '../../model/enumerations';
import { gapCellId } from '../../model/gapCell';
import { CloseButton } from '../details/CloseButton';
import { priorityText } from '../gaps/priorityText';
import { useCellWords } from '../gaps/useCellWords';
import { useView, useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';
import { agreement } from './agreement';
import styles from './EvidenceHead.module.css';
import type { Evidence } from './evidenceOf';
import { useCellVariants } from './useCellVariants';

/** Place, node, verdict and the four figures that sum up the evidence; a person's own verdict stands beside. */
export function EvidenceHead({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const { data, decisionStore } = useWorkspace();
  const language = useView((view) => view.language);
  const isDiagnosis = useView((view) => view.mode === 'diagnosis');
  const chosenNodes = useView((view) => view.filter.nodes);
  const { changeFilter } = useViewActions();
  const { row, matrix, cell } = evidence;
  const { regionName, words } = useCellWords(row);
  const node = data.nodeById.get(row.node);
  const decision = useStore(decisionStore, ({ decisions }) =>
    decisions.find((each) => gapCellId(each) === row.id),
  );
  const rules = useCellVariants(evidence).data?.filter(({ kind }) => kind === 'rule') ?? [];
  const path = [
    regionName,
    data.chainById.get(node?.chainId ?? '')?.name ?? '',
    node?.stage ? labelIn(language, STAGE[node.stage]) : '',
  ];
  const grade = GRADE_OF_CODE[matrix.grade[cell] ?? -1] ?? 'd';
  const length = matrix.segmentLength[cell] ?? 0;
  const isOnMap = chosenNodes.length === 1 && chosenNodes[0] === row.node;
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <p className={styles.path}>{path.filter((part) => part !== '').join(' / ')}</p>
        <CloseButton />
      </div>
      <div className={styles.title}>
        <VerdictGlyph glyph={row.verdict} size={20} />
        <h2 className={styles.node}>{node?.name ?? row.node}</h2>
        <span className={styles.verdict}>{words.join(' · ')}</span>
      </div>
      <p className={styles.figures}>
        <span>
          {t('head.grade')} <b>{labelIn(language, EVIDENCE_GRADE[grade])}</b>
        </span>
        {rules.length > 0 && (
          <span>
            {t('head.robustness')} <b>{agreement(rules)}</b>
          </span>
        )}
        <span>
          {t('head.priority')} <b>{priorityText(row.priorityLow, row.priorityHigh)}</b>
        </span>
        {length > 0 && (
          <span>
            {t('head.segment')} <b>{length}</b>
          </span>
        )}
        <button
          type="button"
          className={styles.link}
          onClick={() =>
            changeFilter(isOnMap ? { nodes: [] } : { chains: node ? [node.chainId] : [], nodes: [row.node] })
          }
        >
          {t(isOnMap ? 'head.wholeChain' : 'head.onlyNode')}
        </button>
      </p>
      {matrix.singleSource[cell] === 1 && isDiagnosis && (
        <p className={styles.reviewed}>{t('head.substitutes')}</p>
      )}
      {decision && (
        <p className={styles.reviewed}>
          <VerdictGlyph glyph={decision.verdict} size={14} />
          {t('head.reviewed', { verdict: labelIn(language, VERDICT[decision.verdict]) })}
          <span className={styles.date}>{decision.decidedOn}</span>
        </p>
      )}
    </header>
  );
}
