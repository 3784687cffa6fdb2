import fc from 'fast-check';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checksum } from '../../../src/storage/checksum';
import { createKeeper, type TableRows } from '../../../src/storage/keeper';
import { currentVersion } from '../../../src/storage/keptManifest';
import { createMemoryStore } from '../../../src/storage/memoryStore';
import type { ParquetCodec } from '../../../src/storage/parquetCodec';
import { packKept, unpackKept } from '../../../src/storage/projectDesk';
import { type Project, packProject, unpackProject } from '../../../src/storage/projectFile';
import { arbitraryTable, cellsOf } from './arbitraryTables';
import { parquetOfTests } from './parquetOfTests';

let parquet: ParquetCodec;
beforeAll(() => {
  parquet = parquetOfTests();
});

const FILE = '项目.liantu';
const MADE = { product: '0.1.0', madeAt: '2026-09-30T08:00:00.000Z', isPublic: false };
const VERSION = {
  id: 'v1',
  at: MADE.madeAt,
  cause: 'import',
  subject: '名单.csv',
  name: null,
  base: null,
} as const;
const TABLE = strToU8('not Parquet, and nobody looks');
const SET = {
  id: 'import-1',
  name: '名单.csv',
  asOf: '2026-06-30',
  caption: null,
  tables: [
    {
      entity: 'enterprise',
      rowCount: 1,
      file: 'data-1-a.parquet',
      sha256: checksum(TABLE),
      bytes: TABLE.length,
    },
  ],
};
const PROJECT: Project = {
  ...MADE,
  current: 'v1',
  versions: [{ ...VERSION, sets: [SET] }],
  tables: new Map([['data-1-a.parquet', TABLE]]),
  own: { 'view.txt': 'v=1&m=data', 'decisions.json': '[]' },
};
const refusal = (key: string, params: object = {}) => ({
  key: `error.project.${key}`,
  params: { file: FILE, ...params },
});
/** The file with its parts changed, zipped anew as a person with a zip program would. */
const changed = (bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts as Zippable);
};
const withManifest = (bytes: Uint8Array, change: (manifest: Record<string, unknown>) => object): Uint8Array =>
  changed(bytes, (parts) => {
    const manifest = change(JSON.parse(new TextDecoder().decode(parts['manifest.json'])));
    parts['manifest.json'] = strToU8(JSON.stringify(manifest));
    parts['manifest.sha256'] = strToU8(checksum(parts['manifest.json']));
  });

describe('a project file', () => {
  it('brings everything back, with and without a password', async () => {
    expect(await unpackProject(await packProject(PROJECT, ''), FILE, '')).toEqual(PROJECT);
    const locked = await packProject(PROJECT, '密码 1');
    expect(await unpackProject(locked, FILE, '密码 1')).toEqual(PROJECT);
    expect(new TextDecoder('latin1').decode(locked)).not.toContain('import-1');
  });

  it('says that it is locked, and refuses a wrong password and any changed bit', async () => {
    const locked = await packProject(PROJECT, 'right');
    await expect(unpackProject(locked, FILE, '')).rejects.toMatchObject(refusal('locked'));
    await expect(unpackProject(locked, FILE, 'wrong')).rejects.toMatchObject(refusal('wrongPassword'));
    const bent = changed(locked, (parts) => {
      const sealed = parts['sealed.bin'] ?? new Uint8Array();
      sealed[40] = (sealed[40] ?? 0) ^ 1;
    });
    await expect(unpackProject(bent, FILE, 'right')).rejects.toMatchObject(refusal('wrongPassword'));
  });

  it('asks for no work without end to open a lock', async () => {
    const greedy = withManifest(await packProject(PROJECT, 'right'), ({ seal, ...rest }) => ({
      ...rest,
      seal: { ...(seal as object), N: 2 ** 30 },
    }));
    await expect(unpackProject(greedy, FILE, 'right')).rejects.toMatchObject(
      refusal('damaged', { part: 'sealed.bin' }),
    );
  });

  it('names the part that is missing, changed or too much', async () => {
    const good = await packProject(PROJECT, '');
    const table = 'tables/data-1-a.parquet';
    const cases: [string, (parts: Record<string, Uint8Array>) => void][] = [
      [table, (parts) => delete parts[table]],
      [table, (parts) => parts[table]?.set([1], 3)],
      ['own/view.txt', (parts) => Object.assign(parts, { 'own/view.txt': strToU8('v=1') })],
      ['own/more.txt', (parts) => Object.assign(parts, { 'own/more.txt': strToU8('x') })],
      ['manifest.json', (parts) => parts['manifest.json']?.set([32], 0)],
    ];
    for (const [part, change] of cases) {
      await expect(unpackProject(changed(good, change), FILE, '')).rejects.toMatchObject(
        refusal('damaged', { part }),
      );
    }
  });

  it('is not taken where it is cut short, of another kind, or empty', async () => {
    const good = await packProject(PROJECT, '');
    const others = [
      new Uint8Array(),
      strToU8('企业名称\n甲\n'),
      good.slice(0, good.length >> 1),
      zipSync({ a: TABLE }),
    ];
    for (const bytes of others) {
      await expect(unpackProject(bytes, FILE, '')).rejects.toMatchObject(refusal('notProject'));
    }
  });

  it('refuses every file in which any one byte of a part differs', async () => {
    const good = await packProject(PROJECT, '');
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const bent = good.with(at, (good[at] ?? 0) ^ mask);
        const outcome = await unpackProject(bent, FILE, '').catch((error: unknown) => error);
        // Bytes between the parts (dates, attributes) say nothing of the project.
        if (!(outcome instanceof Error)) expect(outcome).toEqual(PROJECT);
        else expect(outcome).toMatchObject({ key: expect.stringMatching(/^error\.project\./) });
      }),
      { numRuns: 300 },
    );
  });

  it('of a newer product is refused, of an older one is migrated', async () => {
    const good = await packProject(PROJECT, '');
    const newer = withManifest(good, (manifest) => ({ ...manifest, format: 2, product: '9.0' }));
    await expect(unpackProject(newer, FILE, '')).rejects.toMatchObject(refusal('newer', { product: '9.0' }));
    // A format 0 that had one list of sets and no versions.
    const older = withManifest(good, ({ versions: _, current: __, ...rest }) => ({
      ...rest,
      format: 0,
      sets: [SET],
    }));
    await expect(unpackProject(older, FILE, '')).rejects.toMatchObject(refusal('tooOld', { format: 0 }));
    const migrations = new Map([
      [
        0,
        ({ sets, ...rest }: Readonly<Record<string, unknown>>) => ({
          ...rest,
          current: 'v1',
          versions: [{ ...VERSION, sets }],
        }),
      ],
    ]);
    expect(await unpackProject(older, FILE, '', migrations)).toEqual(PROJECT);
  });

  it('whose versions are not whole is refused', async () => {
    const good = await packProject(PROJECT, '');
    const bend = (change: object) =>
      withManifest(good, (manifest) => ({ ...manifest, versions: [{ ...VERSION, sets: [SET], ...change }] }));
    const tables = (change: object) => ({ sets: [{ ...SET, tables: [{ ...SET.tables[0], ...change }] }] });
    for (const change of [
      { at: 'yesterday' },
      { cause: 'magic' },
      { name: 3 },
      { sets: null },
      { sets: [{ ...SET, id: 'a\0b' }] },
      tables({ rowCount: -1 }),
      tables({ file: '../x' }),
    ]) {
      await expect(unpackProject(bend(change), FILE, '')).rejects.toMatchObject(
        refusal('damaged', { part: 'manifest.json' }),
      );
    }
  });
});

const keep = async (
  store: ReturnType<typeof createMemoryStore>,
  tables: readonly TableRows[],
): Promise<void> => {
  const keeper = createKeeper(store, async () => parquet);
  const set = await keeper.stage({ id: 'import-1', name: '名单.csv', asOf: null, caption: null }, tables);
  await keeper.change({ kind: 'put', id: 'v1', at: MADE.madeAt, set, replaces: null });
};

describe('tables through a project file', () => {
  it('are the same tables on another machine, NULLs included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryTable, { minLength: 1, maxLength: 3 }), async (tables) => {
        const [here, there] = [createMemoryStore(), createMemoryStore()];
        await keep(here, tables);
        const bytes = await packKept(here, parquet, { ...MADE, own: {}, unkept: [], password: '' });
        const { sets, versions } = await unpackKept(there, parquet, FILE, bytes, '');
        const keeper = createKeeper(there, async () => parquet);
        const manifest = await keeper.change({
          kind: 'open',
          id: 'v2',
          at: MADE.madeAt,
          file: FILE,
          sets,
          versions,
        });
        expect(manifest.versions.map(({ id, cause }) => [id, cause])).toEqual([
          ['v1', 'import'],
          ['v2', 'opening'],
        ]);
        const [set] = currentVersion(manifest)?.sets ?? [];
        expect(set && (await keeper.rows(set)).map(cellsOf)).toEqual(tables.map(cellsOf));
      }),
      { numRuns: 40 },
    );
  });

  it('travel also where they could not be kept', async () => {
    const [table] = fc.sample(arbitraryTable, 1);
    if (!table) throw new Error('no table');
    const unkept = [{ id: 'import-9', name: '满.csv', asOf: null, caption: null, rows: [table] }];
    const bytes = await packKept(createMemoryStore(), parquet, { ...MADE, own: {}, unkept, password: '' });
    const there = createMemoryStore();
    const { sets } = await unpackKept(there, parquet, FILE, bytes, '');
    expect(sets.map(({ name }) => name)).toEqual(['满.csv']);
    const rows = await createKeeper(there, async () => parquet).rows(sets[0] ?? SET);
    expect(rows.map(cellsOf)).toEqual([cellsOf(table)]);
  });

  it('whose Parquet does not hold what the manifest says leave nothing behind', async () => {
    const store = createMemoryStore();
    const bytes = await packProject(PROJECT, '');
    await expect(unpackKept(store, parquet, FILE, bytes, '')).rejects.toMatchObject({
      key: 'error.storage.damaged',
    });
    expect(await store.list()).toEqual([]);
  });
});
