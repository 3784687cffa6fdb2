import type { Locator, Page } from 'playwright-core';
import { type SavedFile, saveDownload } from './saveDownload';
import { tableRows } from './tableRows';

export interface GivenWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 下发填报 in 数据. */
export class ReturnsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #section(): Locator {
    return this.#page.getByRole('region', { name: '下发填报', exact: true });
  }

  /** From any page of 数据. */
  async open(): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: '数据页' })
      .getByRole('link', { name: '下发填报' })
      .click();
  }

  /** Makes the workbooks of a round and hands out the zip. */
  async issue(round: { readonly number: string; readonly dueOn: string }): Promise<SavedFile> {
    const form = this.#section.getByRole('form', { name: '下发', exact: true });
    await form.getByLabel('期号').fill(round.number);
    await form.getByLabel('截止日期').fill(round.dueOn);
    const button = form.getByRole('button', { name: '生成填报表（zip）' });
    return saveDownload(this.#page, () => button.click());
  }

  /** 当前筛选：12 个单位、1,204 行. */
  async scope(): Promise<string> {
    return this.#section
      .getByRole('form')
      .getByText(/^当前筛选/)
      .innerText();
  }

  async collect(...books: readonly GivenWorkbook[]): Promise<void> {
    await this.#section
      .getByLabel('选择填好的表（可多选）')
      .last()
      .setInputFiles(
        books.map(({ name, bytes }) => ({
          name,
          mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          buffer: Buffer.from(bytes),
        })),
      );
  }

  async counts(): Promise<string> {
    return this.#section.getByText(/^已报 \d/).innerText();
  }

  async board(): Promise<Record<string, string>[]> {
    return tableRows(this.#section.getByRole('table', { name: '填报进度' }));
  }

  async reminder(): Promise<string> {
    return this.#section.getByLabel('催报名单').inputValue();
  }

  async complaints(): Promise<string[]> {
    return this.#section.getByRole('alert').allInnerTexts();
  }

  get conflicts(): Locator {
    return this.#section.getByRole('table', { name: /^填报不一致/ });
  }

  /** Chooses the value that a file gives. */
  async settle(file: string): Promise<void> {
    await this.conflicts.getByText(new RegExp(`（.*${file}.*）`)).click();
  }

  async differences(): Promise<Record<string, string>[]> {
    return tableRows(this.#section.getByRole('table', { name: /^与上期不同/ }));
  }

  async findings(): Promise<Record<string, string>[]> {
    return tableRows(this.#section.getByRole('table', { name: /^不能采用的内容/ }));
  }

  async takeOver(): Promise<string> {
    await this.#section.getByRole('button', { name: /^采用 .* 个值/ }).click();
    const done = this.#section.getByText(/^已并入数据集/);
    await done.waitFor();
    return done.innerText();
  }
}
