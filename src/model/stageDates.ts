import { date, type Field } from './entity';
import { PROJECT_STAGE, type ProjectStage } from './enumerations';

/** A day of one stage, as a list of projects gives it in a column of its own. */
export interface StageDate {
  readonly stage: ProjectStage;
  readonly kind: 'planned_date' | 'actual_date';
  readonly field: Field;
}

/** Stages that a list dates, with what else they are called there. */
const DATED: readonly (readonly [stage: ProjectStage, words: string])[] = [
  ['signed', '{签约,签订,合同签订,签订合同}'],
  ['registered', '{注册,公司注册,项目注册,注册落地}'],
  ['approved', '{审批,立项,备案,核准,批复}'],
  ['land_granted', '{供地,拿地,摘牌,土地摘牌}'],
  ['started', '{开工,动工,开工建设}'],
  ['completed', '{竣工,完工,建成,竣工验收}'],
  ['operating', '{投产,试生产,投产运营}'],
  ['full_capacity', '达产'],
  ['counted', '{入库,入统,纳统,入库纳统}'],
  ['cancelled', '终止'],
];
const DAY = '{日期,时间,年月,}';

export const STAGE_DATES: readonly StageDate[] = DATED.flatMap(([stage, words]) => {
  const { zh, en } = PROJECT_STAGE[stage];
  return [
    {
      stage,
      kind: 'planned_date',
      field: date(`${stage}.planned_date`, `计划${zh}日期`, `${en}: planned date`, {
        synonyms: [`{计划,预计,拟,约定}${words}${DAY}`, `${words}{计划,预计}{日期,时间}`],
      }),
    },
    {
      stage,
      kind: 'actual_date',
      field: date(`${stage}.actual_date`, `实际${zh}日期`, `${en}: actual date`, {
        synonyms: [`实际${words}${DAY}`, `${words}{日期,时间,年月}`, `${words}实际{日期,时间}`],
      }),
    },
  ] satisfies StageDate[];
});

const byField = new Map(STAGE_DATES.map((each) => [each.field.name, each]));

export function stageDateOf(fieldName: string): StageDate | undefined {
  return byField.get(fieldName);
}

/** The field of the same stage's planned day. */
export function plannedInstead({ stage }: StageDate): Field | undefined {
  return byField.get(`${stage}.planned_date`)?.field;
}
