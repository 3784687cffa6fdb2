import type { Cell } from '../../src/model/arrowVector';
import { HONOUR_TITLE, PROJECT_STAGE } from '../../src/model/enumerations';
import { AS_OF } from '../generator/dates';
import { hashUnit } from './hashUnit';
import type { ScaleWorld } from './scaleWorld';

/** A table of a large set: how many rows it has, and each of them by its number. */
export interface ScaleTable {
  readonly entity: string;
  readonly rowCount: number;
  readonly columns: readonly string[];
  /** Cells in the order of the columns. */
  row(row: number): readonly Cell[];
}

/** As in the embedded set: projects to enterprises. */
const PROJECTS_PER_ENTERPRISE = 1500 / 20_000;
const MISSING_SHARE = 0.15;
const TITLED_SHARE = 0.1;
const YEAR = 2025;
/** Degrees around the county's point. */
const SPREAD_DEGREES = 0.25;

/** What is asked of a row; each has random numbers of its own. */
const QUESTION = {
  county: 0,
  node: 1,
  lon: 2,
  lat: 3,
  status: 4,
  output: 5,
  outputMissing: 6,
  revenue: 7,
  revenueMissing: 8,
  employees: 9,
  employeesMissing: 10,
  title: 11,
  stage: 12,
  investment: 13,
  investmentMissing: 14,
} as const;
/** Projects are other rows than enterprises of the same number. */
const PROJECT_SALT = 0x51ed270b;

const STATUSES: readonly (readonly [string | null, number])[] = [
  ['active', 0.84],
  [null, 0.06],
  ['reduced', 0.045],
  ['preparing', 0.025],
  ['halted', 0.01],
  ['moved_out', 0.01],
  ['deregistered', 0.01],
];
const TITLES = Object.keys(HONOUR_TITLE);
const STAGES = Object.keys(PROJECT_STAGE);
const ORIGIN = ['source', 'as_of', 'is_sample'] as const;
const ORIGIN_CELLS: readonly Cell[] = ['示例数据', AS_OF, true];

/**
 * Synthetic enterprises over all counties and nodes of the world, with a year, a node and projects.
 * @param projectCount in proportion to the enterprises where nothing is said.
 */
export function scaleTables(
  world: ScaleWorld,
  rowCount: number,
  seed: number,
  projectCount = Math.round(rowCount * PROJECTS_PER_ENTERPRISE),
): readonly ScaleTable[] {
  const { counties, nodes } = world;
  const unit = (row: number, question: keyof typeof QUESTION) => hashUnit(seed, row, QUESTION[question]);
  const projectUnit = (row: number, question: keyof typeof QUESTION) =>
    hashUnit(seed ^ PROJECT_SALT, row, QUESTION[question]);
  const pick = <Item>(items: readonly Item[], share: number): Item => {
    const item = items[Math.floor(share * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  // The square crowds the firms into a part of the counties and nodes, as real ones are.
  const countyOf = (share: number) => pick(counties, share * share);
  const nodeOf = (share: number) => pick(nodes, share * share);
  const known = (row: number, question: keyof typeof QUESTION, value: number): Cell =>
    unit(row, question) < MISSING_SHARE ? null : value;
  const firmId = (row: number): string => `scale:${row}`;
  const titledRows = Math.floor(rowCount * TITLED_SHARE);
  return [
    {
      entity: 'enterprise',
      rowCount,
      columns: [
        'enterprise_id',
        'name',
        'region',
        'lon',
        'lat',
        'location_precision',
        'status',
        'main_products',
        ...ORIGIN,
      ],
      row(row) {
        const { adcode, lon, lat } = countyOf(unit(row, 'county'));
        const { name } = nodeOf(unit(row, 'node'));
        return [
          firmId(row),
          `示例·${name} ${String(row).padStart(8, '0')}`,
          adcode,
          lon + (unit(row, 'lon') - 0.5) * SPREAD_DEGREES,
          lat + (unit(row, 'lat') - 0.5) * SPREAD_DEGREES,
          'exact',
          statusOf(unit(row, 'status')),
          name,
          ...ORIGIN_CELLS,
        ];
      },
    },
    {
      entity: 'enterprise_year',
      rowCount,
      columns: ['enterprise', 'year', 'output_wan', 'revenue_wan', 'employees', ...ORIGIN],
      row: (row) => [
        firmId(row),
        YEAR,
        known(row, 'outputMissing', heavyTailed(unit(row, 'output'), 200)),
        known(row, 'revenueMissing', heavyTailed(unit(row, 'revenue'), 200)),
        known(row, 'employeesMissing', heavyTailed(unit(row, 'employees'), 5)),
        ...ORIGIN_CELLS,
      ],
    },
    {
      entity: 'enterprise_node',
      rowCount,
      columns: ['enterprise', 'node', 'share', 'basis', ...ORIGIN],
      row: (row) => [firmId(row), nodeOf(unit(row, 'node')).nodeId, 1, 'declared', ...ORIGIN_CELLS],
    },
    {
      entity: 'honour',
      rowCount: titledRows,
      columns: ['enterprise', 'title', ...ORIGIN],
      row: (row) => [
        firmId(row * Math.floor(1 / TITLED_SHARE)),
        pick(TITLES, unit(row, 'title')),
        ...ORIGIN_CELLS,
      ],
    },
    {
      entity: 'project',
      rowCount: projectCount,
      columns: [
        'project_id',
        'name',
        'node',
        'region',
        'lon',
        'lat',
        'location_precision',
        'investment_wan',
        'stage',
        ...ORIGIN,
      ],
      row(row) {
        const { adcode, lon, lat } = countyOf(projectUnit(row, 'county'));
        const { nodeId, name } = nodeOf(projectUnit(row, 'node'));
        const isKnown = projectUnit(row, 'investmentMissing') >= MISSING_SHARE;
        return [
          `scale:p${row}`,
          `示例项目·${name} ${String(row).padStart(7, '0')}`,
          nodeId,
          adcode,
          lon + (projectUnit(row, 'lon') - 0.5) * SPREAD_DEGREES,
          lat + (projectUnit(row, 'lat') - 0.5) * SPREAD_DEGREES,
          'exact',
          isKnown ? heavyTailed(projectUnit(row, 'investment'), 2000) : null,
          pick(STAGES, projectUnit(row, 'stage')),
          ...ORIGIN_CELLS,
        ];
      },
    },
  ];
}

function statusOf(share: number): string | null {
  let left = share;
  for (const [status, weight] of STATUSES) {
    left -= weight;
    if (left < 0) return status;
  }
  return 'active';
}

/** A Pareto tail of exponent 1.2 above `least`, whole, cut at a ten-thousandth of the rows. */
function heavyTailed(share: number, least: number): number {
  return Math.round(least * (1 - 0.9999 * share) ** (-1 / 1.2));
}
