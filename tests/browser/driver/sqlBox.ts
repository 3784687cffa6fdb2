import type { Locator, Page } from 'playwright-core';
import { untilDone } from './untilDone';

export type SqlRow = Readonly<Record<string, string>>;

/** The SQL console of 数据, by the names that scripts may rely on. */
export class SqlBox {
  readonly #page: Page;
  readonly #section: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#section = page.getByRole('region', { name: '查询', exact: true });
  }

  get result(): Locator {
    return this.#page.getByRole('table', { name: '查询结果' });
  }

  /** Runs a statement and waits until it has ended, well or not. */
  async run(statement: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'SQL', exact: true }).fill(statement);
    const start = this.#page.getByRole('button', { name: '运行', exact: true });
    await untilDone(this.#section, { selector: 'button', text: '取消' }, () => start.click());
  }

  /** Rows of the answer on the page, by column; throws the page's own words where it refused. */
  async ask(statement: string): Promise<SqlRow[]> {
    await this.run(statement);
    const alert = this.#section.getByRole('alert');
    if (await alert.isVisible()) throw new Error(await alert.innerText());
    return this.rows();
  }

  /** Starts a statement and stops it before it has an answer. */
  async runAndCancel(statement: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'SQL', exact: true }).fill(statement);
    await this.#page.getByRole('button', { name: '运行', exact: true }).click();
    const cancel = this.#section.getByRole('button', { name: '取消', exact: true });
    await cancel.click();
    await cancel.waitFor({ state: 'detached' });
  }

  /** What the console says of a statement that it refuses. */
  async refusal(statement: string): Promise<string> {
    await this.run(statement);
    return this.#section.getByRole('alert').innerText();
  }

  async rows(): Promise<SqlRow[]> {
    const [head = [], ...rows] = await this.result.evaluate((table) =>
      [...table.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent ?? '')),
    );
    return rows.map((cells) => Object.fromEntries(head.map((name, column) => [name, cells[column] ?? ''])));
  }

  /** 共 N 行. */
  async rowCountText(): Promise<string> {
    return this.#section.getByRole('status').filter({ hasText: '行' }).last().innerText();
  }

  async turnPage(direction: '上一页' | '下一页'): Promise<void> {
    await this.#section.getByRole('button', { name: direction }).click();
  }

  get exportButton(): Locator {
    return this.#section.getByRole('button', { name: '导出 CSV' });
  }
}
