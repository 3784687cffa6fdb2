import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { scaleTables } from '../../data/scale/scaleTables';
import { readScaleWorld } from '../../data/scale/scaleWorld';
import { writeScale } from '../../data/scale/writeScale';
import type { BenchRun } from './benchRun';

const ROOT = join(import.meta.dirname, '..', '..');
export const SIZES = [100_000, 1_000_000] as const;
const PATIENCE_MS = 300_000;

/** From navigation to the data judged and to every answer, with served sets over the whole country. */
export async function benchScale(browser: Browser, url: string, runCount: number): Promise<BenchRun[]> {
  const runs: BenchRun[] = [];
  for (const rowCount of SIZES) {
    const name = await servedSet(rowCount);
    const ready: number[] = [];
    const answered: number[] = [];
    for (let run = 0; run < runCount; run += 1) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${url}?set=${name}#v=1&c=&r=`);
      await page.waitForSelector('[data-ready="true"]', { timeout: PATIENCE_MS });
      ready.push(await page.evaluate(() => performance.now()));
      await page.waitForSelector('[data-activity="idle"]', { state: 'attached', timeout: PATIENCE_MS });
      answered.push(await page.evaluate(() => performance.now()));
      await context.close();
    }
    runs.push(
      { name: `${rowCount} firms: loaded and judged`, values: ready },
      { name: `${rowCount} firms: every panel answered`, values: answered },
    );
  }
  return runs;
}

async function servedSet(rowCount: number): Promise<string> {
  const name = `scale-${rowCount}`;
  const folder = join(ROOT, 'dist', 'sets', name);
  if (!existsSync(join(folder, 'manifest.json'))) {
    await writeScale(scaleTables(readScaleWorld(ROOT), rowCount, 1), folder);
  }
  return name;
}
