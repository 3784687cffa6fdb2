import type { Page } from 'playwright-core';
import { INTRANET_HOST, openBrowser } from '../helper/openBrowser';
import { serveDist } from '../helper/serveDist';
import { Atlas } from './atlas';
import { PATIENCE_MS } from './eventually';
import { watchTrouble } from './watchTrouble';

/** Where the page remembers that the hints were closed. */
const HINTS_SEEN = 'chain-atlas.hints-seen';

export interface OpenAtlasOptions {
  /** What stands behind the # of the address, e.g. `v=1&m=data`. */
  readonly view?: string;
  /** What stands behind the ? of the address, e.g. `set=name`. */
  readonly query?: string;
  /** Sub-path of the server. */
  readonly basePath?: string;
  /** As offices have it: plain http on a host that is not localhost. */
  readonly isIntranet?: boolean;
  /** Leaves the hints of the first visit open. */
  readonly isFirstVisit?: boolean;
  /** Called before the page is asked for, to watch it from the start. */
  readonly onPage?: (page: Page) => void;
}

export interface OpenAtlas extends Atlas {
  /** Ends the browser and the server. */
  close(): Promise<void>;
}

/** Opens the built page in a browser of its own and waits until it is ready. Close it in `afterAll`. */
export async function openAtlas(options: OpenAtlasOptions = {}): Promise<OpenAtlas> {
  const { view = '', query = '', basePath = '/', isIntranet = false, isFirstVisit = false, onPage } = options;
  const [browser, served] = await Promise.all([openBrowser(), serveDist({ basePath })]);
  const close = async (): Promise<void> => {
    await browser.close();
    await served.close();
  };
  try {
    // The map jumps instead of flying: a step of the journey would else interrupt the flight, or wait for it.
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(PATIENCE_MS);
    const trouble = watchTrouble(page);
    if (!isFirstVisit) await page.addInitScript((key) => localStorage.setItem(key, '1'), HINTS_SEEN);
    onPage?.(page);
    const root = isIntranet ? `http://${INTRANET_HOST}:${served.port}${served.basePath}` : served.url;
    const asked = query === '' ? root : `${root}?${query}`;
    await page.goto(view === '' ? asked : `${asked}#${view}`);
    const atlas = new Atlas(page, trouble);
    await atlas.untilReady();
    return Object.assign(atlas, { close });
  } catch (error) {
    await close();
    throw error;
  }
}
