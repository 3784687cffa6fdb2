import type { Atlas } from './atlas';
import { eventually } from './eventually';

/** A walk past everything that the page can do, for what must hold all along. */
export async function tour(atlas: Atlas): Promise<void> {
  await atlas.map.goTo('全国');
  await eventually(async () => (await atlas.ranking.rows()).length).toBeGreaterThan(30);
  await atlas.map.setLayer('区域总量圆', true);
  await atlas.map.setLayer('短板区域', true);
  await atlas.map.setLayer('配套半径', true);
  await atlas.map.setLayer('短板区域', false);
  await atlas.map.closeLayers();
  await atlas.ranking.row('江西省').click();
  await atlas.ranking.row('江西省').click();
  await eventually(() => atlas.ranking.names()).toContain('上饶市');
  await atlas.ranking.row('上饶市').click();
  await atlas.ranking.row('上饶市').click();
  await eventually(() => atlas.ranking.names()).toContain('横峰县');

  for (const tab of ['地区', '缺口区', '项目', '企业'] as const) await atlas.drawer.open(tab);
  await atlas.drawer.saveCsv();
  await eventually(async () => (await atlas.drawer.rows('企业')).length).toBeGreaterThan(0);
  await atlas.drawer.table('企业').locator('[data-row="0"]').click();
  await atlas.drawer.close();
  await atlas.page.getByRole('combobox', { name: '搜索' }).fill('示例');
  await atlas.page.getByRole('option').first().waitFor();
  await atlas.page.keyboard.press('Escape');
  await atlas.page.keyboard.press('Escape');
  await atlas.map.tool('放大').click();
  await atlas.map.tool('回到选区').click();
  await atlas.map.savePicture();
  await atlas.page.getByRole('button', { name: '浅色' }).click();
  await atlas.page.getByRole('button', { name: '深色' }).click();

  await atlas.goTo('数据');
  await atlas.data.choose({ name: 'tour.csv', content: '企业名称,城市\n示例·甲,上饶市\n示例·乙,喀什地区\n' });
  await atlas.data.importChosen();
  await atlas.sql.ask('SELECT count(*) FROM enterprise');
  await atlas.data.switchSet('内置数据', false);
  await atlas.data.switchSet('内置数据', true);
  await atlas.showSamples(false);
  await atlas.showSamples(true);
  await atlas.goTo('总览');
}
