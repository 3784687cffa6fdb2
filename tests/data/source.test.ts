import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { entityByName } from '../../src/model/entities';
import { type CsvRow, readCsv } from './readCsv';

const FILES = [
  'chain',
  'chain_adoption',
  'node',
  'edge',
  'enterprise',
  'enterprise_node',
  'honour',
  'project',
  'project_stage',
  'cited_figure',
] as const;
const tables = Object.fromEntries(FILES.map((name) => [name, readCsv(`data/source/${name}.csv`)])) as Record<
  (typeof FILES)[number],
  CsvRow[]
>;
const keysOf: Record<string, Set<string | undefined>> = {
  region: new Set(readCsv('geo/region.csv').map((row) => row.adcode)),
  park: new Set(readCsv('data/source/park.csv').map((row) => row.park_id)),
  chain: new Set(tables.chain.map((row) => row.chain_id)),
  node: new Set(tables.node.map((row) => row.node_id)),
  enterprise: new Set(tables.enterprise.map((row) => row.enterprise_id)),
  project: new Set(tables.project.map((row) => row.project_id)),
};
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const split = (cell: string | undefined) => (cell ?? '').split(';').filter((part) => part !== '');

const entityOf = (name: string) => {
  const entity = entityByName(name);
  if (!entity) throw new Error(`no entity ${name}`);
  return entity;
};

describe.each(FILES)('data/source/%s.csv', (name) => {
  const rows = tables[name];
  const { fields } = entityOf(name);
  const fieldOf = new Map(fields.map((field) => [field.name, field]));

  it('is UTF-8 without BOM and has only columns of the entity, among them every key and the provenance', () => {
    const bytes = readFileSync(fileURLToPath(new URL(`../../data/source/${name}.csv`, import.meta.url)));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\uFEFF')).toBe(false);
    const columns = text.slice(0, text.indexOf('\n')).split(',');
    expect(columns.filter((column) => !fieldOf.has(column))).toEqual([]);
    expect(repeated(columns)).toEqual([]);
    const needed = fields.filter((field) => field.required).map((field) => field.name);
    expect(columns).toEqual(
      expect.arrayContaining([...needed, 'source', 'as_of', 'is_sample', 'disclosure']),
    );
  });

  it('fills keys, required cells and sources, says what is real, and repeats no key', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      for (const field of fields) if (field.required) expect(row[field.name], field.name).not.toBe('');
      expect(row.source).not.toBe('');
      expect([row.is_sample, row.disclosure]).toEqual(['false', 'public']);
    }
    const key = fields.filter((field) => field.key).map((field) => field.name);
    expect(repeated(rows.map((row) => key.map((column) => row[column]).join('|')))).toEqual([]);
  });

  it('holds only typed values, known identifiers and references that resolve', () => {
    for (const row of rows) {
      for (const [column, cell] of Object.entries(row)) {
        const field = fieldOf.get(column);
        if (cell === '' || !field) continue;
        const where = `${column}=${cell}`;
        if (field.values) expect(Object.keys(field.values), where).toContain(cell);
        if (field.references) expect(keysOf[field.references]?.has(cell), where).toBe(true);
        if (field.references === 'region') expect(cell).toMatch(/^\d{6}$/);
        if (field.type === 'date') expect(cell).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (field.type === 'boolean') expect(['true', 'false'], where).toContain(cell);
        if (field.type === 'double' || field.type === 'integer') expect(cell).toMatch(/^-?\d+(\.\d+)?$/);
      }
    }
  });
});

describe('chain adoption', () => {
  const namesOf = (region: string) =>
    new Set(tables.chain_adoption.flatMap((row) => (row.region === region ? [row.local_name] : [])));

  it('lists the 12 chains of 上饶, 光伏 inside 电子信息', () => {
    expect(namesOf('361100')).toEqual(
      new Set([
        '有色金属',
        '汽车及零部件',
        '纺织服装',
        '文化和旅游',
        '房地产建筑',
        '新型建材',
        '生物医药',
        '绿色食品',
        '商贸物流',
        '电子信息(含物联网、光伏)',
        '大数据',
        '现代光学',
      ]),
    );
    const pv = tables.chain_adoption.find((row) => row.region === '361100' && row.chain === 'pv');
    expect(pv?.local_name).toBe('电子信息(含物联网、光伏)');
    expect(tables.chain.find((row) => row.chain_id === 'pv')?.parent_chain).toBe('electronics');
  });

  it('says nothing of the cities whose chains no document names', () => {
    for (const region of ['440100', '320500', '320200', '360800']) expect(namesOf(region)).toEqual(new Set());
  });
});

describe('real firms and projects', () => {
  const PUBLIC = '公开信息，未核实';
  const documents = /上饶日报|《温州日报》|《吉安工业》|秦正长/;

  it('are at least 110 by public knowledge, in every one of the ten cities', () => {
    const known = tables.enterprise.filter((row) => row.source === PUBLIC);
    expect(known.length).toBeGreaterThanOrEqual(110);
    const cities = new Set(known.map((row) => `${(row.region || row.head_office_region)?.slice(0, 4)}00`));
    for (const city of [
      '361100',
      '331100',
      '330300',
      '320500',
      '320200',
      '430100',
      '340100',
      '440100',
      '510100',
      '360800',
    ])
      expect(cities).toContain(city);
    expect(repeated(tables.enterprise.map((row) => row.name ?? ''))).toEqual([]);
  });

  it('have an id of their own kind and stand somewhere, never at a point', () => {
    for (const row of tables.enterprise) {
      expect(row.enterprise_id).toMatch(/^real:[a-z0-9-]+$/);
      expect(row.region !== '' || row.head_office_region !== '').toBe(true);
      expect(['lon', 'lat'].filter((column) => column in row)).toEqual([]);
      const place = row.region || row.head_office_region;
      if (row.location_precision !== 'park')
        expect(row.location_precision).toBe(place?.endsWith('00') ? 'city' : 'county');
    }
  });

  it('carry no status, title or share without a document, and no figure at all', () => {
    for (const row of tables.enterprise)
      if (row.status !== '') {
        expect(row.source).toMatch(documents);
        expect(row.status).toBe('active');
      }
    for (const row of tables.honour) expect(row.source).toMatch(documents);
    for (const row of tables.enterprise_node) {
      expect(row.basis).toBe('inferred');
      expect(['share', 'capacity', 'confidence'].filter((column) => column in row)).toEqual([]);
    }
    expect(readdirSync(fileURLToPath(new URL('../../data/source', import.meta.url)))).not.toContain(
      'enterprise_year.csv',
    );
  });

  it('show projects as printed: no amount, one date, owners that are known', () => {
    for (const row of tables.project) {
      expect(row.source).toMatch(documents);
      expect(Object.keys(row).filter((column) => column.endsWith('_wan'))).toEqual([]);
      for (const owner of split(row.enterprises))
        if (owner.startsWith('real:')) expect(keysOf.enterprise?.has(owner), owner).toBe(true);
    }
    expect(tables.project_stage.map((row) => [row.project, row.stage, row.actual_date])).toEqual([
      ['real:hiuv-film', 'operating', '2021-10-10'],
    ]);
  });
});
