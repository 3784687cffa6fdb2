import type { Locator, Page } from 'playwright-core';
import { type SavedFile, saveDownload } from './saveDownload';
import { tableRows } from './tableRows';

/** 数据健康: coverage, and the way to the rows to complete. */
export class HealthPage {
  readonly #page: Page;
  readonly #section: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#section = page.getByRole('region', { name: '数据健康', exact: true });
  }

  async open(): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: '数据页' })
      .getByRole('link', { name: '数据健康' })
      .click();
    await this.table('数据集').waitFor();
  }

  table(name: '数据集' | '按地区与产业链' | '字段填报率'): Locator {
    return this.#section.getByRole('table', { name, exact: true });
  }

  rows(name: '数据集' | '按地区与产业链' | '字段填报率'): Promise<Record<string, string>[]> {
    return tableRows(this.table(name));
  }

  async group(by: '地级' | '县级' | '产业链'): Promise<void> {
    await this.#section.getByRole('button', { name: by, exact: true }).click();
  }

  /** Clicks the coverage of a group and a measure or field. */
  async follow(place: string, measure: string): Promise<string> {
    await this.#section
      .getByRole('button', { name: new RegExp(`^${place} ${measure} [<\\d]+ %$`) })
      .first()
      .click();
    return this.#section.getByRole('status').innerText();
  }

  async listInConsole(): Promise<void> {
    await this.#section.getByRole('button', { name: '在查询中列出' }).click();
  }

  save(): Promise<SavedFile> {
    const button = this.#section.getByRole('button', { name: '导出 XLSX' });
    return saveDownload(this.#page, () => button.click());
  }
}
