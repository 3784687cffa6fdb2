import type { Locator, Page } from 'playwright-core';

type Section =
  | '判定规则'
  | '算式'
  | '稳健性'
  | '何时改判'
  | '依据行'
  | '建议举措'
  | '补链在途'
  | '人工复核'
  | '口径';

/** Mode 诊断: the list of gaps, the evidence card and the settings. */
export class DiagnosisPage {
  readonly #page: Page;
  readonly list: Locator;
  readonly rail: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.list = page.getByRole('region', { name: '短板列表' });
    this.rail = page.getByRole('region', { name: '诊断', exact: true });
  }

  /** Names of the listed gaps, highest priority first. */
  async gaps(): Promise<string[]> {
    const rows = await this.#rows().allInnerTexts();
    return rows.map((text) => text.split('\n')[0]?.trim() ?? '');
  }

  gap(node: string): Locator {
    return this.#rows().filter({ hasText: node }).first();
  }

  #rows(): Locator {
    return this.list.getByRole('list', { name: '短板，按优先度从高到低' }).getByRole('button');
  }

  level(name: '市级' | '县级' | '园区'): Locator {
    return this.list.locator('.ant-segmented-item', { hasText: name });
  }

  /** Node and verdict at the head of the card. */
  async head(): Promise<string> {
    return (await this.rail.locator('header').innerText()).replace(/\s+/g, ' ');
  }

  section(name: Section): Locator {
    return this.rail.getByRole('region', { name: new RegExp(`^${name}`) });
  }

  async textOf(name: Section): Promise<string> {
    return (await this.section(name).innerText()).replace(/\s+/g, ' ');
  }

  /** Sets a verdict of one's own on the selected cell. */
  async review(verdict: string, reason: string): Promise<void> {
    const section = this.section('人工复核');
    await section.getByRole('button', { name: /^(复核|修改)$/ }).click();
    await section.getByRole('combobox', { name: '复核结论' }).click();
    await this.#page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: verdict })
      .first()
      .click();
    await section.getByLabel('理由').fill(reason);
    await section.getByRole('button', { name: '保存复核' }).click();
  }

  async openSettings(): Promise<void> {
    await this.rail.getByRole('tab', { name: '设置' }).click();
  }

  async openEvidence(): Promise<void> {
    await this.rail.getByRole('tab', { name: /^(证据|链况)$/ }).click();
  }

  setting(name: string): Locator {
    return this.rail.getByRole('textbox', { name, exact: true });
  }

  /** Types a value into a setting and leaves it. */
  async set(name: string, value: string): Promise<void> {
    await this.setting(name).fill(value);
    await this.setting(name).press('Enter');
  }

  /** What the empty list says. */
  async advice(): Promise<string[]> {
    return this.list.locator('p').allInnerTexts();
  }
}
