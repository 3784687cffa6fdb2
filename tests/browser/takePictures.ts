import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from './helper/openBrowser';
import { serveDist } from './helper/serveDist';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');

/** Pictures of the README, taken from the built page as a visitor first sees it, and from its dark theme. */
async function main(): Promise<void> {
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
  await mkdir(FOLDER, { recursive: true });
  const server = await serveDist();
  const browser = await openBrowser();
  try {
    for (const [name, fragment] of [
      ['overview-light', 'v=1'],
      ['diagnosis-light', 'v=1&m=diagnosis&d=graph&sel=cell~city~361100~pv.polysilicon'],
      ['gaps-dark', 'v=1&th=dark&l=gaps-1'],
    ] as const) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(() => localStorage.setItem('chain-atlas.hints-seen', '1'));
      await page.goto(`${server.url}#${fragment}`);
      await page.waitForSelector('[data-ready="true"]', { timeout: 120_000 });
      await page.waitForSelector('[data-activity="idle"]', { state: 'attached', timeout: 120_000 });
      // The panels' code is read apart from the page's.
      for (const region of ['图例', '表格']) {
        await page.getByRole('region', { name: region, exact: true }).waitFor();
      }
      if (name.startsWith('diagnosis')) await page.locator('[data-node]').first().waitFor();
      await page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0);
      // The marks follow the areas by some frames, which a processor without a graphics card draws slowly.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 5000)));
      await page.screenshot({ path: join(FOLDER, `${name}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
