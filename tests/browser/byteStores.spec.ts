import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/storage/memoryStore';
import { INTRANET_HOST, openBrowser } from './helper/openBrowser';
import { serveDist } from './helper/serveDist';

const STORAGE = join(import.meta.dirname, '..', '..', 'src', 'storage');

/** One call of a store, with bytes as numbers so that it travels. */
interface Call {
  readonly does: 'get' | 'put' | 'create' | 'list' | 'delete';
  readonly key: string;
  readonly bytes: readonly number[];
}

interface Runner {
  /** Answers of the calls, one after the other, on an empty store. */
  run(calls: readonly Call[]): Promise<readonly unknown[]>;
  /** How many of so many windows that create one key at once are told that they did. */
  race(windows: number): Promise<number>;
}

/** The adapters behind a page of their own; the store is the one that the address has. */
const PAGE = `
import { openByteStore } from ${JSON.stringify(join(STORAGE, 'openByteStore'))};
const plain = (answer) => (answer instanceof Uint8Array ? [...answer] : (answer ?? null));
const empty = async () => {
  const { store, place } = await openByteStore();
  for (const key of await store.list()) await store.delete(key);
  return { store, place };
};
window.runner = {
  place: async () => (await openByteStore()).place,
  async run(calls) {
    const { store } = await empty();
    const answers = [];
    for (const { does, key, bytes } of calls) answers.push(plain(await store[does](key, Uint8Array.from(bytes))));
    return answers;
  },
  async race(windows) {
    await empty();
    const stores = await Promise.all(Array.from({ length: windows }, () => openByteStore()));
    const won = await Promise.all(stores.map(({ store }, index) => store.create('one', Uint8Array.of(index + 1))));
    return won.filter(Boolean).length;
  },
};
document.title = 'ready';
`;

const call: fc.Arbitrary<Call> = fc.record({
  does: fc.constantFrom('get', 'put', 'create', 'list', 'delete'),
  key: fc.constantFrom('manifest-1.json', 'data-1.parquet', 'data-2.parquet'),
  bytes: fc.array(fc.nat(255), { minLength: 1, maxLength: 6 }),
});

async function plainAnswers(calls: readonly Call[]): Promise<unknown[]> {
  const store = createMemoryStore();
  const answers: unknown[] = [];
  for (const { does, key, bytes } of calls) {
    const answer: unknown = await store[does](key, Uint8Array.from(bytes));
    answers.push(answer instanceof Uint8Array ? [...answer] : (answer ?? null));
  }
  return answers;
}

describe.each([
  { place: 'opfs', isIntranet: false },
  { place: 'indexedDb', isIntranet: true },
])('the store $place', ({ place, isIntranet }) => {
  let browser: Browser;
  let folder: string;
  let page: Page;
  let served: Awaited<ReturnType<typeof serveDist>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-stores-'));
    await writeFile(join(folder, 'page.js'), PAGE);
    await writeFile(
      join(folder, 'index.html'),
      '<!doctype html><script type="module" src="./page.js"></script>',
    );
    const outDir = join(folder, 'dist');
    await build({ root: folder, base: './', configFile: false, logLevel: 'silent', build: { outDir } });
    [browser, served] = await Promise.all([openBrowser(), serveDist({ folder: outDir })]);
    page = await browser.newPage();
    await page.goto(isIntranet ? `http://${INTRANET_HOST}:${served.port}/` : served.url);
    await page.waitForFunction(() => document.title === 'ready');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const runner = <Name extends keyof Runner>(name: Name, given: Parameters<Runner[Name]>[0]) =>
    page.evaluate(
      ([method, argument]) =>
        (window as unknown as { runner: Record<string, (given: unknown) => unknown> }).runner[method]?.(
          argument,
        ),
      [name, given] as const,
    );

  it('is the one that this address has', async () => {
    expect(await page.evaluate('window.runner.place()')).toBe(place);
  });

  it('answers every sequence of calls as a plain map does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 15 }), async (calls) => {
        expect(await runner('run', calls)).toEqual(await plainAnswers(calls));
      }),
      { numRuns: 60 },
    );
  });

  it('lets one of several windows make a key', async () => {
    expect(await runner('race', 8)).toBe(1);
  });
});
