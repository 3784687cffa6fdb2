import type { Locator, Page } from 'playwright-core';
import { turnSwitch } from './turnSwitch';

export interface GivenFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** What a person does in 数据 with files and data sets. */
export class DataPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Chooses files by the system's dialog, and waits until each has been read. */
  async choose(...files: readonly GivenFile[]): Promise<void> {
    await this.#page
      .getByLabel('选择文件', { exact: true })
      .setInputFiles(
        files.map(({ name, content }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })),
      );
    await this.#untilRead(files);
  }

  /** Drops files onto the page, and waits until each has been read. */
  async drop(...files: readonly GivenFile[]): Promise<void> {
    await this.#startDrop(files);
    await this.#untilRead(files);
  }

  async #startDrop(files: readonly GivenFile[]): Promise<void> {
    const transfer = await this.#page.evaluateHandle(
      (given) => {
        const data = new DataTransfer();
        for (const { name, base64 } of given) {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          data.items.add(new File([bytes], name, { type: 'text/csv' }));
        }
        return data;
      },
      files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString('base64') })),
    );
    const page = this.#page.getByRole('main', { name: '数据' });
    await page.dispatchEvent('dragover', { dataTransfer: transfer });
    await page.dispatchEvent('drop', { dataTransfer: transfer });
  }

  /** Drops a file and cancels its reading the moment it can be. */
  async dropAndCancel(file: GivenFile): Promise<void> {
    await this.#page.evaluate((label) => {
      const observer = new MutationObserver(() => {
        const button = [...document.querySelectorAll('button')].find(
          (each) => each.getAttribute('aria-label') === label,
        );
        if (!button) return;
        observer.disconnect();
        button.click();
        document.body.dataset.cancelled = label;
      });
      observer.observe(document.body, { childList: true, subtree: true });
    }, `取消读取 ${file.name}`);
    await this.#startDrop([file]);
    await this.#page.locator('[data-cancelled]').waitFor();
    await this.file(file.name).waitFor({ state: 'detached' });
  }

  async closeReport(): Promise<void> {
    await this.#page.getByRole('button', { name: '关闭结果' }).click();
    await this.report.waitFor({ state: 'detached' });
  }

  /** Names of the files that were read as keys: name → key. */
  async namedReferences(): Promise<Record<string, string>> {
    await this.report.getByText(/^按名称对应：/).click();
    const rows = this.report.getByRole('table', { name: '按名称对应' }).locator('tbody tr');
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText)),
    );
    return Object.fromEntries(cells.map(([, name = '', , key = '']) => [name, key]));
  }

  /** Pastes cells onto the page, as a browser does when nothing on it is being written in. */
  async paste(text: string): Promise<void> {
    await this.#page.evaluate((copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', copied);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
    await this.#page
      .getByRole('region', { name: /^粘贴的表格/ })
      .getByRole('table')
      .first()
      .waitFor();
  }

  /** Chooses a sheet of a workbook. */
  async chooseSheet(name: string, sheet: string): Promise<void> {
    await this.file(name).getByRole('combobox', { name: '工作表' }).click();
    await this.#page.getByTitle(sheet, { exact: true }).last().click();
  }

  async #untilRead(files: readonly GivenFile[]): Promise<void> {
    for (const { name } of files) {
      const file = this.file(name);
      await file.getByRole('alert').or(file.getByRole('table')).first().waitFor();
    }
  }

  /** What the page shows of one chosen file. */
  file(name: string): Locator {
    return this.#page.getByRole('region', { name, exact: true });
  }

  /** What the page says is wrong with a file. */
  async complaint(name: string): Promise<string> {
    return this.file(name).getByRole('alert').innerText();
  }

  /** Back to 导入与查询 from another page of 数据. */
  async openImports(): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: '数据页' })
      .getByRole('link', { name: '导入与查询' })
      .click();
  }

  /** Says of what the rows of a file are, whatever it was taken for. */
  async takeFor(name: string, entity: string): Promise<void> {
    const box = this.file(name).getByRole('combobox', { name: `${name} 是什么表` });
    await box.click();
    await box.fill(entity);
    await this.#option(entity).click();
  }

  /** Says which field a column gives. */
  async mapColumn(name: string, header: string, field: string): Promise<void> {
    const box = this.file(name).getByRole('combobox', { name: `“${header}”对应的字段` });
    await box.click();
    const option = this.#option(field);
    // A long list holds only the options that are in sight.
    for (let turn = 0; turn < 80 && (await option.count()) === 0; turn += 1) {
      await box.press('ArrowDown');
      await this.#page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
    }
    await option.click();
  }

  #option(label: string): Locator {
    return this.#page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ has: this.#page.getByText(label, { exact: true }) });
  }

  /** What the columns of a file give, by header. */
  async mappedFields(name: string): Promise<Record<string, string>> {
    const pairs = await this.file(name)
      .getByRole('table')
      .evaluate((table) => {
        const [fields, headers] = [...table.querySelectorAll('thead tr')] as HTMLTableRowElement[];
        return [...(headers?.cells ?? [])].map((cell, column) => [
          cell.textContent ?? '',
          fields?.cells[column]?.querySelector('.ant-select-content')?.textContent ?? '',
        ]);
      });
    return Object.fromEntries(pairs.slice(1));
  }

  /** The button that hands out the workbook to fill in for an entity. */
  templateButton(entity: string): Locator {
    return this.#page.getByRole('button', { name: `下载模板 ${entity}`, exact: true });
  }

  async findTemplate(text: string): Promise<void> {
    await this.#page.getByRole('searchbox', { name: '搜索表名' }).fill(text);
  }

  async forget(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: `移除 ${name}`, exact: true }).click();
    await this.file(name).waitFor({ state: 'detached' });
  }

  get importButton(): Locator {
    return this.#page.getByRole('button', { name: '导入', exact: true });
  }

  /** Imports what was chosen and waits for the result. */
  async importChosen(): Promise<Locator> {
    await this.importButton.click();
    // The report of an import before may still stand there.
    await this.#page
      .getByRole('status')
      .filter({ hasText: /^正在(换算|写入)/ })
      .waitFor({ state: 'detached' });
    await this.report.waitFor();
    return this.report;
  }

  get report(): Locator {
    return this.#page.getByRole('region', { name: '导入结果' });
  }

  /** The figures of the result by their name, e.g. 读取 → `4,716 行`. */
  async reportFigures(): Promise<Record<string, string>> {
    const pairs = await this.report
      .locator('dl > div')
      .evaluateAll((entries) =>
        entries.map((entry) => [
          entry.querySelector('dt')?.textContent ?? '',
          entry.querySelector('dd')?.firstElementChild?.textContent ?? '',
        ]),
      );
    return Object.fromEntries(pairs);
  }

  /** One data set with its switch, origin and row counts. */
  dataSet(name: string): Locator {
    return this.#page.getByRole('region', { name: '数据集' }).getByRole('region', { name, exact: true });
  }

  /** Names of the data sets, in the order shown. */
  async dataSetNames(): Promise<string[]> {
    return this.#page
      .getByRole('region', { name: '数据集' })
      .getByRole('heading', { level: 3 })
      .allInnerTexts();
  }

  /** Takes a data set off the page. */
  async remove(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: `移除 ${name}`, exact: true }).click();
    await this.#page.getByRole('tooltip').getByRole('button', { name: '移除' }).click();
    await this.dataSet(name).waitFor({ state: 'detached' });
  }

  /** Switches a data set on or off and waits until every figure has followed. */
  async switchSet(name: string, isOn: boolean): Promise<void> {
    await turnSwitch(this.#page, this.#page.getByRole('switch', { name, exact: true }), isOn);
  }
}
