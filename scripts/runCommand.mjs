import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const isWindows = process.platform === 'win32';
/** The command that is running now, so that an interrupted script takes it down with itself. */
let running;

const GRACE_SECONDS = 5;

function send(child, signal) {
  try {
    // The whole group: npm and vitest start processes of their own.
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Asks first, so that a browser it has started is closed too. */
function end(child) {
  return new Promise((resolve) => {
    const finish = () => {
      send(child, 'SIGKILL');
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(finish, GRACE_SECONDS * 1000);
    child.once('exit', finish);
    send(child, 'SIGTERM');
  });
}

/**
 * Runs a command without input, its output shown as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{timeLimitSeconds: number, cwd?: string, env?: Record<string, string>}} options
 * @returns {Promise<{ok: boolean, reason: string}>} reason: why it is not ok, in words
 */
export function runCommand(command, args, { timeLimitSeconds, cwd, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: !isWindows,
      // npm and npx are .cmd files there, which only a shell starts.
      shell: isWindows && !command.endsWith('.exe'),
    });
    running = child;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void end(child);
    }, timeLimitSeconds * 1000);
    const settle = (result) => {
      clearTimeout(timer);
      running = undefined;
      resolve(result);
    };
    child.once('error', (error) =>
      settle({ ok: false, reason: `${command} could not be started: ${error.message}` }),
    );
    child.once('exit', (code, signal) => {
      if (isLate) settle({ ok: false, reason: `stopped: it took longer than ${timeLimitSeconds} seconds` });
      else if (code === 0) settle({ ok: true, reason: '' });
      else settle({ ok: false, reason: signal ? `ended by ${signal}` : `ended with code ${code}` });
    });
  });
}

/** On Ctrl+C or an order to stop: ends the running command, calls `farewell`, and exits. */
export function stopTogether(farewell = () => {}) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      if (running) await end(running);
      farewell(signal);
      process.exit(128 + constants.signals[signal]);
    });
  }
}
