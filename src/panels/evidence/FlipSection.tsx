import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flips } from '../../diagnosis/flips';
import { labelIn } from '../../i18n/i18n';
import { DIAGNOSIS_MEASURE, VERDICT } from '../../model/enumerations';
import type { Flip } from '../../model/flip';
import { RailSection } from '../details/RailSection';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './evidence.module.css';
import type { Evidence } from './evidenceOf';
import { amountText } from './formulaLines';
import { presenceFlips } from './presenceFlips';

/** 何时改判: the least change of firms, value or standing that would turn the verdict, all else equal. */
export function FlipSection({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation(['evidence', 'common']);
  const { graph, nodeById } = useWorkspace().data;
  const settings = useView((view) => view.diagnosis);
  const language = useView((view) => view.language);
  const { matrix, input, region, node } = evidence;
  const { measure } = matrix;
  const isAbsent = (matrix.firmCount[evidence.cell] ?? 0) === 0;
  const found = useMemo(
    () => flips({ ...input, settings }, matrix, region, node),
    [input, settings, matrix, region, node],
  );
  const unit = t(`common:unit.${measure === 'count' ? 'firm' : measure === 'employees' ? 'person' : 'yi'}`);
  const said = ({ lever, change, verdict }: Flip): string => {
    const more = change > 0;
    const id =
      lever === 'value' && isAbsent
        ? 'arrivalValue'
        : lever === 'titled'
          ? 'titled'
          : `${more ? 'more' : 'less'}${lever === 'firms' ? 'Firms' : 'Value'}`;
    return t(`flip.${id as FlipText}`, {
      amount: lever === 'value' ? amountText(measure, Math.abs(change)) : Math.abs(change),
      unit,
      measure: labelIn(language, DIAGNOSIS_MEASURE[measure]),
      verdict: labelIn(language, VERDICT[verdict]),
    });
  };
  const around = presenceFlips(graph, evidence).map(({ side, nodes }) =>
    t(`flip.${side}`, { nodes: nodes.map(({ nodeId }) => nodeById.get(nodeId)?.name ?? nodeId).join('、') }),
  );
  const lines = [...found.map(said), ...around];
  return (
    <RailSection isDense title={t('flipHead')} note={isAbsent ? t('flip.arrivals') : t('flip.allElse')}>
      {lines.length === 0 ? (
        <p className={styles.quiet}>
          {t('flip.none', { measure: labelIn(language, DIAGNOSIS_MEASURE[measure]) })}
        </p>
      ) : (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </RailSection>
  );
}

type FlipText = 'arrivalValue' | 'moreFirms' | 'lessFirms' | 'moreValue' | 'lessValue' | 'titled';
