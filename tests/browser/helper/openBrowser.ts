import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/findChromium.mjs';

/** A host that Chromium takes for the intranet, and leads to this machine. */
export const INTRANET_HOST = 'intranet.test';

/** Software WebGL, no sandbox (root has none), and no connection that the page did not ask for. */
const ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP ${INTRANET_HOST} 127.0.0.1`,
];

/** Chromium of this machine, headless. Close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), headless: true, args: ARGUMENTS });
}

/** The same with a profile that outlives it, as a person's browser has one. @param folder of the profile. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: await chromiumPath(),
    headless: true,
    args: ARGUMENTS,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
}

async function chromiumPath(): Promise<string> {
  const executablePath = await findChromium();
  if (!executablePath)
    throw new Error('No Chromium found: npm test installs one, or name one in CHROMIUM_PATH');
  return executablePath;
}
