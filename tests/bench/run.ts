import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../browser/helper/openBrowser';
import { serveDist } from '../browser/helper/serveDist';
import { type BenchRun, medianOf, printRuns } from './benchRun';
import { benchDiagnosis } from './diagnosis';
import { benchGestures } from './gestures';
import { benchImport } from './import';
import { benchScale, growthExponent } from './scale';
import { benchStart } from './start';

const RUNS = 7;
const DIAGNOSIS_RUNS = 9;
const IMPORT_RUNS = 3;
const SCALE_RUNS = 3;
const RESULTS = join(import.meta.dirname, '..', '..', 'bench');

/** What `bench/results.json` holds: every value, so that medians can be checked. */
const results: { readonly title: string; readonly runs: readonly BenchRun[] }[] = [];

function report(title: string, runs: readonly BenchRun[]): void {
  printRuns(title, runs);
  results.push({ title, runs });
}

/** Prints the import in processes of its own, the diagnosis in this one, then the start and the gestures on the built dist in headless Chromium. */
async function main(): Promise<void> {
  await benchImport(IMPORT_RUNS);
  for (const enterpriseCount of [20_000, 1_000_000]) {
    report('diagnosis', await benchDiagnosis(enterpriseCount, DIAGNOSIS_RUNS));
  }
  const server = await serveDist();
  const browser = await openBrowser();
  try {
    report('start in a fresh profile, from navigation', await benchStart(browser, server.url, RUNS));
    report('gesture, from the press to the last answer', await benchGestures(browser, server.url));
    const scale = await benchScale(browser, server.url, SCALE_RUNS);
    report('start with a large served set, from navigation', scale);
    const [small, , large] = scale.map(({ values }) => medianOf(values));
    console.info(`growth exponent of loading: ${growthExponent(small ?? 0, large ?? 0).toFixed(2)}`);
  } finally {
    await browser.close();
    await server.close();
  }
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
}

await main();
