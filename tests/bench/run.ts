import { openBrowser } from '../browser/helper/openBrowser';
import { serveDist } from '../browser/helper/serveDist';
import { printRuns } from './benchRun';
import { benchGestures } from './gestures';
import { benchStart } from './start';

const RUNS = 7;

/** Prints the start and the gestures, measured on the built dist in headless Chromium. */
async function main(): Promise<void> {
  const server = await serveDist();
  const browser = await openBrowser();
  try {
    printRuns('start in a fresh profile, from navigation', await benchStart(browser, server.url, RUNS));
    printRuns('gesture, from the press to the last answer', await benchGestures(browser, server.url));
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
