import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from './driver/atlas';
import { eventually } from './driver/eventually';
import { OfficeComputer } from './driver/officeComputer';

/** 5 in `npm test`, 50 in `npm run test:long`. */
const KILLS = Number(process.env.KILLS ?? 5);
const ROWS = 4000;
/** Longer than any of the acts takes, so that kills fall before, within and after it. */
const LONGEST_MS = 5000;

const list = (number: number) => ({
  name: `名单${number}.csv`,
  content: `企业名称,所在城市\n${Array.from({ length: ROWS }, (_, row) => `示例·${number}-${row},上饶市\n`).join('')}`,
});

/** Data set → rows, as the page shows them; every set must be whole. */
async function shown(atlas: Atlas): Promise<Record<string, number>> {
  const rows = await atlas.sql.ask(
    `SELECT data_set, count(*) AS firms FROM enterprise WHERE data_set <> 'embedded' GROUP BY ALL ORDER BY data_set`,
  );
  return Object.fromEntries(rows.map(({ data_set: set = '', firms }) => [set, Number(firms)]));
}

describe.each([
  { where: 'on a secure address', isIntranet: false },
  { where: 'on plain http', isIntranet: true },
])(`a page killed ${KILLS} times $where`, ({ isIntranet }) => {
  let computer: OfficeComputer;
  let atlas: Atlas;
  beforeAll(async () => {
    computer = await OfficeComputer.start({ isIntranet });
    atlas = await computer.openWindow();
    await atlas.data.choose(list(0));
    await atlas.data.importChosen();
    await atlas.untilReady();
  });
  afterAll(() => computer?.close());

  it.each(Array.from({ length: KILLS }, (_, index) => index + 1))(
    'kill %i leaves the last whole state',
    async (kill) => {
      const before = await shown(atlas);
      const names = await atlas.data.dataSetNames();
      const isImport = kill % 2 === 1;
      const file = list(kill);
      if (isImport) {
        await atlas.data.choose(file);
        await atlas.data.importButton.click();
      } else {
        await atlas.kept.startUndo();
      }
      await atlas.page.waitForTimeout(((kill * 0.618) % 1) * LONGEST_MS);
      await computer.killProcessOf(atlas.page);

      atlas = await computer.openWindow();
      const after = await shown(atlas);
      const namesAfter = await atlas.data.dataSetNames();
      console.log(
        `kill ${kill}: ${isImport ? 'import' : 'undo'}, ${names.length} → ${namesAfter.length} sets`,
      );
      if (isImport) expect([names, [...names, file.name]]).toContainEqual(namesAfter);
      else expect([names, names.slice(0, -1)]).toContainEqual(namesAfter);
      // Whole: a set is there with all its rows or not at all.
      expect(Object.values(after).every((rows) => rows === ROWS)).toBe(true);
      expect(Object.keys(after)).toHaveLength(namesAfter.length - 1);
      expect(Object.keys(before).filter((set) => !(set in after)).length).toBeLessThanOrEqual(
        isImport ? 0 : 1,
      );
      await expect(atlas.kept.notices.count()).resolves.toBe(0);
      // And it goes on from there.
      if (namesAfter.length === 1) {
        await atlas.data.choose(list(0));
        await atlas.data.importChosen();
        await eventually(() => atlas.data.dataSetNames()).toHaveLength(2);
        await atlas.untilReady();
      }
    },
  );
});
