import { useTranslation } from 'react-i18next';
import { GRADE_OF_CODE } from '../../diagnosis/evidenceGrade';
import { labelIn } from '../../i18n/i18n';
import { DIAGNOSIS_MEASURE, EVIDENCE_GRADE, GAP_REASON } from '../../model/enumerations';
import { RailSection } from '../details/RailSection';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './evidence.module.css';
import type { Evidence } from './evidenceOf';
import { caveats, gradeReasons } from './gradeReasons';

/** 等级 and why, with what has to be said besides. */
export function GradeSection({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const { graph } = useWorkspace().data;
  const thresholds = useView((view) => view.diagnosis.thresholds);
  const language = useView((view) => view.language);
  const { matrix, cell } = evidence;
  const grade = GRADE_OF_CODE[matrix.grade[cell] ?? -1] ?? 'd';
  const measure = labelIn(language, DIAGNOSIS_MEASURE[matrix.measure]);
  const why = gradeReasons(graph, evidence, thresholds).map(({ id, numbers }) =>
    t(`grade.${id}`, { measure, ...numbers }),
  );
  const said = caveats(evidence).map((reason) => labelIn(language, GAP_REASON[reason]));
  return (
    <RailSection isDense title={`${t('gradeHead')} ${labelIn(language, EVIDENCE_GRADE[grade])}`}>
      <p className={styles.text}>{why.join('；')}</p>
      {said.length > 0 && (
        <p className={styles.quiet}>
          {t('reasonsHead')}：{said.join('；')}
        </p>
      )}
    </RailSection>
  );
}
