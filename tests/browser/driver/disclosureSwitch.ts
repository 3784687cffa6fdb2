import type { Locator, Page } from 'playwright-core';

type Disclosure = '内部' | '对外';

/** 公开方式 in the top bar, and what it leaves on the page. */
export class DisclosureSwitch {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #switch(): Locator {
    return this.#page.getByRole('radiogroup', { name: '公开方式' });
  }

  async choose(mode: Disclosure): Promise<void> {
    await this.#switch.getByText(mode, { exact: true }).click();
  }

  async chosen(): Promise<string> {
    return this.#switch.locator('.ant-segmented-item-selected').innerText();
  }

  /** The diagonal marks over the map. */
  async watermarks(): Promise<string[]> {
    const notes = this.#page.getByRole('main').getByRole('note');
    return notes.evaluateAll((all) => all.map((note) => note.getAttribute('aria-label') ?? ''));
  }

  /** Everything that can be read on the page. */
  async allText(): Promise<string> {
    return this.#page.locator('body').innerText();
  }

  /** The tabs of modes that are open. */
  async openModes(): Promise<string[]> {
    const tabs = this.#page.getByRole('tablist', { name: '模式' }).getByRole('tab');
    return tabs.evaluateAll((all) =>
      all
        .filter((tab) => tab.getAttribute('aria-disabled') !== 'true')
        .map((tab) => tab.querySelector('span')?.textContent ?? ''),
    );
  }

  /** The tabs of the drawer. */
  async drawerTabs(): Promise<string[]> {
    const buttons = this.#page
      .getByRole('region', { name: '表格', exact: true })
      .getByRole('button', { pressed: false });
    return (await buttons.allInnerTexts()).map((text) => text.replace(/[\s\d,]+/g, ''));
  }
}
