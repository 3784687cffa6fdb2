import { exitOnOldNode } from './checkNode.mjs';

exitOnOldNode();

// Loaded only now: an old node would stumble over what these files use before it could be told so.
const { join } = await import('node:path');
const { installDependencies } = await import('./installDependencies.mjs');
const { runCommand, stopTogether } = await import('./runCommand.mjs');
const { serveFromCommandLine } = await import('./serve.mjs');

const BUILD_LIMIT_SECONDS = 600;
const root = join(import.meta.dirname, '..');

function giveUp(reason) {
  console.error(`\nCannot start: ${reason}`);
  process.exit(1);
}

stopTogether();
const installed = await installDependencies(root);
if (!installed.ok) giveUp(installed.reason);

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const built = await runCommand(process.execPath, [vite, 'build'], {
  cwd: root,
  timeLimitSeconds: BUILD_LIMIT_SECONDS,
});
if (!built.ok) giveUp(`the build ${built.reason}`);

await serveFromCommandLine(process.argv.slice(2)).catch((error) => giveUp(error.message));
