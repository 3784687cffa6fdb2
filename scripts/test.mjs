import { exitOnOldNode } from './checkNode.mjs';

exitOnOldNode();

const { mkdtemp, readFile, rm } = await import('node:fs/promises');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { countTests } = await import('./countTests.mjs');
const { installChineseFont, installChromium } = await import('./installBrowser.mjs');
const { installDependencies } = await import('./installDependencies.mjs');
const { runCommand, stopTogether } = await import('./runCommand.mjs');

const root = join(import.meta.dirname, '..');
const total = { passed: 0, failed: 0, skipped: 0 };

function printTotal() {
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
}

/** A program of node_modules, started by this same node: no shell and no npx between. */
const program = (...path) => join(root, 'node_modules', ...path);
const TYPESCRIPT = program('typescript', 'bin', 'tsc');
const BIOME = program('@biomejs', 'biome', 'bin', 'biome');
const VITE = program('vite', 'bin', 'vite.js');
const VITEST = program('vitest', 'vitest.mjs');

const runNode = (args, timeLimitSeconds) =>
  runCommand(process.execPath, args, { cwd: root, timeLimitSeconds });

/** A step without tests of its own counts as one. */
async function countAsOne(run) {
  const result = await run();
  total[result.ok ? 'passed' : 'failed'] += 1;
  return result;
}

async function runVitest(args, timeLimitSeconds) {
  const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-tests-'));
  const reportFile = join(folder, 'report.json');
  try {
    const result = await runNode(
      [VITEST, 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
      timeLimitSeconds,
    );
    const count = await readFile(reportFile, 'utf8').then(
      (text) => countTests(JSON.parse(text)),
      () => ({ passed: 0, failed: 0, skipped: 0 }),
    );
    // A run that fails with no failing test (no test found, an unhandled error, too late) is a failure too.
    if (!result.ok && count.failed === 0) count.failed = 1;
    for (const key of ['passed', 'failed', 'skipped']) total[key] += count[key];
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const STEPS = [
  ['Dependencies', () => countAsOne(() => installDependencies(root))],
  ['Chromium', () => countAsOne(() => installChromium(root))],
  ['Chinese font', () => countAsOne(installChineseFont)],
  ['Types', () => countAsOne(() => runNode([TYPESCRIPT, '--noEmit'], 600))],
  ['Lint', () => countAsOne(() => runNode([BIOME, 'ci', '--error-on-warnings', '.'], 300))],
  ['Import rules', () => runVitest(['--project', 'unit', 'tests/rules'], 300)],
  [
    'Unit, data and engine tests',
    () => runVitest(['--project', 'unit', 'tests/unit', 'tests/data', 'tests/engine'], 1800),
  ],
  ['Build', () => countAsOne(() => runNode([VITE, 'build'], 600))],
  ['Browser tests', () => runVitest(['--project', 'browser'], 3600)],
];

async function runSteps() {
  for (const [index, [name, run]] of STEPS.entries()) {
    console.log(`\n=== ${name} ===`);
    const result = await run();
    if (result.ok) continue;
    console.log(`\n${name}: ${result.reason}`);
    const left = STEPS.slice(index + 1).map(([leftName]) => leftName);
    if (left.length > 0) console.log(`Not run: ${left.join(', ')}`);
    return;
  }
}

stopTogether((signal) => {
  total.failed += 1;
  console.log(`\nInterrupted by ${signal}`);
  printTotal();
});

try {
  await runSteps();
} catch (error) {
  console.log(error.stack);
  total.failed += 1;
}
printTotal();
process.exitCode = total.failed === 0 ? 0 : 1;
