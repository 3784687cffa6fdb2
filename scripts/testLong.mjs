import { join } from 'node:path';
import { runCommand } from './runCommand.mjs';

const root = join(import.meta.dirname, '..');
const program = (...path) => join(root, 'node_modules', ...path);

// What takes too long for every run: the page is killed 50 times on each kind of address.
const env = { KILLS: process.env.KILLS ?? '50' };
const steps = [
  [program('vite', 'bin', 'vite.js'), 'build'],
  [program('vitest', 'vitest.mjs'), 'run', '--project', 'browser', 'tests/browser/killed.spec.ts'],
];
for (const args of steps) {
  const { ok, reason } = await runCommand(process.execPath, args, { cwd: root, env, timeLimitSeconds: 7200 });
  if (!ok) {
    console.log(reason);
    process.exitCode = 1;
    break;
  }
}
