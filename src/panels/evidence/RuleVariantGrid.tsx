import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { DIAGNOSIS_MEASURE, type DiagnosisMeasure, VERDICT } from '../../model/enumerations';
import type { RobustnessVariant } from '../../model/robustnessColumns';
import { useView } from '../shared/useView';
import grid from './RobustnessSection.module.css';

type RuleVariant = Extract<RobustnessVariant, { kind: 'rule' }>;
const BENCHMARKS = ['current', 'province', 'within'] as const;
const FACTORS = [0.8, 1, 1.2] as const;
const MEASURES = Object.keys(DIAGNOSIS_MEASURE) as DiagnosisMeasure[];

/** Measures down, benchmark × threshold across; a cell that disagrees is hollow with a bar. */
export function RuleVariantGrid({ variants }: { readonly variants: readonly RuleVariant[] }) {
  const { t } = useTranslation('evidence');
  const language = useView((view) => view.language);
  const measures = MEASURES.filter((measure) => variants.some((each) => each.measure === measure));
  const benchmarks = BENCHMARKS.filter((benchmark) => variants.some((each) => each.benchmark === benchmark));
  const told = ({ measure, benchmark, factor, verdict }: RuleVariant): string =>
    t('robustness.cell', {
      measure: labelIn(language, DIAGNOSIS_MEASURE[measure]),
      benchmark: t(`robustness.benchmark.${benchmark}`),
      factor,
      verdict: labelIn(language, VERDICT[verdict]),
    });
  return (
    <table className={grid.grid} aria-label={t('robustness.head')}>
      <thead>
        <tr>
          <td />
          {benchmarks.map((benchmark) => (
            <th key={benchmark} scope="col">
              {t(`robustness.benchmark.${benchmark}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <tr key={measure}>
            <th scope="row">{labelIn(language, DIAGNOSIS_MEASURE[measure])}</th>
            {benchmarks.map((benchmark) => (
              <td key={benchmark}>
                <span className={grid.cells}>
                  {FACTORS.map((factor) => {
                    const variant = variants.find(
                      (each) =>
                        each.measure === measure && each.benchmark === benchmark && each.factor === factor,
                    );
                    const text = variant ? told(variant) : t('robustness.notTried');
                    return (
                      <span key={factor} className={grid.cell} data-agrees={variant?.agrees} title={text}>
                        <span className="visually-hidden">{text}</span>
                      </span>
                    );
                  })}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
