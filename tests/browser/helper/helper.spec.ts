import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './openBrowser';
import { openOnIntranet } from './openOnIntranet';
import { serveDist } from './serveDist';
import { startWitness, type Witness } from './startWitness';
import { watchRequests } from './watchRequests';

const REPOSITORY = join(import.meta.dirname, '..', '..', '..');

/** The answer of a foreign fetch is the reason why it failed, or `arrived`. */
const TRY_FETCH = `
const tryFetch = (url) => fetch(url).then(() => 'arrived', (error) => 'refused: ' + error.message);
`;

const PAGE_SCRIPT = `${TRY_FETCH}
window.tryFetch = tryFetch;
const ask = (worker, url) => new Promise((resolve) => {
  worker.onmessage = (event) => resolve(event.data);
  worker.postMessage(url);
});
window.askWorkerByUrl = (url) => ask(new Worker('worker.js', { type: 'module' }), url);
window.askWorkerByBlob = (url) => {
  const line = 'import ' + JSON.stringify(new URL('worker.js', document.baseURI).href) + ';';
  const blob = new Blob([line], { type: 'text/javascript' });
  return ask(new Worker(URL.createObjectURL(blob), { type: 'module' }), url);
};
document.title = 'ready';
`;

const WORKER_SCRIPT = `${TRY_FETCH}
self.onmessage = (event) => tryFetch(event.data).then((answer) => self.postMessage(answer));
`;

/** A page with the policy of index.html, and nothing of the product's. */
async function writeSmallPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-page-'));
  const index = await readFile(join(REPOSITORY, 'index.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(index)?.[1];
  expect(policy).toBeDefined();
  const html = `<!doctype html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,"><p>链图</p><script type="module" src="page.js"></script>`;
  await writeFile(join(folder, 'index.html'), html);
  await writeFile(join(folder, 'page.js'), PAGE_SCRIPT);
  await writeFile(join(folder, 'worker.js'), WORKER_SCRIPT);
  return folder;
}

type Asked = 'tryFetch' | 'askWorkerByUrl' | 'askWorkerByBlob';

const ask = (page: Page, name: Asked, url: string): Promise<string> =>
  page.evaluate(
    ([called, address]) =>
      (window as unknown as Record<Asked, (url: string) => Promise<string>>)[called](address),
    [name, url] as const,
  );

const isReady = (page: Page) => page.waitForFunction(() => document.title === 'ready');

describe('the browser helpers', () => {
  let browser: Browser;
  let witness: Witness;
  let folder: string;
  beforeAll(async () => {
    [browser, witness, folder] = await Promise.all([openBrowser(), startWitness(), writeSmallPage()]);
  });
  afterAll(async () => {
    await browser.close();
    await witness.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('serve a page under a sub-path, and only there', async () => {
    const served = await serveDist({ folder, basePath: '/gov/atlas' });
    const page = await browser.newPage();
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/gov\/atlas\/$/);
    await page.goto(served.url);
    await isReady(page);
    expect((await page.goto(new URL('/', served.url).href))?.status()).toBe(404);
    await page.close();
    await served.close();
  });

  it('say what to do where there is no built page', async () => {
    await expect(serveDist({ folder: tmpdir() })).rejects.toThrow('npm run build');
  });

  it('see the requests of the page and of both kinds of worker, and what the policy stops', async () => {
    const served = await serveDist({ folder });
    const page = await browser.newPage();
    const watch = watchRequests(page);
    await page.goto(served.url);
    await isReady(page);
    expect(watch.foreign()).toEqual([]);

    expect(await ask(page, 'tryFetch', `${witness.url}page`)).toMatch(/^refused/);
    expect(await ask(page, 'askWorkerByBlob', `${witness.url}blob-worker`)).toMatch(/^refused/);
    // A worker loaded by its address is outside the policy of a <meta>: the helpers must see what it does.
    expect(await ask(page, 'askWorkerByUrl', `${witness.url}url-worker`)).toBe('arrived');
    expect(witness.arrived).toEqual(['GET /url-worker']);
    expect(watch.foreign().map((request) => request.url)).toContain(`${witness.url}url-worker`);
    expect(watch.workers).toHaveLength(2);

    expect(await ask(page, 'askWorkerByUrl', `${served.url}page.js`)).toBe('arrived');
    expect(watch.requests.map((request) => request.url)).toContain(`${served.url}page.js`);
    await page.close();
    await served.close();
  });

  it('open the page on an intranet host, where the context is not secure', async () => {
    const intranet = await openOnIntranet(browser, { folder, basePath: '/atlas/' });
    expect(intranet.url).toMatch(/^http:\/\/intranet\.test:\d+\/atlas\/$/);
    await isReady(intranet.page);
    expect(await intranet.page.evaluate(() => window.isSecureContext)).toBe(false);
    await intranet.close();
  });
});
