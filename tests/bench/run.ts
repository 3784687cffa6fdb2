import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '../../scripts/runCommand.mjs';
import { openBrowser } from '../browser/helper/openBrowser';
import { serveDist } from '../browser/helper/serveDist';
import { type BenchRun, medianOf, printRuns } from './benchRun';
import { benchDiagnosis } from './diagnosis';
import { benchGestures } from './gestures';
import { growthExponent, printGrowth } from './growth';
import { benchImport } from './import';
import { benchScale, SIZES } from './scale';
import { benchStart } from './start';

const RUNS = 7;
const DIAGNOSIS_RUNS = 9;
const IMPORT_RUNS = 3;
const NATIVE_RUNS = 7;
const SCALE_RUNS = 3;
const SIDE_BY_SIDE_ROWS = [1_000_000, 5_000_000];
const GROWTH_ROWS = [10_000, 100_000, 1_000_000, 5_000_000];
const ROOT = join(import.meta.dirname, '..', '..');
const RESULTS = join(ROOT, 'bench', 'results.json');

/** What `bench/results.json` holds: every value, so that medians can be checked. */
type Results = { readonly title: string; readonly runs: readonly BenchRun[] }[];

const results: Results = [];

function report(title: string, runs: readonly BenchRun[]): void {
  printRuns(title, runs);
  results.push({ title, runs });
}

/** Each by the name by which it is asked for: `npm run bench -- side-by-side`. */
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  // In processes of its own, whose memory is measured.
  import: () => benchImport(IMPORT_RUNS),
  diagnosis: async () => {
    for (const enterpriseCount of [20_000, 1_000_000])
      report(`diagnosis, ${enterpriseCount} firms`, await benchDiagnosis(enterpriseCount, DIAGNOSIS_RUNS));
  },
  native: async () => {
    await installIn('native');
    const { benchBesideNative } = await import('./besideNative');
    report('diagnosis beside DuckDB itself, 1000000 firms', await benchBesideNative(NATIVE_RUNS));
  },
  'side-by-side': async () => {
    await installIn('peers');
    for (const rowCount of SIDE_BY_SIDE_ROWS)
      report(
        `side by side, ${rowCount} enterprises and as many projects`,
        await inProcess('sideBySideRun.ts', rowCount),
      );
  },
  growth: async () => {
    const runs: (readonly BenchRun[])[] = [];
    for (const rowCount of GROWTH_ROWS) {
      runs.push(await inProcess('growthRun.ts', rowCount));
      results.push({ title: `growth, ${rowCount} rows`, runs: runs.at(-1) ?? [] });
    }
    printGrowth(GROWTH_ROWS, runs);
  },
  page: async () => {
    const server = await serveDist();
    const browser = await openBrowser();
    try {
      report('start in a fresh profile, from navigation', await benchStart(browser, server.url, RUNS));
      report('gesture, from the press to the last answer', await benchGestures(browser, server.url));
      const scale = await benchScale(browser, server.url, SCALE_RUNS);
      report('start with a large served set, from navigation', scale);
      const [small, , large] = scale.map(({ values }) => medianOf(values));
      console.info(
        `growth exponent of loading: ${growthExponent(small ?? 0, large ?? 0, SIZES[1] / SIZES[0]).toFixed(2)}`,
      );
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

/** A process of its own for each size: a heap that one has filled would slow the next. */
async function inProcess(script: string, rowCount: number): Promise<readonly BenchRun[]> {
  const file = join(import.meta.dirname, script);
  const run = spawn(
    process.execPath,
    ['--max-old-space-size=12000', '--import', 'tsx', file, String(rowCount)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let text = '';
  for await (const chunk of run.stdout) text += chunk;
  return JSON.parse(text) as BenchRun[];
}

/** Other tools, in a package of their own: they are no part of the product's dependencies. */
async function installIn(name: 'native' | 'peers'): Promise<void> {
  const folder = join(import.meta.dirname, name);
  // Without a lock file where it would hold one system's program only; versions are pinned, and so are those they need.
  const isLocked = existsSync(join(folder, 'package-lock.json'));
  const command = isLocked ? ['ci'] : ['install', '--no-package-lock'];
  const { ok, reason } = await runCommand('npm', [...command, '--no-audit', '--no-fund'], {
    cwd: folder,
    timeLimitSeconds: 600,
  });
  if (!ok) throw new Error(`tests/bench/${name} was not installed: ${reason}`);
}

/** Runs the parts that are named, all without a name; the results of the others stay as they are. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in PARTS));
  if (unknown.length > 0)
    throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  for (const [name, part] of Object.entries(PARTS))
    if (names.length === 0 || names.includes(name)) await part();
  const before = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Results) : [];
  const kept = before.filter(({ title }) => !results.some((result) => result.title === title));
  mkdirSync(dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify([...kept, ...results], null, 2)}\n`);
}

await main(process.argv.slice(2));
