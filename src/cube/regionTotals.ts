import { addKnown } from '../lib/addKnown';
import type { RegionLevel } from '../model/enumerations';
import { eachGroup, eachPart, eachProject } from './eachGroup';
import { oncePerSifted } from './oncePerSifted';
import type { Sifted } from './sift';
import { NOTHING_WITHHELD, type Withheld, withheldOf } from './withheld';

/** Totals of one region. Money in 万元; NaN where no value is known, or where it is withheld in 对外. */
export interface RegionTotal {
  /** Distinct enterprises. */
  firmCount: number;
  /** Σ w·value over known values. */
  outputWan: number;
  revenueWan: number;
  employees: number;
  projectCount: number;
  investmentWan: number;
  lateCount: number;
  withheld: Withheld;
}

/** Code → totals of what the filter lets through there; regions with nothing are left out. */
export type RegionTotals = ReadonlyMap<string, Readonly<RegionTotal>>;

/** Totals by province, city or county, of every region whichever the filter names. */
export const regionTotals = oncePerSifted(sumRegionTotals);

function sumRegionTotals(sifted: Sifted, level: RegionLevel): RegionTotals {
  const { places, groups, parts, projects } = sifted.cube;
  const totals = new Map<string, RegionTotal>();
  const totalAt = (place: number | undefined): RegionTotal | undefined => {
    const code = places[place ?? -1]?.[level];
    if (code === null || code === undefined) return undefined;
    const total = totals.get(code) ?? nothing();
    totals.set(code, total);
    return total;
  };
  eachGroup(sifted, 'region', (group) => {
    const total = totalAt(groups.place[group]);
    if (total) total.firmCount += groups.firmCount[group] ?? 0;
  });
  eachPart(sifted, 'region', (part) => {
    const total = totalAt(groups.place[parts.group[part] ?? -1]);
    if (!total) return;
    total.outputWan = addKnown(total.outputWan, parts.outputWan[part] ?? Number.NaN);
    total.revenueWan = addKnown(total.revenueWan, parts.revenueWan[part] ?? Number.NaN);
    total.employees = addKnown(total.employees, parts.employees[part] ?? Number.NaN);
  });
  eachProject(sifted, 'region', (row) => {
    const total = totalAt(projects.place[row]);
    if (!total) return;
    total.projectCount += 1;
    total.lateCount += projects.late[row] ?? 0;
    total.investmentWan = addKnown(total.investmentWan, projects.investmentWan[row] ?? Number.NaN);
  });
  if (sifted.guard) for (const [code, total] of totals) withhold(total, withheldOf(sifted, [code]));
  return totals;
}

function withhold(total: RegionTotal, withheld: Withheld): void {
  total.withheld = withheld;
  total.lateCount = Number.NaN;
  if (withheld.firms) {
    Object.assign(total, {
      firmCount: Number.NaN,
      outputWan: Number.NaN,
      revenueWan: Number.NaN,
      employees: Number.NaN,
    });
  }
  if (withheld.projects) Object.assign(total, { projectCount: Number.NaN, investmentWan: Number.NaN });
}

function nothing(): RegionTotal {
  return {
    firmCount: 0,
    outputWan: Number.NaN,
    revenueWan: Number.NaN,
    employees: Number.NaN,
    projectCount: 0,
    investmentWan: Number.NaN,
    lateCount: 0,
    withheld: NOTHING_WITHHELD,
  };
}
