import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CountyShapes } from '../../data/generator/countyShapes';
import { CITIES } from './embeddedGaps';
import { manifest, rowsOf, type TableRow } from './embeddedTables';

const isSample = (row: TableRow): boolean => row.is_sample === true;
const isReal = (row: TableRow): boolean => row.is_sample === false;
const enterprises = rowsOf('enterprise');
const projects = rowsOf('project');
const stageRows = rowsOf('project_stage');
const asOf = manifest.asOf;

describe('synthetic rows', () => {
  it('are about 20,000 enterprises and 1,500 projects', () => {
    expect(enterprises.filter(isSample).length).toBeGreaterThan(19_000);
    expect(enterprises.filter(isSample).length).toBeLessThan(21_000);
    expect(projects.filter(isSample)).toHaveLength(1500);
  });

  it('bear a name that no real firm or project has', () => {
    const names = [...enterprises, ...projects].filter(isSample).map((row) => String(row.name));
    expect(names.filter((name) => !/^示例(·|项目 )/.test(name))).toEqual([]);
    const realNames = [...enterprises, ...projects].filter(isReal).map((row) => String(row.name));
    expect(realNames.filter((name) => name.includes('示例'))).toEqual([]);
  });

  it('name no group, authority, unit or officer', () => {
    for (const [table, column] of [
      ['enterprise', 'group_parent'],
      ['honour', 'authority'],
      ['project', 'responsible_unit'],
    ] as const) {
      expect(rowsOf(table).filter((row) => isSample(row) && row[column] !== null)).toEqual([]);
    }
  });

  it('lack 12 to 18 % of each figure', () => {
    const years = rowsOf('enterprise_year').filter(isSample);
    for (const column of ['output_wan', 'revenue_wan', 'employees']) {
      expect(missingShare(years, column), column).toBeGreaterThan(0.12);
      expect(missingShare(years, column), column).toBeLessThan(0.18);
    }
    expect(missingShare(projects.filter(isSample), 'investment_wan')).toBeGreaterThan(0.05);
    expect(missingShare(projects.filter(isSample), 'investment_wan')).toBeLessThan(0.11);
  });

  it('have a heavy tail: a hundredth of the firms makes over a tenth of the output', () => {
    const outputs = rowsOf('enterprise_year')
      .filter((row) => row.year === 2025 && row.output_wan !== null)
      .map((row) => Number(row.output_wan))
      .sort((x, y) => y - x);
    const top = outputs.slice(0, Math.round(outputs.length / 100));
    expect(total(top) / total(outputs)).toBeGreaterThan(0.1);
  });

  it('know every status and every title', () => {
    expect(new Set(enterprises.filter(isSample).map((row) => row.status))).toEqual(
      new Set(['preparing', 'active', 'reduced', 'halted', 'moved_out', 'deregistered', null]),
    );
    expect(
      new Set(
        rowsOf('honour')
          .filter(isSample)
          .map((row) => row.title),
      ),
    ).toEqual(
      new Set([
        'lead_firm',
        'champion',
        'little_giant',
        'srdi',
        'hightech',
        'above_scale',
        'listed',
        'eagle',
        'top500',
      ]),
    );
  });

  it('date a status between 2019 and the as-of day, and always that of a firm that left', () => {
    const dates = enterprises.filter(isSample).map((row) => row.status_date ?? null);
    expect(dates.filter((date) => date !== null && (date < '2019-01-01' || date > asOf))).toEqual([]);
    const left = enterprises.filter(
      (row) => isSample(row) && ['halted', 'moved_out', 'deregistered'].includes(String(row.status)),
    );
    expect(left.filter((row) => row.status_date === null)).toEqual([]);
  });

  it('lie in their county, or have no point', () => {
    const shapes = new CountyShapes(
      fileURLToPath(new URL('../../geo/boundaries/county.topojson', import.meta.url)),
    );
    const rows = [...enterprises, ...projects].filter(isSample);
    const placed = rows.filter((row) => row.location_precision === 'exact');
    const checked = placed.filter((_, index) => index % Math.floor(placed.length / 2000) === 0);
    expect(
      checked.filter((row) => !shapes.contains(String(row.region), Number(row.lon), Number(row.lat))),
    ).toEqual([]);
    expect(checked.length).toBeGreaterThanOrEqual(2000);
    expect(rows.filter((row) => row.location_precision !== 'exact' && row.lon !== null)).toEqual([]);
  });

  it('stand in the ten cities', () => {
    const cityOf = new Map(rowsOf('region').map((row) => [row.adcode, row.city]));
    const cities = new Set(enterprises.filter(isSample).map((row) => cityOf.get(row.region ?? null)));
    expect([...cities].sort()).toEqual([...CITIES].sort());
  });

  it('make 光伏 in 上饶 rich: over 150 firms in all twelve counties, and over 40 projects', () => {
    const nodes = rowsOf('enterprise_node').filter((row) => String(row.node).startsWith('pv.'));
    const ids = new Set(nodes.map((row) => row.enterprise));
    const firms = enterprises.filter(
      (row) => ids.has(row.enterprise_id ?? null) && String(row.region).startsWith('3611') && isSample(row),
    );
    expect(firms.length).toBeGreaterThan(150);
    expect(new Set(firms.map((row) => row.region)).size).toBe(12);
    const pvProjects = projects.filter(
      (row) => row.chain === 'pv' && String(row.region).startsWith('3611') && isSample(row),
    );
    expect(pvProjects.length).toBeGreaterThan(40);
  });
});

describe('real rows', () => {
  it('carry no figure of a firm and cite a source', () => {
    expect(rowsOf('enterprise_year').filter(isReal)).toEqual([]);
    expect(enterprises.filter((row) => isReal(row) && row.source === null)).toEqual([]);
    const money = [
      'investment_wan',
      'year_plan_wan',
      'year_done_wan',
      'done_wan',
      'paid_in_wan',
      'planned_output_wan',
    ];
    expect(projects.filter((row) => isReal(row) && money.some((column) => row[column] !== null))).toEqual([]);
  });

  it('have no capacity, share or confidence that was not given', () => {
    const rows = rowsOf('enterprise_node').filter(isReal);
    expect(rows.filter((row) => row.capacity !== null || row.confidence !== null)).toEqual([]);
  });
});

describe('shares', () => {
  it('add up to 1 at most, and some are unknown', () => {
    const sums = new Map<string, number>();
    for (const row of rowsOf('enterprise_node')) {
      const enterprise = String(row.enterprise);
      sums.set(enterprise, (sums.get(enterprise) ?? 0) + Number(row.share ?? 0));
    }
    expect([...sums].filter(([, sum]) => sum > 1 + 1e-9)).toEqual([]);
    expect(missingShare(rowsOf('enterprise_node').filter(isSample), 'share')).toBeGreaterThan(0.01);
  });
});

describe('project stages', () => {
  const rowsOfProject = new Map<string, TableRow[]>();
  for (const row of stageRows) {
    const project = String(row.project);
    rowsOfProject.set(project, [...(rowsOfProject.get(project) ?? []), row]);
  }

  it('never go back in time, and nothing has happened after the as-of day', () => {
    for (const column of ['planned_date', 'actual_date']) {
      const broken = [...rowsOfProject].filter(([, rows]) => {
        const dates = rows.map((row) => row[column] ?? null).filter((date) => date !== null);
        return dates.some((date, index) => index > 0 && date < (dates[index - 1] ?? ''));
      });
      expect(
        broken.map(([project]) => project),
        column,
      ).toEqual([]);
    }
    expect(stageRows.filter((row) => row.actual_date !== null && String(row.actual_date) > asOf)).toEqual([]);
  });

  it('have happened up to the present stage and no further', () => {
    const broken = projects.filter((project) => {
      if (!isSample(project) || ['planned', 'negotiating', 'cancelled'].includes(String(project.stage)))
        return false;
      const rows = rowsOfProject.get(String(project.project_id)) ?? [];
      const done = rows.filter((row) => row.actual_date !== null).at(-1)?.stage;
      return done !== (project.stage === 'building' ? 'started' : project.stage);
    });
    expect(broken).toEqual([]);
  });

  it('are late in 10 to 30 % of the projects under way', () => {
    const underWay = projects.filter(
      (project) => isSample(project) && !['counted', 'cancelled'].includes(String(project.stage)),
    );
    const late = underWay.filter((project) =>
      (rowsOfProject.get(String(project.project_id)) ?? []).some(
        (row) => row.actual_date === null && String(row.planned_date) < asOf,
      ),
    );
    expect(late.length / underWay.length).toBeGreaterThan(0.1);
    expect(late.length / underWay.length).toBeLessThan(0.3);
  });

  it('reach every stage', () => {
    expect(new Set(projects.filter(isSample).map((row) => row.stage)).size).toBe(13);
  });
});

describe('parks', () => {
  const shapes = new CountyShapes(
    fileURLToPath(new URL('../../geo/boundaries/county.topojson', import.meta.url)),
  );
  const countiesOf = (region: unknown): string[] =>
    rowsOf('region')
      .filter((row) => row.level === 'county' && (row.adcode === region || row.city === region))
      .map((row) => String(row.adcode));

  it('are at least 65, in all ten cities', () => {
    const cityOf = new Map(rowsOf('region').map((row) => [row.adcode, row.city]));
    expect(rowsOf('park').length).toBeGreaterThanOrEqual(65);
    expect(new Set(rowsOf('park').map((row) => cityOf.get(row.region ?? null)))).toEqual(new Set(CITIES));
  });

  it.each(rowsOf('park').map((row) => [String(row.name), row] as const))(
    '%s lies in its region',
    (_, park) => {
      const county = shapes.locate(countiesOf(park.region), Number(park.lon), Number(park.lat));
      expect(county).toBeDefined();
      expect(park.location_note).toBe('约略中心，非边界');
    },
  );
});

function missingShare(rows: readonly TableRow[], column: string): number {
  return rows.filter((row) => row[column] === null).length / rows.length;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
