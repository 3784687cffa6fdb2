import type { Locator, Page } from 'playwright-core';
import { type SavedFile, saveDownload } from './saveDownload';
import { tableRows } from './tableRows';

export interface FollowUpNotes {
  readonly 跟进状态: string;
  readonly 责任人: string;
  readonly 首次接触: string;
  readonly 备注: string;
}

/** 清单: gaps, targets, the shortlist, the matrix. */
export class ListsPage {
  readonly #page: Page;
  readonly #section: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#section = page.getByRole('region', { name: '清单', exact: true });
  }

  async open(page: '补链与目标企业' | '招商名单' | '链健康矩阵' | '判定变化'): Promise<void> {
    await this.#section
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${page}`) })
      .click();
  }

  table(name: '补链清单' | '目标招商企业' | '招商名单' | '链健康矩阵' | '判定变化'): Locator {
    return this.#section.getByRole('table', { name, exact: true });
  }

  rows(name: '补链清单' | '目标招商企业' | '招商名单' | '判定变化'): Promise<Record<string, string>[]> {
    return tableRows(this.table(name));
  }

  /** Rows of the whole table, on screen or not. */
  async rowCount(name: '补链清单' | '目标招商企业'): Promise<number> {
    return Number(await this.table(name).getAttribute('aria-rowcount')) - 1;
  }

  /** Chooses the row whose first cell ends with the text. */
  async choose(name: '补链清单' | '目标招商企业' | '招商名单', text: string): Promise<void> {
    await this.table(name).getByRole('rowheader').getByRole('button', { name: text }).first().click();
  }

  /** Everything that stands in 清单. */
  text(): Promise<string> {
    return this.#section.innerText();
  }

  /** Judges as of an earlier day, ISO. */
  async comparePeriod(day: string): Promise<void> {
    await this.#section.getByLabel('对比时点').fill(day);
  }

  /** Judges by another data set in place of what is shown. */
  async compareDataSet(name: string): Promise<void> {
    const box = this.#section.getByRole('combobox', { name: '对比数据集' });
    await box.click();
    await this.#page.locator('.ant-select-dropdown:visible').getByTitle(name, { exact: true }).click();
  }

  async showFilters(): Promise<void> {
    await this.#section.getByRole('button', { name: '筛选', exact: true }).click();
  }

  get gapCard(): Locator {
    return this.#page.getByRole('region', { name: '缺口卡片', exact: true });
  }

  get targetCard(): Locator {
    return this.#page.getByRole('region', { name: '目标企业卡片', exact: true });
  }

  async shortlist(): Promise<void> {
    await this.targetCard.getByRole('button', { name: '加入招商名单' }).click();
    await this.followUp.waitFor();
  }

  get followUp(): Locator {
    return this.#page.getByRole('region', { name: '跟进', exact: true });
  }

  async annotate(notes: FollowUpNotes): Promise<void> {
    const form = this.followUp;
    await form.getByLabel('跟进状态').selectOption({ label: notes.跟进状态 });
    await form.getByLabel('责任人').fill(notes.责任人);
    await form.getByLabel('首次接触').fill(notes.首次接触);
    await form.getByLabel('备注').fill(notes.备注);
    // A text is kept as its field is left.
    await form.getByLabel('备注').blur();
  }

  saveTrip(): Promise<SavedFile> {
    const button = this.#section.getByRole('button', { name: '导出拜访表 XLSX' });
    return saveDownload(this.#page, () => button.click());
  }

  async save(name: '补链清单' | '目标招商企业' | '链健康矩阵', format: 'XLSX' | 'CSV'): Promise<SavedFile> {
    await this.#section.getByRole('button', { name: `导出 ${name}`, exact: true }).click();
    const item = this.#page.getByRole('menuitem', { name: new RegExp(`^${format}`) });
    return saveDownload(this.#page, () => item.click());
  }
}
