import type { HonourTitle } from '../../src/model/enumerations';
import type { SampleFirm } from './enterprises';
import { makeHonours } from './honours';
import { Random } from './random';
import { type Row, SAMPLE_PROVENANCE } from './row';

export interface EnterpriseRows {
  readonly enterprise: Row[];
  readonly enterprise_year: Row[];
  readonly enterprise_node: Row[];
  readonly honour: Row[];
}

/** Share of figures that no one reported. */
const MISSING_SHARE = 0.15;
const GONE: readonly unknown[] = ['halted', 'moved_out', 'deregistered'];

export function toEnterpriseRows(firms: readonly SampleFirm[], seed: number): EnterpriseRows {
  const outputs = outputsWan(firms, seed);
  const titles = makeHonours(firms, outputs, seed);
  const years = new Random(seed, 'enterprise years');
  const shares = new Random(seed, 'enterprise nodes');
  const products = new Random(seed, 'products');
  const honours = new Random(seed, 'honour years');
  return {
    enterprise: firms.map((firm) => toEnterpriseRow(firm, products)),
    enterprise_year: firms.flatMap((firm, index) => toYearRows(firm, outputs[index] ?? 0, years)),
    enterprise_node: firms.flatMap((firm) => toNodeRows(firm, shares)),
    honour: firms.flatMap((firm, index) => toHonourRows(firm, titles[index] ?? [], honours)),
  };
}

function toEnterpriseRow(firm: SampleFirm, random: Random): Row {
  const { site, standing, node, secondNode } = firm;
  const products = node
    ? [random.pick(node.products), ...(secondNode ? [random.pick(secondNode.products)] : [])]
    : [];
  return {
    ...SAMPLE_PROVENANCE,
    enterprise_id: firm.enterpriseId,
    name: firm.name,
    region: site.county,
    lon: site.lon,
    lat: site.lat,
    location_precision: site.precision,
    park: site.park,
    status: standing.status,
    status_date: standing.statusDate,
    main_products: products.length > 0 ? [...new Set(products)].join(';') : null,
    industry: node?.industryCode ?? null,
  };
}

/** Output of 2025, heavy-tailed: a log-normal body, and one firm in thirty drawn out by a Pareto factor. 万元. */
function outputsWan(firms: readonly SampleFirm[], seed: number): number[] {
  const random = new Random(seed, 'outputs');
  return firms.map(({ node }) => {
    const tail = random.chance(0.033) ? Math.min(60, 2 / (1 - random.unit())) : 1;
    const scale = node?.isKey ? 5200 : 3200;
    return Math.max(20, Math.round(tail * random.logNormal(scale, 1.25)));
  });
}

function toYearRows(firm: SampleFirm, outputWan: number, random: Random): Row[] {
  const { status, statusDate } = firm.standing;
  const outputPerEmployeeWan = random.logNormal(95, 0.4);
  const outputToRevenue = random.between(0.86, 1.12);
  const growth = random.between(0.86, 1.3);
  const years: [number, number][] = random.chance(0.2)
    ? [
        [2024, outputWan / growth],
        [2025, outputWan],
      ]
    : [[2025, outputWan]];
  const lastYear = GONE.includes(status) ? Number(statusDate?.slice(0, 4)) - 1 : 2025;
  return years
    .filter(([year]) => status !== 'preparing' && year <= lastYear)
    .map(([year, yearOutputWan]) => {
      const orMissing = (value: number): number | null => (random.chance(MISSING_SHARE) ? null : value);
      return {
        ...SAMPLE_PROVENANCE,
        enterprise: firm.enterpriseId,
        year,
        output_wan: orMissing(toTens(yearOutputWan)),
        revenue_wan: orMissing(toTens(yearOutputWan * outputToRevenue)),
        employees: orMissing(Math.max(3, Math.round(yearOutputWan / outputPerEmployeeWan))),
      };
    });
}

function toTens(wan: number): number {
  return Math.round(wan / 10) * 10;
}

function toNodeRows(firm: SampleFirm, random: Random): Row[] {
  if (!firm.node) return [];
  const basis = random.chance(0.7) ? 'declared' : 'inferred';
  const toRow = (nodeId: string, share: number | null): Row => ({
    ...SAMPLE_PROVENANCE,
    enterprise: firm.enterpriseId,
    node: nodeId,
    share,
    basis,
  });
  const isUnknown = random.chance(firm.secondNode ? 0.2 : 0.02);
  if (!firm.secondNode) {
    const share = random.chance(0.05) ? random.integer(5, 9) / 10 : 1;
    return [toRow(firm.node.nodeId, isUnknown ? null : share)];
  }
  const mainTenths = random.integer(5, 8);
  const secondTenths = 10 - mainTenths;
  return [
    toRow(firm.node.nodeId, isUnknown ? null : mainTenths / 10),
    toRow(firm.secondNode.nodeId, isUnknown ? null : secondTenths / 10),
  ];
}

function toHonourRows(firm: SampleFirm, titles: readonly HonourTitle[], random: Random): Row[] {
  return titles.map((title) => ({
    ...SAMPLE_PROVENANCE,
    enterprise: firm.enterpriseId,
    title,
    year: random.integer(2019, 2025),
  }));
}
