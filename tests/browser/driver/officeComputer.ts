import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { INTRANET_HOST, openProfile } from '../helper/openBrowser';
import { serveDist } from '../helper/serveDist';
import { Atlas } from './atlas';
import { PATIENCE_MS } from './eventually';
import { watchTrouble } from './watchTrouble';

/** The page 数据, whose opening draws no map. */
const DATA_VIEW = 'v=1&m=data';

/** A computer with a browser profile of its own, which outlives its windows and the browser. */
export class OfficeComputer {
  readonly #folder: string;
  readonly #root: string;
  readonly #stopServing: () => Promise<void>;
  readonly #sessions: CDPSession[] = [];
  #context: BrowserContext | null = null;

  private constructor(folder: string, root: string, stopServing: () => Promise<void>) {
    this.#folder = folder;
    this.#root = root;
    this.#stopServing = stopServing;
  }

  /** @param isIntranet as offices have it: plain http on a host that is not localhost. */
  static async start({ isIntranet = false } = {}): Promise<OfficeComputer> {
    const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-profile-'));
    const served = await serveDist();
    const root = isIntranet ? `http://${INTRANET_HOST}:${served.port}/` : served.url;
    return new OfficeComputer(folder, root, () => served.close());
  }

  /** Opens one more window on 数据, and the browser before it where there is none. */
  async openWindow(): Promise<Atlas> {
    const page = await this.openPage();
    const trouble = watchTrouble(page);
    await page.goto(`${this.#root}#${DATA_VIEW}`);
    const atlas = new Atlas(page, trouble);
    await atlas.untilReady();
    await page.getByRole('main', { name: '数据' }).waitFor();
    return atlas;
  }

  /** An empty window. */
  async openPage(): Promise<Page> {
    this.#context ??= await openProfile(this.#folder);
    const page = await this.#context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  }

  /** Ends the process that the page runs in, as a crash does. */
  async killProcessOf(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // The process ends before it could answer.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
  }

  /** Lets the page's origin keep so many bytes; null as many as the disk has. */
  async setRoom(page: Page, bytes: number | null): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(bytes === null ? {} : { quotaSize: bytes }),
    });
    // The override lasts as long as its session.
    this.#sessions.push(session);
  }

  /** As a browser does that runs out of room: files and databases go, the small notes of localStorage stay. */
  async clearStorage(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'file_systems,indexeddb' });
  }

  async closeBrowser(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  async close(): Promise<void> {
    await this.closeBrowser();
    await this.#stopServing();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
