import type { Locator, Page } from 'playwright-core';
import { numberOf } from './numberOf';

type SectionName = '链 → 环节' | '项目投资' | '判定' | '地区' | '园区' | '称号' | '企业状态' | '搜索文本';

/** The filters at the left, and the chips that say which are on. */
export class FilterRail {
  readonly #page: Page;
  readonly #rail: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#rail = page.getByRole('region', { name: '筛选', exact: true });
  }

  section(name: SectionName): Locator {
    return this.#rail.getByRole('region', { name, exact: true });
  }

  /** Unfolds a section. */
  async unfold(name: SectionName): Promise<Locator> {
    const section = this.section(name);
    const head = section.getByRole('button', { name }).first();
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    return section;
  }

  /** Ticks a choice, or takes the tick away. */
  async toggle(section: SectionName, choice: string): Promise<void> {
    await (await this.unfold(section)).getByRole('checkbox', { name: choice, exact: true }).click();
  }

  /** The count beside a choice. */
  async countOf(section: SectionName, choice: string): Promise<number> {
    const box = (await this.unfold(section)).getByRole('checkbox', { name: choice, exact: true });
    return numberOf(await box.locator('xpath=ancestor::label[1]').locator('> span').last().innerText());
  }

  /** Chooses a chain in the list of all; another that is on is taken off first where `isOnly`. */
  async chooseChain(name: string): Promise<void> {
    const section = this.section('链 → 环节');
    const all = section.getByRole('button', { name: '选择产业链' });
    if ((await all.count()) > 0 && (await all.getAttribute('aria-expanded')) === 'false') await all.click();
    await section.getByRole('group').getByRole('checkbox', { name, exact: true }).click();
  }

  /** Types a name of a region and takes the first that bears it. */
  async addRegion(name: string): Promise<void> {
    const section = await this.unfold('地区');
    const box = section.getByRole('combobox');
    await box.fill(name);
    await this.#page.getByRole('menuitemcheckbox', { name }).first().click();
    await box.press('Escape');
  }

  /** Types the bounds of the project investment in 亿元. */
  async setInvestment(bound: '最低' | '最高', yi: string): Promise<void> {
    const box = this.section('项目投资').getByRole('textbox', { name: `${bound}投资（亿元）` });
    await box.fill(yi);
    await box.press('Enter');
  }

  /** Texts of the chips in force, e.g. `链 光伏`. */
  async chips(): Promise<string[]> {
    const buttons = this.#bar.getByRole('button', { name: /^移除 / });
    const names = await buttons.evaluateAll((all) =>
      all.map((each) => each.getAttribute('aria-label') ?? ''),
    );
    return names.map((name) => name.slice('移除 '.length));
  }

  async removeChip(text: string): Promise<void> {
    await this.#bar.getByRole('button', { name: `移除 ${text}`, exact: true }).click();
  }

  /** 企业, 项目 and 投资 of what the filters leave. */
  async results(): Promise<{ enterprises: number; projects: number; investmentYi: number }> {
    const figures = this.#bar.getByRole('status', { name: '当前结果' }).locator('b');
    const [enterprises = '', projects = '', investment = ''] = await figures.allInnerTexts();
    return {
      enterprises: numberOf(enterprises),
      projects: numberOf(projects),
      investmentYi: numberOf(investment),
    };
  }

  async press(button: '撤销' | '重做' | '重置' | '分享'): Promise<void> {
    await this.#bar.getByRole('button', { name: button, exact: true }).click();
  }

  get #bar(): Locator {
    return this.#page.getByRole('region', { name: '筛选条件' });
  }
}
