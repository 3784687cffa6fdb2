import { addKnown } from '../lib/addKnown';
import { remember } from '../lib/remember';
import type { Cube } from '../model/cube';
import type { RegionLevel } from '../model/enumerations';
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
export const regionTotals = oncePerSifted(foldRegionTotals);

function foldRegionTotals(sifted: Sifted, level: RegionLevel): RegionTotals {
  const { cube, projects } = sifted;
  const { cube: ofFirms, sums } = level === 'province' ? sifted.folded : sifted.firms;
  const totals = new Map<string, RegionTotal>();
  const totalAt = (places: Cube['places'], place: number | undefined): RegionTotal | undefined => {
    const code = places[place ?? -1]?.[level] ?? null;
    return code === null ? undefined : remember(totals, code, nothing);
  };
  const { firmCount, outputWan, revenueWan, employees } = sums.places;
  for (const [place, count] of firmCount.entries()) {
    if (count === 0) continue;
    const total = totalAt(ofFirms.places, place);
    if (!total) continue;
    total.firmCount += count;
    total.outputWan = addKnown(total.outputWan, outputWan[place] ?? Number.NaN);
    total.revenueWan = addKnown(total.revenueWan, revenueWan[place] ?? Number.NaN);
    total.employees = addKnown(total.employees, employees[place] ?? Number.NaN);
  }
  const { count: counts, late, investmentWan } = projects.places;
  for (const [row, count] of counts.entries()) {
    if (count === 0) continue;
    const total = totalAt(cube.places, projects.placeOfRow[row]);
    if (!total) continue;
    total.projectCount += count;
    total.lateCount += late[row] ?? 0;
    total.investmentWan = addKnown(total.investmentWan, investmentWan[row] ?? Number.NaN);
  }
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
