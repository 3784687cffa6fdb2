import type { Locator, Page } from 'playwright-core';
import type { GivenFile } from './dataPage';
import { type SavedFile, saveDownload } from './saveDownload';

/** What a person does with the rows of an import that have findings. */
export class ReviewBox {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get box(): Locator {
    return this.#page.getByRole('region', { name: '逐行核对' });
  }

  get #heldBefore(): Locator {
    return this.#page.getByRole('region', { name: '上次打开时暂存的行' });
  }

  /** Rows held at earlier visits: name and number, without the day. */
  async heldBefore(): Promise<string[]> {
    const texts = await this.#heldBefore.locator('li > span').allInnerTexts();
    return texts.map((text) => text.replace(/，\d{4}-\d{2}-\d{2}$/, ''));
  }

  async putBack(name: string): Promise<void> {
    const entry = this.#heldBefore.getByRole('listitem').filter({ hasText: name });
    await entry.getByRole('button', { name: '放回导入区' }).click();
  }

  async giveUp(name: string): Promise<void> {
    const entry = this.#heldBefore.getByRole('listitem').filter({ hasText: name });
    await entry.getByRole('button', { name: '放弃' }).click();
    await this.#page.locator('.ant-popconfirm').getByRole('button', { name: '放弃' }).click();
  }

  /** Kinds of findings with their numbers. */
  async kinds(): Promise<Record<string, number>> {
    const texts = await this.box
      .getByRole('list', { name: '发现的问题' })
      .getByRole('button', { name: /^只看/ })
      .all();
    const kinds: Record<string, number> = {};
    for (const button of texts) {
      const name = (await button.getAttribute('aria-label')) ?? '';
      kinds[name.replace('只看：', '')] = Number(/(\d+) 处/.exec(await button.innerText())?.[1]);
    }
    return kinds;
  }

  async showOnly(kind: string): Promise<void> {
    await this.box.getByRole('button', { name: `只看：${kind}` }).click();
  }

  async fixAll(kind: string): Promise<void> {
    await this.box.getByRole('button', { name: `${kind}：全部按建议修改` }).click();
    await this.untilChecked();
  }

  /** The cell of a row under a head. */
  async cell(line: number, column: string): Promise<Locator> {
    const heads = await this.box.getByRole('columnheader').allInnerTexts();
    // The line itself is no cell but the head of its row.
    return this.#row(line)
      .getByRole('gridcell')
      .nth(heads.indexOf(column) - 1);
  }

  #row(line: number): Locator {
    return this.box
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: String(line), exact: true }) });
  }

  /** Goes to a cell and writes into it, by keyboard alone. */
  async write(line: number, column: string, value: string): Promise<void> {
    await (await this.cell(line, column)).focus();
    await this.#page.keyboard.press('Enter');
    const input = this.box.getByRole('textbox', { name: `第 ${line} 行 ${column}` });
    await input.fill(value);
    await this.#page.keyboard.press('Enter');
    await this.untilChecked();
  }

  /** 写入 or 暂存. */
  async fate(line: number): Promise<string> {
    return this.#row(line).getByRole('gridcell').first().locator('span').innerText();
  }

  /** Lines of the rows shown. */
  async lines(): Promise<number[]> {
    return (await this.box.getByRole('rowheader').allInnerTexts()).map(Number);
  }

  async decide(line: number, name: '仍然导入' | '暂存'): Promise<void> {
    await this.box.getByRole('button', { name: `第 ${line} 行${name}` }).click();
    await this.untilChecked();
  }

  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
    await this.untilChecked();
  }

  async untilChecked(): Promise<void> {
    await this.box.getByText(/正在重新检查/).waitFor({ state: 'detached' });
  }

  takeOut(): Promise<SavedFile> {
    return saveDownload(this.#page, () => this.box.getByRole('button', { name: '下载暂存行 CSV' }).click());
  }

  async bringBack({ name, content }: GivenFile): Promise<void> {
    await this.box
      .getByLabel('带回改好的文件', { exact: true })
      .and(this.#page.locator('input'))
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    await this.box.getByText(new RegExp(`${name}：`)).waitFor();
    await this.untilChecked();
  }

  get writeButton(): Locator {
    return this.box.getByRole('button', { name: '导入修好的行' });
  }

  /** Writes what was put right and waits until it stands. */
  async writeRepaired(): Promise<void> {
    await this.writeButton.click();
    await this.box.getByText(/已写入 .* 行，暂存/).waitFor();
  }
}
