import type { Browser } from 'playwright-core';
import type { BenchRun } from './benchRun';

/** Boundaries on screen, first data, every answer, and the map's areas drawn, from navigation, in a fresh profile each time. */
export async function benchStart(browser: Browser, url: string, runCount: number): Promise<BenchRun[]> {
  const boundaries: number[] = [];
  const data: number[] = [];
  const ready: number[] = [];
  const drawn: number[] = [];
  for (let run = 0; run < runCount; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForSelector('[data-ready="true"]', { timeout: 120_000 });
    data.push(await page.evaluate(() => performance.now()));
    await page.waitForSelector('[data-activity="idle"]', { state: 'attached', timeout: 120_000 });
    ready.push(await page.evaluate(() => performance.now()));
    await page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0);
    const markedAt = (mark: string): Promise<number> =>
      page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, mark);
    boundaries.push(await markedAt('boundaries-drawn'));
    drawn.push(await markedAt('map-drawn'));
    await context.close();
  }
  return [
    { name: 'boundaries on screen', values: boundaries },
    { name: 'data loaded and judged', values: data },
    { name: 'map made, every panel answered', values: ready },
    { name: 'areas with their figures drawn on the map', values: drawn },
  ];
}
