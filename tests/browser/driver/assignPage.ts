import type { Locator, Page } from 'playwright-core';
import { tableRows } from './tableRows';

/** 归入环节: proposals, their evidence, and what is decided. */
export class AssignPage {
  readonly #page: Page;
  readonly #section: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#section = page.getByRole('region', { name: '归入环节', exact: true });
  }

  async open(): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: '数据页' })
      .getByRole('link', { name: '归入环节' })
      .click();
    await this.#section.waitFor();
  }

  /** The sentence that says how many can be assigned. */
  async summary(): Promise<string> {
    return this.#section.getByRole('status').first().innerText();
  }

  /** Proposals on screen, by column. */
  proposals(): Promise<Record<string, string>[]> {
    return tableRows(this.#section.getByRole('table', { name: '归入建议' }));
  }

  chains(): Promise<Record<string, string>[]> {
    return tableRows(this.#section.getByRole('table', { name: '各产业链可归入' }));
  }

  async chooseChain(name: string): Promise<void> {
    await this.#section
      .getByRole('table', { name: '各产业链可归入' })
      .getByRole('button', { name, exact: true })
      .click();
  }

  async choose(firm: string): Promise<void> {
    await this.#section
      .getByRole('table', { name: '归入建议' })
      .getByRole('button', { name: firm })
      .first()
      .click();
  }

  async show(standing: '待定' | '已接受' | '已拒绝' | '全部状态'): Promise<void> {
    await this.#section.getByLabel('状态').selectOption({ label: standing });
  }

  /** Does what the button says; everything derives anew behind it. */
  async act(action: '接受' | '拒绝' | '退回待定' | '撤销上一步' | '取消选择'): Promise<void> {
    await this.#section.getByRole('button', { name: new RegExp(`^${action}`) }).click();
  }

  async changeNode(name: string): Promise<void> {
    const box = this.#section.getByRole('combobox', { name: '改归环节' });
    await box.fill(name);
    await this.#page.getByRole('option').first().waitFor({ state: 'attached' });
    await box.press('Enter');
    await this.#section.getByRole('button', { name: '改归', exact: true }).click();
  }
}
