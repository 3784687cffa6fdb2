import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runCommand } from './runCommand.mjs';

const TIME_LIMIT_SECONDS = 900;

async function packagesOf(lockFile) {
  try {
    return JSON.parse(await readFile(lockFile, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what package-lock.json asks for; npm writes its own list of it there at the end. */
export async function dependenciesAreInstalled(root) {
  const wanted = await packagesOf(join(root, 'package-lock.json'));
  const present = await packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.devOptional || present[path]?.version === entry.version,
  );
}

/** npm as it was when it started this script, else the one on the path. */
function npmCommand() {
  const npm = process.env.npm_execpath;
  if (npm && basename(npm).startsWith('npm-cli')) return [process.execPath, [npm]];
  return ['npm', []];
}

/** Installs what package-lock.json lists where it is missing; says so in either case. */
export async function installDependencies(root) {
  if (await dependenciesAreInstalled(root)) {
    console.log('Dependencies: installed already');
    return { ok: true, reason: '' };
  }
  console.log('Dependencies: npm ci');
  const [command, args] = npmCommand();
  const quiet = ['--no-audit', '--no-fund', '--fetch-timeout=60000', '--fetch-retries=2'];
  // NODE_ENV=production would leave the build tools out.
  const result = await runCommand(command, [...args, 'ci', '--include=dev', ...quiet], {
    cwd: root,
    timeLimitSeconds: TIME_LIMIT_SECONDS,
  });
  if (result.ok) return result;
  return {
    ok: false,
    reason: `npm ci ${result.reason}. Is the npm registry reachable (npm ping), and is there space on the disk?`,
  };
}
