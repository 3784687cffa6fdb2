import type { Locator, Page } from 'playwright-core';
import type { GivenFile } from './dataPage';
import { eventually } from './eventually';
import { type SavedFile, saveDownload } from './saveDownload';
import { tableRows } from './tableRows';
import { untilDone } from './untilDone';

/** Versions and project files, in the right column of 数据. */
export class KeptPage {
  readonly #page: Page;
  readonly #versions: Locator;
  readonly #project: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#versions = page.getByRole('region', { name: '版本', exact: true });
    this.#project = page.getByRole('region', { name: '项目文件', exact: true });
  }

  /** What each version was made by, the latest first. */
  async versions(): Promise<string[]> {
    return this.#versions
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => item.querySelector('div')?.children[1]?.textContent ?? ''));
  }

  /** Where imports are kept, and how safely. */
  get place(): Locator {
    return this.#versions.getByText('导入的数据保存在');
  }

  async nameLatest(name: string): Promise<void> {
    const field = this.#versions.getByRole('textbox').first();
    await field.fill(name);
    await field.press('Enter');
    await this.#versions.getByRole('listitem', { name, exact: true }).waitFor();
  }

  async startUndo(): Promise<void> {
    await this.#versions.getByRole('button', { name: /^撤销本次/ }).click();
  }

  async undo(): Promise<void> {
    const before = await this.versions();
    await this.startUndo();
    await eventually(() => this.versions()).not.toEqual(before);
    await this.#page.locator('[data-ready="true"][aria-busy="false"]').waitFor();
  }

  /** Compares two versions by their names; gives the rows of every table of the answer by its title. */
  async compare(from: string, to: string): Promise<Record<string, Record<string, string>[]>> {
    await this.#versions.getByLabel('从').selectOption({ label: from });
    await this.#versions.getByLabel('到').selectOption({ label: to });
    await this.#versions.getByRole('button', { name: '比较', exact: true }).click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('region', { name: '判定的变化' }).first().waitFor();
    const tables: Record<string, Record<string, string>[]> = {};
    for (const table of await dialog.getByRole('table').all()) {
      tables[(await table.getAttribute('aria-label')) ?? ''] = await tableRows(table);
    }
    await this.#page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return tables;
  }

  async saveProject({ password = '', isPublic = false } = {}): Promise<SavedFile> {
    await this.#project.getByLabel('密码').fill(password);
    await this.#project.getByRole('checkbox', { name: '对外副本' }).setChecked(isPublic);
    return saveDownload(this.#page, () => this.#project.getByRole('button', { name: '保存项目' }).click());
  }

  /** Opens a project file; answers with what the page says of it. */
  async openProject(file: GivenFile): Promise<string> {
    await untilDone(this.#project, { selector: 'button', text: '正在打开…' }, () => this.#choose(file));
    return this.#project.getByRole('status').or(this.#project.getByRole('alert')).innerText();
  }

  /** Opens one that is locked. */
  async openLocked(file: GivenFile, password: string): Promise<string> {
    await this.#choose(file);
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel('项目文件的密码').fill(password);
    await dialog.getByRole('button', { name: '打开项目' }).click();
    const answer = this.#project.getByRole('status').or(dialog.getByRole('alert'));
    await answer.waitFor();
    return answer.innerText();
  }

  async #choose({ name, content }: GivenFile): Promise<void> {
    await this.#page
      .getByLabel('选择项目文件')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  }

  /** What the page says of another window's changes and of what could not be kept. */
  get notices(): Locator {
    return this.#page.getByRole('region', { name: '保存状态' });
  }

  async saveFromNotice(): Promise<SavedFile> {
    return saveDownload(this.#page, () => this.notices.getByRole('button', { name: '保存项目' }).click());
  }

  async keepAgain(): Promise<void> {
    await this.notices.getByRole('button', { name: '再次保存' }).click();
    await this.notices.waitFor({ state: 'detached' });
  }

  async catchUp(): Promise<void> {
    await this.notices.getByRole('button', { name: '点此载入' }).click();
    await this.notices.waitFor({ state: 'detached' });
  }
}
