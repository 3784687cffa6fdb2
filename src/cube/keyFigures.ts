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

export const keyFigures = oncePerSifted(readKeyFigures);

function readKeyFigures(sifted: Sifted): KeyFigures {
  const figures = readAllFigures(sifted);
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

function readAllFigures(sifted: Sifted): KeyFigures {
  const { total: firms, values } = sifted.folded.sums;
  const { total: projects } = sifted.projects;
  const only = (column: ArrayLike<number>): number => column[0] ?? Number.NaN;
  return {
    firmCount: firms.firmCount,
    aboveScaleCount: firms.aboveScale,
    sampleFirmCount: firms.sample,
    ...values,
    // With no enterprise nothing is said of coverage: 0 / 0 is NaN.
    outputCoverage: firms.outputKnown / firms.firmCount,
    revenueCoverage: firms.revenueKnown / firms.firmCount,
    employeesCoverage: firms.employeesKnown / firms.firmCount,
    projectCount: only(projects.count),
    lateCount: only(projects.late),
    sampleProjectCount: only(projects.sample),
    investmentWan: only(projects.investmentWan),
    investmentCoverage: only(projects.known) / only(projects.count),
    withheld: withheldOf(sifted),
  };
}
