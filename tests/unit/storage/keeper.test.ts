import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { enterprise } from '../../../src/model/entities/enterprise';
import type { ByteStore } from '../../../src/storage/byteStore';
import { createKeeper, type Keeper } from '../../../src/storage/keeper';
import { currentVersion } from '../../../src/storage/keptManifest';
import { createMemoryStore } from '../../../src/storage/memoryStore';
import type { ParquetCodec } from '../../../src/storage/parquetCodec';
import { arbitraryTable, cellsOf, toTable } from './arbitraryTables';
import { parquetOfTests } from './parquetOfTests';

let parquet: ParquetCodec;
beforeAll(() => {
  parquet = parquetOfTests();
});
const keeperOn = (store: ByteStore): Keeper => createKeeper(store, async () => parquet);

const HEAD = { name: '名单.csv', asOf: null, caption: null };
const firm = (id: string) => toTable(enterprise, [{ enterprise_id: id, name: `示例·${id}` }]);
let count = 0;
const version = () => ({ id: `v${count++}`, at: '2026-09-30T00:00:00Z' });
const put = async (keeper: Keeper, id: string, firmId = id): Promise<void> => {
  await keeper.change({
    kind: 'put',
    replaces: id,
    ...version(),
    set: await keeper.stage({ ...HEAD, id }, [firm(firmId)]),
  });
};
/** What a page that opens now would show: each set with its cells. */
const shown = async (store: ByteStore): Promise<unknown> => {
  const keeper = keeperOn(store);
  const sets = currentVersion(await keeper.manifest())?.sets ?? [];
  return Promise.all(sets.map(async (set) => [set.id, (await keeper.rows(set)).map(cellsOf)]));
};
const ids = async (store: ByteStore) => ((await shown(store)) as [string, unknown][]).map(([id]) => id);

describe('what is kept', () => {
  it('gives every table back as it was, NULLs included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryTable, { maxLength: 4 }), async (tables) => {
        const before = tables.map(cellsOf);
        const keeper = keeperOn(createMemoryStore());
        const set = await keeper.stage({ ...HEAD, id: 'a' }, tables);
        expect((await keeper.rows(set)).map(cellsOf)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('goes back to the version before, also after a removal and a replacement', async () => {
    const store = createMemoryStore();
    const keeper = keeperOn(store);
    const undo = async () =>
      keeper.change({ kind: 'undo', version: (await keeper.manifest()).current ?? '' });
    await put(keeper, 'a');
    await put(keeper, 'b');
    const both = await shown(store);
    await keeper.change({ kind: 'remove', ...version(), set: 'a' });
    expect(await ids(store)).toEqual(['b']);
    await undo();
    expect(await shown(store)).toEqual(both);
    await put(keeper, 'a', 'other');
    expect(await shown(store)).not.toEqual(both);
    expect(await ids(store)).toEqual(['a', 'b']);
    await undo();
    expect(await shown(store)).toEqual(both);
    await undo();
    expect(await ids(store)).toEqual(['a']);
    await undo();
    expect(await ids(store)).toEqual([]);
    // No version names them any more, so no file stays.
    expect((await store.list()).filter((key) => key.startsWith('data-'))).toEqual([]);
  });

  it('puts a repaired set in the place of the one before it, under another key', async () => {
    const store = createMemoryStore();
    const keeper = keeperOn(store);
    await put(keeper, 'a');
    await put(keeper, 'b');
    const set = await keeper.stage({ ...HEAD, id: 'a-repaired' }, [firm('a')]);
    const manifest = await keeper.change({ kind: 'put', ...version(), set, replaces: 'a' });
    expect(await ids(store)).toEqual(['a-repaired', 'b']);
    expect(currentVersion(manifest)?.cause).toBe('replacement');
  });

  it('does not undo another window’s change', async () => {
    const store = createMemoryStore();
    const [one, other] = [keeperOn(store), keeperOn(store)];
    await put(one, 'a');
    const { current } = await one.manifest();
    await put(other, 'b');
    await expect(one.change({ kind: 'undo', version: current ?? '' })).rejects.toMatchObject({
      key: 'error.storage.behind',
    });
    expect(await ids(store)).toEqual(['a', 'b']);
  });

  it('keeps the changes of windows that write at once', async () => {
    const store = createMemoryStore();
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(names.map((name) => put(keeperOn(store), name)));
    expect((await ids(store)).sort()).toEqual(names);
    expect((await keeperOn(store).manifest()).generation).toBe(names.length);
  });

  it('lets go of versions without a name, and of their files', async () => {
    const store = createMemoryStore();
    const keeper = keeperOn(store);
    await put(keeper, 'a', 'first');
    await put(keeper, 'a', 'second');
    await keeper.change({ kind: 'rename', version: (await keeper.manifest()).current ?? '', name: '2026Q3' });
    await put(keeper, 'a', 'third');
    const after = await keeper.change({ kind: 'prune' });
    expect(after.versions.map(({ name }) => name)).toEqual(['2026Q3', null]);
    expect((await store.list()).filter((key) => key.startsWith('data-'))).toHaveLength(2);
  });

  it('says which table a damaged or missing file belongs to', async () => {
    const kept = new Map<string, Uint8Array>();
    const keeper = keeperOn(createMemoryStore(kept));
    const set = await keeper.stage({ ...HEAD, id: 'a' }, [firm('a')]);
    const file = set.tables[0]?.file ?? '';
    const bytes = kept.get(file) ?? new Uint8Array();
    kept.set(file, bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1));
    const params = { name: '名单.csv', table: 'enterprise' };
    await expect(keeper.rows(set)).rejects.toMatchObject({ key: 'error.storage.damaged', params });
    kept.delete(file);
    await expect(keeper.rows(set)).rejects.toMatchObject({ key: 'error.storage.missing', params });
  });

  it('takes the manifest before where the last one is torn, and goes on from there', async () => {
    const kept = new Map<string, Uint8Array>();
    const store = createMemoryStore(kept);
    await put(keeperOn(store), 'a');
    await put(keeperOn(store), 'b');
    const last =
      [...kept.keys()]
        .filter((key) => key.startsWith('manifest-'))
        .sort()
        .at(-1) ?? '';
    kept.set(last, (kept.get(last) ?? new Uint8Array()).slice(0, 100));
    expect(await ids(store)).toEqual(['a']);
    await put(keeperOn(store), 'c');
    expect(await ids(store)).toEqual(['a', 'c']);
  });
});

type Step = 'put' | 'replace' | 'remove' | 'undo';

/** A storage whose page is killed before its n-th write: neither that one nor any later call is answered. */
function killedAfter(
  store: ByteStore,
  writes: number,
): { readonly dying: ByteStore; readonly death: Promise<void> } {
  let left = writes;
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });
  const unlessKilled = <Result>(write: () => Promise<Result>): Promise<Result> => {
    left -= 1;
    if (left >= 0) return write();
    die();
    return new Promise(() => undefined);
  };
  const dying: ByteStore = {
    ...store,
    put: (key, bytes) => unlessKilled(() => store.put(key, bytes)),
    create: (key, bytes) => unlessKilled(() => store.create(key, bytes)),
    delete: (key) => unlessKilled(() => store.delete(key)),
  };
  return { dying, death };
}

describe('a page killed between any two writes', () => {
  it('leaves the state before its change or the one after it, whole', async () => {
    const step = fc.constantFrom<Step>('put', 'replace', 'remove', 'undo');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), fc.nat(3), async (steps, writes) => {
        const store = createMemoryStore();
        for (const [index, each] of steps.slice(0, -1).entries()) await take(keeperOn(store), each, index);
        const before = await shown(store);
        const last = steps.at(-1) ?? 'put';
        const done = createMemoryStore(await copyOf(store));
        await take(keeperOn(done), last, steps.length);
        const { dying, death } = killedAfter(store, writes);
        await Promise.race([take(keeperOn(dying), last, steps.length), death]);
        expect([before, await shown(done)]).toContainEqual(await shown(store));
        await put(keeperOn(store), 'next');
        expect(await ids(store)).toContain('next');
      }),
      { numRuns: 150 },
    );
  });
});

async function take(keeper: Keeper, step: Step, index: number): Promise<void> {
  const manifest = await keeper.manifest();
  const first = currentVersion(manifest)?.sets[0]?.id ?? 'none';
  if (step === 'put') return put(keeper, `s${index}`);
  if (step === 'replace') return put(keeper, first, `r${index}`);
  if (step === 'remove') await keeper.change({ kind: 'remove', ...version(), set: first });
  else if (manifest.current !== null) await keeper.change({ kind: 'undo', version: manifest.current });
}

async function copyOf(store: ByteStore): Promise<Map<string, Uint8Array>> {
  const copy = new Map<string, Uint8Array>();
  for (const key of await store.list()) copy.set(key, (await store.get(key)) ?? new Uint8Array());
  return copy;
}
