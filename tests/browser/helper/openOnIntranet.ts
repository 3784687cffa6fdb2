import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { INTRANET_HOST } from './openBrowser';
import { type ServeDistOptions, serveDist } from './serveDist';

export interface IntranetPage {
  readonly page: Page;
  /** `http://intranet.test:<port><basePath>`, where the page already is. */
  readonly url: string;
  /** Closes the page and the server, not the browser. */
  close(): Promise<void>;
}

/** Opens the page as offices have it: plain http, a host that is not localhost, hence no secure context. */
export async function openOnIntranet(
  browser: Browser,
  options: ServeDistOptions & { readonly context?: BrowserContextOptions } = {},
): Promise<IntranetPage> {
  const { context: contextOptions, ...serveOptions } = options;
  const served = await serveDist(serveOptions);
  const url = `http://${INTRANET_HOST}:${served.port}${served.basePath}`;
  const context = await browser.newContext(contextOptions);
  const page = await context.newPage();
  await page.goto(url);
  return {
    page,
    url,
    close: async () => {
      await context.close();
      await served.close();
    },
  };
}
