import type { Locator, Page } from 'playwright-core';

type Switch = '范围' | '时间' | '形式';

/** The 产业链图 in the drawer. */
export class ChainGraphPanel {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #panel(): Locator {
    return this.#page.getByRole('region', { name: '产业链图', exact: true });
  }

  async open(): Promise<void> {
    await this.#page
      .getByRole('region', { name: '表格', exact: true })
      .getByRole('button', { name: '产业链图', exact: true })
      .click();
    await this.#panel.waitFor();
  }

  /** 上饶市 · 光伏 · 18 环节 … */
  async summary(): Promise<string[]> {
    return (await this.#panel.locator('p').first().innerText()).split(' · ');
  }

  node(name: string): Locator {
    return this.#panel.getByRole('button', { name: new RegExp(`^${name}，`) });
  }

  /** Names of the nodes drawn. */
  async nodes(): Promise<string[]> {
    const labels = await this.#panel
      .locator('[data-node]')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
    return labels.map((label) => label.split('，')[0] ?? '');
  }

  /** What a node bears: 断点，企业 0 家，产值 – 亿元，S/D –. */
  async verdictOf(name: string): Promise<string> {
    return ((await this.node(name).getAttribute('aria-label')) ?? '').split('，')[1] ?? '';
  }

  async firmsOf(name: string): Promise<number> {
    const label = (await this.node(name).getAttribute('aria-label')) ?? '';
    return Number(/企业 ([\d,]+) 家/.exec(label)?.[1]?.replaceAll(',', '') ?? Number.NaN);
  }

  /** A node out of sight comes into view with the focus. */
  async select(name: string): Promise<void> {
    await this.node(name).focus();
    await this.node(name).click();
  }

  async isSelected(name: string): Promise<boolean> {
    return (await this.node(name).getAttribute('aria-pressed')) === 'true';
  }

  async choose(of: Switch, choice: string): Promise<void> {
    await this.#panel.getByLabel(of, { exact: true }).getByText(choice, { exact: true }).click();
  }

  /** Puts a second region beside the first. */
  async compareWith(region: string): Promise<void> {
    const box = this.#panel.getByRole('combobox', { name: '并列地区' });
    await box.fill(region);
    await box.press('Enter');
  }

  /** Chains offered where not exactly one is meant. */
  offeredChain(name: string): Locator {
    return this.#panel.getByRole('listitem').getByRole('button', { name, exact: true });
  }

  get table(): Locator {
    return this.#panel.getByRole('table');
  }

  async tableRows(): Promise<string[][]> {
    return this.table.evaluate((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent?.trim() ?? ''),
      ),
    );
  }

  /** Moves the focus from a node and says where it went. */
  async pressAt(name: string, key: string): Promise<string> {
    await this.node(name).press(key);
    return this.#page.evaluate(
      () => document.activeElement?.getAttribute('aria-label')?.split('，')[0] ?? '',
    );
  }

  async openDefinition(): Promise<string> {
    await this.#panel.getByRole('button', { name: '产业链图 口径' }).click();
    return this.#page.getByRole('tooltip').innerText();
  }
}
