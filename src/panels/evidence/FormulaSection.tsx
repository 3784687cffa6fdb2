import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { REASON_BIT } from '../../model/bitCode';
import { DIAGNOSIS_MEASURE } from '../../model/enumerations';
import { RailSection } from '../details/RailSection';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './evidence.module.css';
import type { Evidence } from './evidenceOf';
import { formulaLines } from './formulaLines';
import { ThresholdScales } from './ThresholdScales';

/** 算式: each figure with its numbers filled in, and where the deciding ones stand on their scale. */
export function FormulaSection({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation(['evidence', 'common']);
  const { graph, nodeById } = useWorkspace().data;
  const settings = useView((view) => view.diagnosis);
  const language = useView((view) => view.language);
  const { measure, reasons, demand, level } = evidence.matrix;
  const lines = formulaLines(graph, evidence, settings, (id) => nodeById.get(id)?.name ?? id);
  const unit = measure === 'count' ? 'firm' : measure === 'employees' ? 'person' : 'yi';
  const hasDemand = ((reasons[evidence.cell] ?? 0) & REASON_BIT.has_demand) !== 0;
  return (
    <RailSection
      isDense
      title={t('formulaHead')}
      note={t('formulaUnit', {
        measure: labelIn(language, DIAGNOSIS_MEASURE[measure]),
        unit: t(`common:unit.${unit}`),
      })}
    >
      <dl className={styles.lines}>
        {lines.map(({ id, numbers, result }) => (
          <div key={id} style={{ display: 'contents' }}>
            <dt>{t(`formula.${id}`)}</dt>
            <dd className={styles.numbers}>{numbers}</dd>
            <dd className={styles.result}>{result}</dd>
          </div>
        ))}
      </dl>
      {level !== 'park' && Number.isNaN(demand[evidence.cell]) && (
        <p className={styles.quiet}>{t(hasDemand ? 'noDemand.has' : 'noDemand.none')}</p>
      )}
      <ThresholdScales evidence={evidence} />
    </RailSection>
  );
}
