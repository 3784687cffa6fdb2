import type { Locator, Page } from 'playwright-core';
import { numberOf } from './numberOf';

export interface RankedRow {
  readonly name: string;
  /** As the head says: 亿元, firms or persons. */
  readonly value: number;
  readonly firms: number;
  /** As written, `3.61`, `–` or 数据不足. */
  readonly ratio: string;
}

/** The ranking of regions in the right rail. */
export class RankingTable {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get table(): Locator {
    return this.#page.getByRole('table', { name: '地区排名' });
  }

  async heads(): Promise<string[]> {
    const texts = await this.table.getByRole('columnheader').allInnerTexts();
    return texts.map((text) => text.replace(/[↓↑]/, '').trim());
  }

  async rows(): Promise<RankedRow[]> {
    const rows = await this.table.locator('tbody tr').evaluateAll((all) =>
      all.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => {
          const image = cell.querySelector('[role="img"]')?.getAttribute('aria-label');
          return cell.textContent?.trim() || (image ?? '');
        }),
      ),
    );
    return rows.map(([, name = '', , value = '', firms = '', ratio = '']) => ({
      name,
      value: numberOf(value),
      firms: numberOf(firms),
      ratio,
    }));
  }

  async names(): Promise<string[]> {
    return (await this.rows()).map(({ name }) => name);
  }

  /** The row's own button: a first click selects, a second one drills down. */
  row(name: string): Locator {
    return this.table.getByRole('button', { name, exact: true });
  }

  async sortBy(column: string): Promise<void> {
    await this.table.getByRole('button', { name: `按${column}排序`, exact: true }).click();
  }

  async measureBy(measure: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: '排名指标' }).click();
    await this.#page
      .locator('.ant-select-item-option')
      .filter({ hasText: `按${measure}` })
      .click();
  }
}
