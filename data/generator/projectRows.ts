import type { ProjectStage } from '../../src/model/enumerations';
import { AS_OF_DAY, toIsoDate } from './dates';
import type { SampleProject } from './projects';
import { Random } from './random';
import { type Row, SAMPLE_PROVENANCE } from './row';

export interface ProjectRows {
  readonly project: Row[];
  readonly project_stage: Row[];
}

/** The stages that have dates. 在建 is what lies between 开工 and 竣工. */
const MILESTONES: readonly ProjectStage[] = [
  'signed',
  'registered',
  'approved',
  'land_granted',
  'started',
  'completed',
  'operating',
  'full_capacity',
  'counted',
];

/** Usual days from one milestone to the next. */
const USUAL_DAYS = [60, 75, 60, 75, 420, 90, 240, 120];

/** Share of the money that is spent by the time a stage is reached. */
const SPENT_SHARE: Partial<Record<ProjectStage, readonly [number, number]>> = {
  started: [0.02, 0.12],
  building: [0.12, 0.85],
  completed: [0.85, 1],
  operating: [0.92, 1.05],
  full_capacity: [0.95, 1.05],
  counted: [0.95, 1.05],
};

const MISSING_INVESTMENT_SHARE = 0.08;
const LATE_SHARE = 0.22;

export function toProjectRows(projects: readonly SampleProject[], seed: number): ProjectRows {
  const figures = new Random(seed, 'project figures');
  const dates = new Random(seed, 'project stages');
  return {
    project: projects.map((project) => toProjectRow(project, figures)),
    project_stage: projects.flatMap((project) => toStageRows(project, dates)),
  };
}

function toProjectRow(
  { projectId, name, node, site, stage, owner, investmentWan }: SampleProject,
  random: Random,
): Row {
  const isMissing = random.chance(MISSING_INVESTMENT_SHARE);
  const spent = SPENT_SHARE[stage];
  const spentShare = spent && random.chance(0.85) ? random.between(spent[0], spent[1]) : null;
  const doneWan = isMissing || spentShare === null ? null : Math.round(investmentWan * spentShare);
  const isSpending = stage === 'started' || stage === 'building';
  const yearPlanWan = isSpending && !isMissing ? Math.round(investmentWan * random.between(0.15, 0.5)) : null;
  const yearDoneShare = random.between(0.4, 0.95);
  const outputFactor = random.between(0.8, 2.4);
  return {
    ...SAMPLE_PROVENANCE,
    project_id: projectId,
    name,
    enterprises: owner?.enterpriseId ?? null,
    chain: node.chainId,
    node: node.nodeId,
    region: site.county,
    park: site.park,
    lon: site.lon,
    lat: site.lat,
    location_precision: site.precision,
    investment_wan: isMissing ? null : investmentWan,
    year_plan_wan: yearPlanWan,
    year_done_wan:
      yearPlanWan !== null && doneWan !== null
        ? Math.min(doneWan, Math.round(yearPlanWan * yearDoneShare))
        : null,
    done_wan: doneWan,
    paid_in_wan: doneWan !== null && random.chance(0.5) ? Math.round(doneWan * random.between(0.6, 1)) : null,
    planned_output_wan: random.chance(0.62) ? Math.round((investmentWan * outputFactor) / 100) * 100 : null,
    kind: pickKind(owner !== null, random),
    amount_basis: isMissing ? null : pickAmountBasis(stage, random),
    currency: 'CNY',
    stage,
  };
}

function pickKind(hasOwnerHere: boolean, random: Random): string {
  if (!hasOwnerHere) return 'investment_promotion';
  return random.weighted([
    ['expansion', 45],
    ['technical_renovation', 28],
    ['digital_energy', 15],
    ['investment_promotion', 8],
    ['merger', 4],
  ]);
}

function pickAmountBasis(stage: ProjectStage, random: Random): string {
  switch (stage) {
    case 'planned':
    case 'negotiating':
      return random.chance(0.6) ? 'intention' : 'matching';
    case 'operating':
    case 'full_capacity':
    case 'counted':
      return random.chance(0.5) ? 'paid_in' : 'contract';
    default:
      return random.chance(0.6) ? 'signed' : 'contract';
  }
}

/**
 * Planned and actual dates of the milestones. What has been reached lies in the past, what has not has no actual
 * date; its planned date lies ahead, or behind where the project is late. Neither column ever decreases.
 */
function toStageRows({ projectId, stage }: SampleProject, random: Random): Row[] {
  const reached = reachedCount(stage, random);
  const isEnded = stage === 'cancelled';
  const plannedDays = plannedFrom(reached, random);
  const actualDays = actualUntil(plannedDays.slice(0, reached), random);
  const toRow = (name: ProjectStage, plannedDay: number | undefined, actualDay: number | undefined): Row => ({
    ...SAMPLE_PROVENANCE,
    project: projectId,
    stage: name,
    planned_date: plannedDay === undefined ? null : toIsoDate(plannedDay),
    actual_date: actualDay === undefined ? null : toIsoDate(actualDay),
  });
  const rows = MILESTONES.slice(0, isEnded ? reached : MILESTONES.length).map((name, index) =>
    toRow(name, plannedDays[index], actualDays[index]),
  );
  if (!isEnded) return rows;
  const endDay = random.integer(actualDays.at(-1) ?? AS_OF_DAY, AS_OF_DAY);
  return [...rows, toRow('cancelled', undefined, endDay)];
}

/** Milestones behind the project. */
function reachedCount(stage: ProjectStage, random: Random): number {
  if (stage === 'cancelled') return random.integer(1, 4);
  const milestone = stage === 'building' ? 'started' : stage;
  return MILESTONES.indexOf(milestone) + 1;
}

/** Planned days of all milestones, of which the first `reached` lie behind. */
function plannedFrom(reached: number, random: Random): number[] {
  const gaps = USUAL_DAYS.map((days) => Math.round(days * random.between(0.6, 1.5)));
  const next = Math.min(reached, MILESTONES.length - 1);
  const daysLeft = Math.max(5, next === 0 ? 240 : (gaps[next - 1] ?? 0));
  const isBehind = reached === MILESTONES.length || random.chance(LATE_SHARE);
  const days = [isBehind ? AS_OF_DAY - random.integer(8, 380) : AS_OF_DAY + random.integer(1, daysLeft)];
  for (let index = next; index > 0; index--) days.unshift((days[0] ?? 0) - (gaps[index - 1] ?? 0));
  for (let index = next; index < MILESTONES.length - 1; index++) {
    days.push((days.at(-1) ?? 0) + (gaps[index] ?? 0));
  }
  return days;
}

/** Actual days beside the planned ones, some earlier, most later, none after the as-of day. */
function actualUntil(plannedDays: readonly number[], random: Random): number[] {
  const latest = AS_OF_DAY - random.integer(0, 30);
  let last = -Infinity;
  return plannedDays.map((planned) => {
    last = Math.min(latest, Math.max(last, planned + random.integer(-15, 60)));
    return last;
  });
}
