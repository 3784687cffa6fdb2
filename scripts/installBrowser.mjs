import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_DOWNLOAD_FOLDER, findChineseFont, findChromium } from './findChromium.mjs';
import { runCommand } from './runCommand.mjs';

const UPDATE_LIMIT_SECONDS = 240;
const PACKAGES_LIMIT_SECONDS = 900;
const DOWNLOAD_LIMIT_SECONDS = 600;

const canUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

let isAptUpdated = false;

async function aptInstall(packages) {
  const patience = [
    '-o',
    'Acquire::http::Timeout=30',
    '-o',
    'Acquire::https::Timeout=30',
    '-o',
    'Acquire::Retries=1',
  ];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!isAptUpdated) {
    const updated = await runCommand('apt-get', [...patience, '-qq', 'update'], {
      timeLimitSeconds: UPDATE_LIMIT_SECONDS,
      env,
    });
    // An old list of packages may still do.
    if (!updated.ok) console.log(`apt-get update ${updated.reason}`);
    isAptUpdated = true;
  }
  return runCommand(
    'apt-get',
    [...patience, '-qq', '-y', '--no-install-recommends', 'install', ...packages],
    {
      timeLimitSeconds: PACKAGES_LIMIT_SECONDS,
      env,
    },
  );
}

async function downloadChromium(root) {
  return runCommand(
    process.execPath,
    [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', '--no-shell', 'chromium'],
    {
      cwd: root,
      timeLimitSeconds: DOWNLOAD_LIMIT_SECONDS,
      env: { PLAYWRIGHT_BROWSERS_PATH: BROWSER_DOWNLOAD_FOLDER },
    },
  );
}

/** Finds a Chromium, or installs one: Debian's package as root, else the test runner's own download. */
export async function installChromium(root) {
  const present = await findChromium();
  if (present) {
    console.log(`Chromium: ${present} (was there)`);
    return { ok: true, reason: '' };
  }
  const reasons = [];
  if (canUseApt()) {
    console.log("Chromium: none there; installing Debian's package");
    const result = await aptInstall(['chromium']);
    const installed = await findChromium();
    if (installed) {
      console.log(`Chromium: ${installed} (Debian's package)`);
      return { ok: true, reason: '' };
    }
    reasons.push(`Debian's package: ${result.reason}`);
  }
  console.log("Chromium: none there; the test runner's own download");
  const result = await downloadChromium(root);
  const downloaded = await findChromium();
  if (downloaded) {
    console.log(`Chromium: ${downloaded} (downloaded)`);
    return { ok: true, reason: '' };
  }
  reasons.push(`download: ${result.reason}`);
  return {
    ok: false,
    reason: `no Chromium (${reasons.join('; ')}). Install one, or name it in CHROMIUM_PATH`,
  };
}

/** Finds a font with Chinese characters, or installs Debian's as root. The map's labels are drawn from it. */
export async function installChineseFont() {
  const present = await findChineseFont();
  if (present) {
    console.log(`Chinese font: ${present} (was there)`);
    return { ok: true, reason: '' };
  }
  let reason = 'none there, and only root can install a Debian package';
  if (canUseApt()) {
    console.log("Chinese font: none there; installing Debian's package");
    const result = await aptInstall(['fontconfig', 'fonts-noto-cjk']);
    const installed = await findChineseFont();
    if (installed) {
      console.log(`Chinese font: ${installed} (Debian's package)`);
      return { ok: true, reason: '' };
    }
    reason = `Debian's package: ${result.reason}`;
  }
  return {
    ok: false,
    reason: `no font with Chinese characters (${reason}). Install fontconfig and fonts-noto-cjk`,
  };
}
