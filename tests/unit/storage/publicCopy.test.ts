import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/model/arrowVector';
import { ENTITIES, entityByName } from '../../../src/model/entities';
import { createKeeper } from '../../../src/storage/keeper';
import { createMemoryStore } from '../../../src/storage/memoryStore';
import type { ParquetCodec } from '../../../src/storage/parquetCodec';
import { packKept, unpackKept } from '../../../src/storage/projectDesk';
import { createPublicCopier } from '../../../src/storage/publicCopy';
import { toTable } from './arbitraryTables';
import { parquetOfTests } from './parquetOfTests';

let parquet: ParquetCodec;
beforeAll(() => {
  parquet = parquetOfTests();
});

type Row = Readonly<Record<string, Cell>>;
const table = (name: string, rows: readonly Row[]) => {
  const entity = entityByName(name);
  if (!entity) throw new Error(name);
  return toTable(entity, rows);
};
const rowsIn = (arrowIpc: Uint8Array): Record<string, unknown>[] =>
  tableFromIPC(arrowIpc)
    .toArray()
    .map((row) => row.toJSON());

const FIRMS = table('enterprise', [
  {
    enterprise_id: '9133',
    name: '示例·甲',
    region: '361102',
    lon: 117.9,
    main_products: '硅片',
    status: 'operating',
  },
  { enterprise_id: '9144', name: '示例·乙', region: '330302', disclosure: 'internal' },
]);
const NODES = table('enterprise_node', [
  { enterprise: '9133', node: 'pv.wafer', share: 0.7, main_product: '硅片' },
]);

describe('a copy for 对外', () => {
  it('has a code for an enterprise, the same in every table, and none of its name, place and figures', () => {
    const copy = createPublicCopier();
    const [firm = {}, ...others] = rowsIn(copy(FIRMS)?.arrowIpc ?? new Uint8Array());
    const [node = {}] = rowsIn(copy(NODES)?.arrowIpc ?? new Uint8Array());
    expect(others).toEqual([]);
    expect(firm).toMatchObject({ region: '361102', status: 'operating', lon: null, main_products: null });
    expect(firm.enterprise_id).toMatch(/^[0-9a-f]{16}$/);
    expect(firm.name).toBe(`企业 ${firm.enterprise_id}`);
    expect(node).toMatchObject({
      enterprise: firm.enterprise_id,
      node: 'pv.wafer',
      share: null,
      main_product: null,
    });
    expect(copy(table('enterprise_year', [{ enterprise: '9133', year: 2025, output_wan: 5 }]))).toBeNull();
    expect(copy(table('honour', [{ enterprise: '9133', title: 'listed' }]))).toBeNull();
  });

  it('gives another code in another copy', () => {
    const code = () => rowsIn(createPublicCopier()(NODES)?.arrowIpc ?? new Uint8Array())[0]?.enterprise;
    expect(code()).not.toBe(code());
  });

  it('holds none of the words of firms, whatever stands in the tables', async () => {
    const secret = fc.constant('保密词');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('enterprise', 'enterprise_node', 'project', 'project_stage'),
        secret,
        async (name, word) => {
          const entity = entityByName(name);
          if (!entity) throw new Error(name);
          // Only what is said of regions, nodes and stages may go on.
          const mayGoOn = /^(region|head_office_region|node|chain|status|stage|kind|basis)$/;
          const row = Object.fromEntries(
            entity.fields.map((field) => [
              field.name,
              field.type === 'text' && !mayGoOn.test(field.name) && field.name !== 'disclosure' ? word : null,
            ]),
          );
          const store = createMemoryStore();
          const keeper = createKeeper(store, async () => parquet);
          const set = await keeper.stage({ id: 'import-1', name: `${word}.csv`, asOf: null, caption: null }, [
            toTable(entity, [row]),
          ]);
          await keeper.change({ kind: 'put', id: 'v1', at: '2026-09-30T00:00:00Z', set, replaces: null });
          await keeper.change({ kind: 'rename', version: 'v1', name: null });
          const request = {
            product: '0',
            madeAt: '2026-09-30T00:00:00Z',
            isPublic: true,
            own: {},
            unkept: [],
            password: '',
          };
          const bytes = await packKept(store, parquet, request);
          const texts = Object.entries(unzipSync(bytes)).map(
            ([path, part]) => path + new TextDecoder().decode(part),
          );
          const { sets } = await unpackKept(createMemoryStore(), parquet, 'x', bytes, '');
          expect(sets).toHaveLength(1);
          expect(texts.filter((text) => text.includes(word))).toEqual([]);
          const copied = createPublicCopier()(toTable(entity, [row]));
          expect(JSON.stringify(rowsIn(copied?.arrowIpc ?? new Uint8Array()))).not.toContain(word);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('knows every entity that it lets through', () => {
    const through = ENTITIES.filter(({ name }) => createPublicCopier()(table(name, [])) !== null);
    expect(through.map(({ name }) => name).sort()).toEqual([
      'chain',
      'chain_adoption',
      'cited_figure',
      'edge',
      'enterprise',
      'enterprise_node',
      'node',
      'park',
      'project',
      'project_stage',
      'region',
    ]);
  });
});
