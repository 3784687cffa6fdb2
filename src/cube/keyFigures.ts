import { addKnown } from '../lib/addKnown';
import { titleBit } from '../model/titleBits';
import { eachGroup, eachPart, eachProject } from './eachGroup';
import { oncePerSifted } from './oncePerSifted';
import type { Sifted } from './sift';
import { type Withheld, withheldOf } from './withheld';

/**
 * The figures of everything the filter lets through. Money in 万元; NaN where no value is known, and in 对外 where it is
 * withheld, as finer counts always are: 规上, late and covered ones could be subtracted from others.
 */
export interface KeyFigures {
  readonly firmCount: number;
  readonly aboveScaleCount: number;
  readonly sampleFirmCount: number;
  readonly outputWan: number;
  readonly revenueWan: number;
  readonly employees: number;
  /** Share of enterprises whose value is known, 0…1. */
  readonly outputCoverage: number;
  readonly revenueCoverage: number;
  readonly employeesCoverage: number;
  readonly projectCount: number;
  readonly lateCount: number;
  readonly sampleProjectCount: number;
  readonly investmentWan: number;
  readonly investmentCoverage: number;
  readonly withheld: Withheld;
}

const ABOVE_SCALE = titleBit('above_scale');

export const keyFigures = oncePerSifted(sumKeyFigures);

function sumKeyFigures(sifted: Sifted): KeyFigures {
  const figures = sumAllFigures(sifted);
  if (!sifted.guard) return figures;
  const { firms, projects } = figures.withheld;
  const hidden = Number.NaN;
  return {
    ...figures,
    aboveScaleCount: hidden,
    outputCoverage: hidden,
    revenueCoverage: hidden,
    employeesCoverage: hidden,
    lateCount: hidden,
    investmentCoverage: hidden,
    ...(firms
      ? {
          firmCount: hidden,
          sampleFirmCount: hidden,
          outputWan: hidden,
          revenueWan: hidden,
          employees: hidden,
        }
      : {}),
    ...(projects ? { projectCount: hidden, sampleProjectCount: hidden, investmentWan: hidden } : {}),
  };
}

function sumAllFigures(sifted: Sifted): KeyFigures {
  const { groups, parts, projects } = sifted.cube;
  const firms = { count: 0, aboveScale: 0, sample: 0, output: 0, revenue: 0, employees: 0 };
  eachGroup(sifted, null, (group) => {
    const count = groups.firmCount[group] ?? 0;
    firms.count += count;
    if (((groups.titles[group] ?? 0) & ABOVE_SCALE) !== 0) firms.aboveScale += count;
    if (groups.isSample[group] === 1) firms.sample += count;
    firms.output += groups.outputKnown[group] ?? 0;
    firms.revenue += groups.revenueKnown[group] ?? 0;
    firms.employees += groups.employeesKnown[group] ?? 0;
  });
  const sums = { outputWan: Number.NaN, revenueWan: Number.NaN, employees: Number.NaN };
  eachPart(sifted, null, (part) => {
    sums.outputWan = addKnown(sums.outputWan, parts.outputWan[part] ?? Number.NaN);
    sums.revenueWan = addKnown(sums.revenueWan, parts.revenueWan[part] ?? Number.NaN);
    sums.employees = addKnown(sums.employees, parts.employees[part] ?? Number.NaN);
  });
  const planned = { count: 0, late: 0, sample: 0, known: 0, investmentWan: Number.NaN };
  eachProject(sifted, null, (row) => {
    const investmentWan = projects.investmentWan[row] ?? Number.NaN;
    planned.count += 1;
    planned.late += projects.late[row] ?? 0;
    planned.sample += projects.isSample[row] ?? 0;
    if (!Number.isNaN(investmentWan)) planned.known += 1;
    planned.investmentWan = addKnown(planned.investmentWan, investmentWan);
  });
  return {
    firmCount: firms.count,
    aboveScaleCount: firms.aboveScale,
    sampleFirmCount: firms.sample,
    ...sums,
    // With no enterprise nothing is said of coverage: 0 / 0 is NaN.
    outputCoverage: firms.output / firms.count,
    revenueCoverage: firms.revenue / firms.count,
    employeesCoverage: firms.employees / firms.count,
    projectCount: planned.count,
    lateCount: planned.late,
    sampleProjectCount: planned.sample,
    investmentWan: planned.investmentWan,
    investmentCoverage: planned.known / planned.count,
    withheld: withheldOf(sifted),
  };
}
