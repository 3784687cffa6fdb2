import type { Locator, Page } from 'playwright-core';
import { untilDone } from './untilDone';

/** Turns a switch of what is shown, and waits until every figure has followed. */
export async function turnSwitch(page: Page, control: Locator, isOn: boolean): Promise<void> {
  if ((await control.isChecked()) === isOn) return;
  const selector = '[data-ready="true"][aria-busy="true"]';
  await untilDone(page.locator('body'), { selector }, () => control.click());
}
