import type { Page } from 'playwright-core';

/** Every text that a person can see or be told: text on screen, names, titles, placeholders and descriptions. */
export async function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>();
    const add = (text: string | null | undefined): void => {
      if (text?.trim()) texts.add(text.trim());
    };
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      for (const attribute of ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-valuetext']) {
        add(element.getAttribute(attribute));
      }
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE && element.tagName !== 'STYLE') add(node.textContent);
      }
    }
    return [...texts];
  });
}
