import { openBrowser } from '../browser/helper/openBrowser';
import { serveDist } from '../browser/helper/serveDist';
import { printRuns } from './benchRun';
import { benchDiagnosis } from './diagnosis';
import { benchGestures } from './gestures';
import { benchImport } from './import';
import { benchStart } from './start';

const RUNS = 7;
const DIAGNOSIS_RUNS = 9;
const IMPORT_RUNS = 3;

/** Prints the import in processes of its own, the diagnosis in this one, then the start and the gestures on the built dist in headless Chromium. */
async function main(): Promise<void> {
  await benchImport(IMPORT_RUNS);
  for (const enterpriseCount of [20_000, 1_000_000]) {
    printRuns('diagnosis', await benchDiagnosis(enterpriseCount, DIAGNOSIS_RUNS));
  }
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
