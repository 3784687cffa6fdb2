import { describe, expect, it } from 'vitest';
import { createCancellableClient, type ImportTables } from '../../../src/import/cancellableClient';
import type { ImportClient } from '../../../src/import/importClient';
import { csvFile, importInProcess, OPTIONS } from '../../fixtures/import/importInProcess';
import { readRegions } from '../../fixtures/import/placeTables';
import { readFixture } from '../../fixtures/import/readFixture';

const LIST = csvFile('名单.csv', '企业名称,城市,2023年产值（万元）', '示例·甲,上饶市,1200');
const LOADED = {};
const TABLES: ImportTables = {
  places: async () => ({ regions: readRegions() }),
  loaded: () => LOADED,
  checks: async () => ({ known: [] }),
};

/** Workers that never answer while `isStuck` says so, as one in the middle of a long file. */
function startWorkers() {
  const state = { isStuck: false, started: 0, stopped: 0 };
  const start = () => {
    state.started++;
    const client = importInProcess();
    const stuck =
      <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
      (...args: Args): Promise<Result> =>
        state.isStuck ? new Promise(() => {}) : call(...args);
    const own: ImportClient = { ...client, parse: stuck(client.parse), build: stuck(client.build) };
    return { client: own, stop: () => void state.stopped++ };
  };
  return { state, start };
}

describe('cancelling', () => {
  it('rejects with the reason, ends the worker, and the next file gets a new one', async () => {
    const { state, start } = startWorkers();
    const client = createCancellableClient(start, TABLES);
    state.isStuck = true;
    const controller = new AbortController();
    const parsing = client.parse(LIST, undefined, controller.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    await expect(parsing).rejects.toBe(controller.signal.reason);
    state.isStuck = false;
    expect(await client.parse(LIST)).toMatchObject({ rowCount: 1 });
    expect(state).toMatchObject({ started: 2, stopped: 1 });
  });

  it('costs no file that was read before: its sheet is read again when it is asked for', async () => {
    const { state, start } = startWorkers();
    const client = createCancellableClient(start, TABLES);
    const workbook = await client.parse(readFixture('list-libreoffice.xlsx'));
    const list = await client.parse(LIST);
    await client.chooseSheet(workbook.fileId, 0);
    state.isStuck = true;
    const controller = new AbortController();
    const building = client.build(list.fileId, list.recognised, OPTIONS, undefined, controller.signal);
    controller.abort();
    await expect(building).rejects.toBe(controller.signal.reason);
    state.isStuck = false;
    expect(await client.build(list.fileId, list.recognised, OPTIONS)).toMatchObject({ readRows: 1 });
    const again = await client
      .build(workbook.fileId, workbook.recognised, OPTIONS)
      .catch((error: unknown) => error);
    // The mapping is that of the other sheet, whose columns the chosen one does not have.
    expect(again).toMatchObject({ readRows: 1 });
    expect(await client.chooseSheet(workbook.fileId, 1)).toMatchObject({ rowCount: 4 });
  });

  it('leaves another file that is being read to be read to its end', async () => {
    const { state, start } = startWorkers();
    const client = createCancellableClient(start, TABLES);
    state.isStuck = true;
    const controller = new AbortController();
    const other = client.parse(LIST);
    const cancelled = client.parse(LIST, undefined, controller.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    state.isStuck = false;
    controller.abort();
    await expect(cancelled).rejects.toBe(controller.signal.reason);
    expect(await other).toMatchObject({ rowCount: 1 });
  });

  it('asks for a file again that was forgotten', async () => {
    const client = createCancellableClient(startWorkers().start, TABLES);
    const { fileId, recognised } = await client.parse(LIST);
    await client.forget(fileId);
    await expect(client.build(fileId, recognised, OPTIONS)).rejects.toMatchObject({
      key: 'error.import.forgotten',
    });
  });
});
