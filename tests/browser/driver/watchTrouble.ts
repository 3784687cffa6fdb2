import type { Page } from 'playwright-core';

/** Collects what nobody should see: errors in the console, uncaught errors and rejections. Call it before `goto`. */
export function watchTrouble(page: Page): readonly string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('crash', () => trouble.push('the page crashed'));
  return trouble;
}
