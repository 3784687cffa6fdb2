import type { Browser, Page } from 'playwright-core';
import type { BenchRun } from './benchRun';

/** Each run is a question of its own, so that no answer comes from the cache. */
const NODES = ['硅片', '电池片', '胶膜', '组件', '逆变器', '支架', '接线盒'];
const GESTURES = [
  { name: 'choose a stage (中游) beside a node', target: '中游' },
  { name: 'only late projects beside a node', target: '只看滞后项目' },
  { name: 'choose a verdict (断点) beside a node', target: '断点' },
];

/** Between two presses, so that what the map still draws of one is not counted to the next. */
const REST_MS = 700;

interface Measured {
  /** The last figure stands in the document. */
  readonly writtenMs: number;
  /** The first frame with it has been drawn; here the processor draws the map as well. */
  readonly shownMs: number;
  /** The longest block of the main thread until all is at rest. */
  readonly blockedMs: number;
}

/** From the press to the last answer. */
export async function benchGestures(browser: Browser, url: string): Promise<BenchRun[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // The runner's compiler names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(url);
  await page.waitForSelector('[data-ready="true"]', { timeout: 120_000 });
  await page.waitForSelector('[data-activity="idle"]', { state: 'attached', timeout: 120_000 });
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
    { name: `${name}: last figure written`, values: runs.map(({ writtenMs }) => writtenMs) },
    { name: '  on screen, the map drawn by the processor', values: runs.map(({ shownMs }) => shownMs) },
    { name: '  longest block of the main thread', values: runs.map(({ blockedMs }) => blockedMs) },
  ]);
}

function press(page: Page, target: string): Promise<Measured> {
  const control = page.getByRole('checkbox', { name: target, exact: true }).first();
  return control.evaluate(
    (element, restMs) =>
      new Promise<Measured>((resolve) => {
        let blockedMs = 0;
        const tasks = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) blockedMs = Math.max(blockedMs, duration);
        });
        tasks.observe({ type: 'longtask' });
        const activity = document.querySelector('[data-activity]');
        const start = performance.now();
        let frame = 0;
        let rest: ReturnType<typeof setTimeout> | undefined;
        const look = (): void => {
          cancelAnimationFrame(frame);
          clearTimeout(rest);
          if (activity?.getAttribute('data-activity') === 'busy') return;
          const writtenMs = performance.now() - start;
          // A timer set in a frame runs after that frame is on screen.
          frame = requestAnimationFrame(() => {
            rest = setTimeout(() => {
              const shownMs = performance.now() - start;
              rest = setTimeout(() => {
                changes.disconnect();
                tasks.disconnect();
                resolve({ writtenMs, shownMs, blockedMs });
              }, restMs);
            });
          });
        };
        const changes = new MutationObserver(look);
        if (activity) changes.observe(activity, { attributes: true });
        (element as HTMLElement).click();
        look();
      }),
    REST_MS,
  );
}
