import type { Locator } from 'playwright-core';

/** An element that stands within a part for as long as the part is at work. */
export interface BusySign {
  readonly selector: string;
  readonly text?: string;
}

/**
 * Does what sets a part to work, and waits until it has begun and ended. A look after the act alone may come before
 * the beginning, and one for the beginning may miss it.
 */
export async function untilDone(part: Locator, sign: BusySign, act: () => Promise<void>): Promise<void> {
  const watch = await part.evaluateHandle(
    (element, { selector, text }) => ({
      ended: new Promise<void>((resolve) => {
        let hasBegun = false;
        const observer = new MutationObserver(() => {
          const signs = [...element.querySelectorAll(selector)];
          if (signs.some((each) => text === undefined || each.textContent === text)) hasBegun = true;
          else if (hasBegun) {
            observer.disconnect();
            resolve();
          }
        });
        observer.observe(element, { subtree: true, childList: true, attributes: true });
      }),
    }),
    sign,
  );
  await act();
  await watch.evaluate(({ ended }) => ended);
  await watch.dispose();
}
