import type { Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { tour } from './driver/tour';
import { startWitness, type Witness } from './helper/startWitness';
import { type RequestWatch, watchRequests } from './helper/watchRequests';

/** What a kind of worker alone has in its global scope. */
const WORKER_MARKS = { maplibre: 'registerWorkerSource', duckdb: 'DUCKDB_RUNTIME' } as const;

describe('nothing leaves the page’s own origin', () => {
  let atlas: OpenAtlas;
  let watch: RequestWatch;
  let witness: Witness;
  beforeAll(async () => {
    witness = await startWitness();
    atlas = await openAtlas({
      onPage: (page) => {
        watch = watchRequests(page);
      },
    });
  });
  afterAll(async () => {
    await atlas?.close();
    await witness.close();
  });

  it('in a full tour, which meets no error', async () => {
    await tour(atlas);
    expect(watch.requests.length).toBeGreaterThan(10);
    expect(watch.foreign()).toEqual([]);
    expect(atlas.trouble).toEqual([]);
  });

  it('by the page itself, which the policy keeps from fetching elsewhere', async () => {
    const answers = await atlas.page.evaluate(async (url) => {
      const image = new Promise<string>((settle) => {
        const element = new Image();
        element.onload = () => settle('arrived');
        element.onerror = () => settle('refused');
        element.src = `${url}image`;
      });
      const socket = new Promise<string>((settle) => {
        try {
          const opened = new WebSocket(url.replace('http', 'ws'));
          opened.onopen = () => settle('arrived');
          opened.onerror = () => settle('refused');
        } catch {
          settle('refused');
        }
      });
      const script = document.createElement('script');
      script.src = `${url}script`;
      document.head.append(script);
      navigator.sendBeacon(`${url}beacon`, 'x');
      return Promise.all([
        fetch(`${url}page`).then(
          () => 'arrived',
          () => 'refused',
        ),
        image,
        socket,
      ]);
    }, witness.url);
    expect(answers).toEqual(['refused', 'refused', 'refused']);
    expect(witness.arrived).toEqual([]);
  });

  it('by any worker that it starts: the map’s, the engine’s, the import’s', async () => {
    const workers = atlas.page.workers();
    const kinds = await Promise.all(workers.map(kindOf));
    expect(kinds).toEqual(expect.arrayContaining(['maplibre', 'duckdb', 'import']));
    for (const [index, worker] of workers.entries()) {
      const answer = await worker.evaluate(
        (url) =>
          fetch(url).then(
            () => 'arrived',
            () => 'refused',
          ),
        `${witness.url}${kinds[index]}`,
      );
      expect([kinds[index], answer]).toEqual([kinds[index], 'refused']);
      // A worker that can reach nothing would prove nothing: its own origin is open to it.
      const own = await worker.evaluate(
        (url) => fetch(url).then(({ ok }) => ok),
        new URL('./', atlas.page.url()).href,
      );
      expect([kinds[index], own]).toEqual([kinds[index], true]);
    }
    expect(witness.arrived).toEqual([]);
  });
});

async function kindOf(worker: Worker): Promise<'maplibre' | 'duckdb' | 'import'> {
  const has = (mark: string) => worker.evaluate((name) => name in self, mark);
  if (await has(WORKER_MARKS.maplibre)) return 'maplibre';
  return (await has(WORKER_MARKS.duckdb)) ? 'duckdb' : 'import';
}
