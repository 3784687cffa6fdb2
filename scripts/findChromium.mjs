import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

/** Where the test runner's own download goes, apart from every other project's. */
export const BROWSER_DOWNLOAD_FOLDER = join(root, '.cache', 'browsers');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FIXED_PATHS = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium that playwright-core downloaded into this project, where it did. */
async function findDownloaded() {
  if (!existsSync(BROWSER_DOWNLOAD_FOLDER)) return undefined;
  const names = ['chrome', 'chrome.exe', 'Chromium', 'Google Chrome for Testing'];
  const entries = await readdir(BROWSER_DOWNLOAD_FOLDER, { recursive: true, withFileTypes: true });
  const file = entries.find((entry) => entry.isFile() && names.includes(entry.name));
  return file && join(file.parentPath, file.name);
}

/**
 * The Chromium for browser tests: `CHROMIUM_PATH`, else one of the machine, else this project's own download.
 * @returns {Promise<string | undefined>} the path of its program
 */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, which is not a program`);
    return chosen;
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return (
    [...FIXED_PATHS.slice(0, 1), ...onPath, ...FIXED_PATHS.slice(1)].find(isExecutable) ?? findDownloaded()
  );
}

/**
 * A font with Chinese characters: what fontconfig names first, or the system's own on macOS and Windows.
 * @returns {Promise<string | undefined>}
 */
export async function findChineseFont() {
  if (process.platform === 'darwin' || process.platform === 'win32') return "the system's own";
  try {
    const { stdout } = await run('fc-list', [':lang=zh', 'file']);
    const first = stdout.split('\n')[0]?.trim().replace(/:$/, '');
    return first || undefined;
  } catch {
    return undefined;
  }
}
