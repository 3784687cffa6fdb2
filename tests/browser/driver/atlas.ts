import type { Locator, Page } from 'playwright-core';
import { DataPage } from './dataPage';
import { DiagnosisPage } from './diagnosisPage';
import { Drawer } from './drawer';
import { FilterRail } from './filterRail';
import { KeptPage } from './keptPage';
import { ListsPage } from './listsPage';
import { MapPane } from './mapPane';
import { numberOf } from './numberOf';
import { RankingTable } from './rankingTable';
import { ReviewBox } from './reviewBox';
import { SqlBox, type SqlRow } from './sqlBox';
import { turnSwitch } from './turnSwitch';

/** The engine, the embedded data and the first answers want a busy machine's whole attention at once. */
const START_PATIENCE_MS = 180_000;
type Mode = '总览' | '诊断' | '清单' | '数据';

/** The page as a person uses it, by the names it gives to its parts. */
export class Atlas {
  readonly page: Page;
  /** Errors in the console, uncaught errors and rejections so far. */
  readonly trouble: readonly string[];
  readonly filters: FilterRail;
  readonly ranking: RankingTable;
  readonly map: MapPane;
  readonly diagnosis: DiagnosisPage;
  readonly drawer: Drawer;
  readonly lists: ListsPage;
  readonly data: DataPage;
  readonly kept: KeptPage;
  readonly review: ReviewBox;
  readonly sql: SqlBox;

  constructor(page: Page, trouble: readonly string[]) {
    this.page = page;
    this.trouble = trouble;
    this.filters = new FilterRail(page);
    this.ranking = new RankingTable(page);
    this.map = new MapPane(page);
    this.diagnosis = new DiagnosisPage(page);
    this.drawer = new Drawer(page);
    this.lists = new ListsPage(page);
    this.data = new DataPage(page);
    this.kept = new KeptPage(page);
    this.review = new ReviewBox(page);
    this.sql = new SqlBox(page);
  }

  /** Waits until every part has its first answer. */
  async untilReady(): Promise<void> {
    const ready = this.page.locator('[data-ready="true"][aria-busy="false"]');
    await ready.waitFor({ timeout: START_PATIENCE_MS });
    // The panels' code is loaded apart from the page's.
    await this.page.getByRole('tablist', { name: '模式' }).waitFor();
    // The map is made last.
    await this.page
      .locator('[data-activity="idle"]')
      .waitFor({ state: 'attached', timeout: START_PATIENCE_MS });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.untilReady();
  }

  mode(name: Mode): Locator {
    return this.page.getByRole('tab', { name });
  }

  async goTo(mode: Mode): Promise<void> {
    const tab = this.mode(mode);
    await tab.click();
    if (mode === '数据') await this.page.getByRole('main', { name: '数据' }).waitFor();
    else if (mode === '清单') await this.page.getByRole('region', { name: '清单', exact: true }).waitFor();
    else await this.map.canvas.waitFor();
  }

  async #currentMode(): Promise<Mode> {
    for (const mode of ['诊断', '清单', '数据'] as const) {
      if ((await this.mode(mode).getAttribute('aria-selected')) === 'true') return mode;
    }
    return '总览';
  }

  /** Asks in the SQL console and comes back to where it was. */
  async ask(statement: string): Promise<SqlRow[]> {
    const before = await this.#currentMode();
    if (before !== '数据') await this.goTo('数据');
    const rows = await this.sql.ask(statement);
    if (before !== '数据') await this.goTo(before);
    return rows;
  }

  /** The only cell of an answer, as a number. */
  async askNumber(statement: string): Promise<number> {
    const [row = {}] = await this.ask(statement);
    return numberOf(Object.values(row)[0] ?? '');
  }

  get hints(): Locator {
    return this.page.getByRole('region', { name: '使用提示' });
  }

  /** What is behind the # of the address. */
  address(): URLSearchParams {
    return new URLSearchParams(new URL(this.page.url()).hash.slice(1));
  }

  get details(): Locator {
    return this.page.getByRole('region', { name: '详情', exact: true });
  }

  /** A figure of the right rail by its name, without its unit. */
  async keyFigure(name: '产值' | '企业' | '项目' | '总投资' | '从业人数' | '完整度'): Promise<number> {
    const cell = this.details.getByRole('button', { name: `${name} 口径`, exact: true });
    const text = await cell.locator('> span, > * > span').nth(1).innerText();
    return numberOf(/^-?[\d,.]+/.exec(text)?.[0] ?? '');
  }

  get samplesSwitch(): Locator {
    return this.page.getByRole('switch', { name: '示例数据' });
  }

  async showSamples(isOn: boolean): Promise<void> {
    await turnSwitch(this.page, this.samplesSwitch, isOn);
  }
}
