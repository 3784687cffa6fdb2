import type { Locator, Page } from 'playwright-core';
import { type SavedFile, saveDownload } from './saveDownload';
import { tableRows } from './tableRows';

type Tab = '企业' | '项目' | '地区' | '缺口区';

/** The tables at the foot of the map. */
export class Drawer {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #section(): Locator {
    return this.#page.getByRole('region', { name: '表格', exact: true });
  }

  async open(tab: Tab): Promise<void> {
    await this.#section.getByRole('button', { name: new RegExp(`^${tab} `) }).click();
    await this.table(tab).waitFor();
  }

  async close(): Promise<void> {
    await this.#section.getByRole('button', { name: '收起表格' }).click();
  }

  table(tab: Tab): Locator {
    return this.#page.getByRole('table', { name: `${tab}表`, exact: true });
  }

  /** Rows on screen by column head; rows that are still being read are left out. */
  async rows(tab: Tab): Promise<Record<string, string>[]> {
    return tableRows(this.table(tab));
  }

  /** Rows of the whole table, on screen or not. */
  async rowCount(tab: Tab): Promise<number> {
    return Number(await this.table(tab).getAttribute('aria-rowcount')) - 1;
  }

  async sortBy(tab: Tab, column: string): Promise<void> {
    await this.table(tab)
      .getByRole('button', { name: `按${column}排序`, exact: true })
      .click();
  }

  /** How a column is sorted: `ascending`, `descending` or `none`. */
  async orderOf(tab: Tab, column: string): Promise<string | null> {
    const head = this.table(tab).getByRole('columnheader', { name: `按${column}排序`, exact: true });
    return head.getAttribute('aria-sort');
  }

  saveCsv(): Promise<SavedFile> {
    const button = this.#section.getByRole('button', { name: '导出 CSV' });
    return saveDownload(this.#page, () => button.click());
  }

  async save(format: 'XLSX' | 'Parquet' | 'GeoJSON'): Promise<SavedFile> {
    await this.#section.getByRole('button', { name: /^导出 (?!CSV)/ }).click();
    const item = this.#page.getByRole('menuitem', { name: new RegExp(`^${format}`) });
    return saveDownload(this.#page, () => item.click());
  }
}
