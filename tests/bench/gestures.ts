import type { Browser, Page } from 'playwright-core';
import type { BenchRun } from './benchRun';

/** Each run is a question of its own, so that no answer comes from the cache. */
const NODES = ['硅片', '电池片', '胶膜', '组件', '逆变器', '支架', '接线盒'];
const GESTURES = [
  { name: 'choose a stage (中游) beside a node', target: '中游' },
  { name: 'only late projects beside a node', target: '只看滞后项目' },
  { name: 'choose a verdict (断点) beside a node', target: '断点' },
];

interface Measured {
  readonly answeredMs: number;
  readonly blockedMs: number;
}

/** From the press to the frame that shows the last answer, and the longest block of the main thread meanwhile. */
export async function benchGestures(browser: Browser, url: string): Promise<BenchRun[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // The runner's compiler names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(url);
  await page.waitForSelector('[data-ready="true"]', { timeout: 120_000 });
  await page.waitForSelector('[data-activity="idle"]', { state: 'attached' });
  const byNode: Measured[] = [];
  const byGesture = GESTURES.map((): Measured[] => []);
  for (const node of NODES) {
    byNode.push(await press(page, node));
    for (const [index, { target }] of GESTURES.entries()) {
      byGesture[index]?.push(await press(page, target));
      await press(page, target);
    }
    await press(page, node);
  }
  await page.close();
  return [
    { name: 'choose a node', runs: byNode },
    ...GESTURES.map(({ name }, index) => ({ name, runs: byGesture[index] ?? [] })),
  ].flatMap(({ name, runs }) => [
    { name, values: runs.map(({ answeredMs }) => answeredMs) },
    { name: '  longest block of the main thread', values: runs.map(({ blockedMs }) => blockedMs) },
  ]);
}

function press(page: Page, target: string): Promise<Measured> {
  const control = page.getByRole('checkbox', { name: target, exact: true }).first();
  return control.evaluate(
    (element) =>
      new Promise<{ answeredMs: number; blockedMs: number }>((resolve) => {
        let blockedMs = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) blockedMs = Math.max(blockedMs, duration);
        });
        observer.observe({ type: 'longtask' });
        const start = performance.now();
        (element as HTMLElement).click();
        // A timer set in a frame runs after that frame is on screen.
        const look = (): void => {
          requestAnimationFrame(() =>
            setTimeout(() => {
              const isBusy = document.querySelector('[data-activity="busy"]') !== null;
              const answeredMs = performance.now() - start;
              if (isBusy && answeredMs < 5000) return look();
              setTimeout(() => {
                observer.disconnect();
                resolve({ answeredMs, blockedMs });
              }, 200);
            }),
          );
        };
        look();
      }),
  );
}
