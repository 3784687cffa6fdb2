import { beforeEach, describe, expect, it } from 'vitest';
import type { StoreApi } from 'zustand/vanilla';
import { toCsv } from '../../../../../src/lib/csv';
import { createImportDesk, type ImportDesk } from '../../../../../src/panels/data/importDesk';
import type { Importer } from '../../../../../src/panels/data/importer';
import { heldSheet } from '../../../../../src/panels/data/review/heldSheet';
import { withDecision } from '../../../../../src/panels/data/review/repairs';
import { createReviewDesk, type ReviewDesk } from '../../../../../src/panels/data/review/reviewDesk';
import { groupFindings, reviewFindings } from '../../../../../src/panels/data/review/reviewFindings';
import { reviewLines } from '../../../../../src/panels/data/review/reviewLines';
import type { DataSetInfo, ImportedTable } from '../../../../../src/panels/shared/workspace';
import { createMappingMemory } from '../../../../../src/state/mappingMemory';
import { csvFile, importInProcess } from '../../../../fixtures/import/importInProcess';
import { readRegions, readRetiredCodes } from '../../../../fixtures/import/placeTables';

const CAPTION = '按总部';
const LIST = csvFile(
  'list.csv',
  '编号,企业名称,市,状态,2023年产值（万元）',
  'a,甲,上饶市,在营企业,100',
  'b,乙,上饶市,在营企业,200',
  'c,丙,上饶市,在营,很多',
  'd,丁,上饶市,在营,400',
  'e,=戊,上饶市,在营,五',
  // Enough rows that fit for the columns to be taken for what their headers say.
  ...Array.from({ length: 6 }, (_, row) => `f${row},己${row},温州市,在营,${row + 1}`),
);

let importer: Importer;
let desk: StoreApi<ImportDesk>;
let review: StoreApi<ReviewDesk>;
let calls: { name: string; replaced: string | null; info: DataSetInfo; tables: readonly ImportedTable[] }[];
let failure: Error | null;
const workspace = {
  async addDataSet(info: DataSetInfo, tables: readonly ImportedTable[]) {
    if (failure) throw failure;
    calls.push({ name: 'add', replaced: null, info, tables });
  },
  async replaceDataSet(replaced: string, info: DataSetInfo, tables: readonly ImportedTable[]) {
    if (failure) throw failure;
    calls.push({ name: 'replace', replaced, info, tables });
  },
};
const report = () => {
  const now = desk.getState().report;
  if (!now) throw new Error('no report');
  return now;
};
const findings = () => reviewFindings(report().files);
const kinds = () =>
  groupFindings(findings()).map(({ key, findings: own }) => [key.split('.').at(-1), own.length]);
const NO_STORAGE = { getItem: () => null, setItem: () => undefined };
const heldLines = () =>
  report()
    .files[0]?.rows.filter(({ isHeld }) => isHeld)
    .map(({ line }) => line);
const untilIdle = async (): Promise<void> => {
  await expect.poll(() => review.getState().phase, { timeout: 10_000, interval: 5 }).toBe('idle');
};

beforeEach(async () => {
  const client = importInProcess();
  await client.open({ regions: readRegions(), retiredCodes: readRetiredCodes() });
  importer = client;
  desk = createImportDesk(
    importer,
    createMappingMemory(() => NO_STORAGE),
  );
  review = createReviewDesk(importer, desk);
  calls = [];
  failure = null;
  await desk.getState().addFiles([LIST]);
});
const importAll = () => desk.getState().importReady(workspace.addDataSet, CAPTION);

describe('held rows', () => {
  it('wait while the good ones are in', async () => {
    await importAll();
    expect(calls.map(({ name, info }) => [name, info.rowCounts.enterprise])).toEqual([['add', 7]]);
    expect(kinds()).toEqual([
      ['notInEnumeration', 2],
      ['notNumber', 2],
    ]);
    expect(heldLines()).toEqual([2, 3, 4, 6]);
  });

  it('are put right one by one and all alike, undone and done again', async () => {
    await importAll();
    const [first] = findings();
    if (!first) throw new Error('no finding');
    review.getState().applyFixes([first]);
    await untilIdle();
    expect(heldLines()).toEqual([3, 4, 6]);
    review.getState().applyFixes(findings());
    review.getState().edit(0, [{ line: 4, column: 4, value: '300' }]);
    await untilIdle();
    expect(heldLines()).toEqual([6]);
    review.getState().undo();
    await untilIdle();
    expect(heldLines()).toEqual([4, 6]);
    review.getState().undo();
    review.getState().undo();
    await untilIdle();
    expect(heldLines()).toEqual([2, 3, 4, 6]);
    expect(report().files[0]?.repair.edits).toEqual([]);
    for (let step = 0; step < 5; step++) review.getState().redo();
    await untilIdle();
    expect(heldLines()).toEqual([6]);
  });

  it('replace what was imported as a whole when they are right; a failure leaves them to be tried again', async () => {
    await importAll();
    const before = report().dataSet;
    review.getState().applyFixes(findings());
    await untilIdle();
    failure = new Error('full');
    await review.getState().write(workspace);
    expect(review.getState()).toMatchObject({ error: failure, phase: 'idle' });
    expect(report()).toMatchObject({ dataSet: before, isWritten: false });
    failure = null;
    await review.getState().write(workspace);
    expect(calls.at(-1)).toMatchObject({
      name: 'replace',
      replaced: before,
      info: { rowCounts: { enterprise: 9 } },
    });
    expect(report().dataSet).toBe(calls.at(-1)?.info.id);
    expect(report().dataSet).not.toBe(before);
    expect(report().isWritten).toBe(true);
    expect(heldLines()).toEqual([4, 6]);
  });

  it('go out with their reasons and come back repaired, by their lines', async () => {
    await importAll();
    const [file] = report().files;
    if (!file) throw new Error('no file');
    const lines = reviewLines(file, findings(), null).filter(({ isHeld }) => isHeld);
    const sheet = heldSheet(file.headers, lines, { line: '行号', reason: '原因', textOf: ({ key }) => key });
    expect(sheet.rows[2]).toEqual([
      '4',
      'c',
      '丙',
      '上饶市',
      '在营',
      '很多',
      '2023年产值（万元）：import.refused.notNumber',
    ]);
    const repaired = sheet.rows.map(([line = '', ...cells]) =>
      line === '4' || line === '6' ? [line, ...cells.with(4, '300')] : [line, ...cells],
    );
    const csv = toCsv(sheet.columns, [...repaired.slice(1), ['77', 'x', 'y', '', '', '', '']]);
    await review.getState().bringBack(0, new File([csv], 'back.csv'));
    await untilIdle();
    expect(review.getState().broughtBack).toMatchObject({
      fileName: 'back.csv',
      changedRows: 2,
      unknownRows: 1,
    });
    expect(heldLines()).toEqual([2, 3]);
    // The name that begins with = came back as it was, without the apostrophe that guards it in the file.
    expect(report().files[0]?.repair.edits).toEqual([
      { line: 4, column: 4, value: '300' },
      { line: 6, column: 4, value: '300' },
    ]);
    await review.getState().bringBack(0, csvFile('other.csv', '编号,企业名称', 'a,甲'));
    expect(review.getState().error).toMatchObject({ key: 'error.review.notHeldRows' });
    expect(heldLines()).toEqual([2, 3]);
  });

  it('are held, and let go on, by hand', async () => {
    await importAll();
    review.getState().change(0, (repair) => withDecision(repair, [5], false));
    await untilIdle();
    expect(heldLines()).toEqual([2, 3, 4, 5, 6]);
    review.getState().change(0, (repair) => withDecision(repair, [5], true));
    await untilIdle();
    expect(heldLines()).toEqual([2, 3, 4, 6]);
  });

  it('wait aside while another import is looked at, and are given up only when asked', async () => {
    await importAll();
    const first = report().key;
    await desk.getState().addFiles([csvFile('more.csv', '编号,企业名称', 'x,某')]);
    await importAll();
    expect(report().name).toBe('more.csv');
    expect(desk.getState().setAside.map(({ key }) => key)).toEqual([first]);
    desk.getState().resumeReport(first);
    review.getState().applyFixes(findings());
    await untilIdle();
    expect(heldLines()).toEqual([4, 6]);
    desk.getState().closeReport();
    expect(desk.getState().setAside).toHaveLength(1);
    desk.getState().dropReport(first);
    expect(desk.getState().setAside).toEqual([]);
  });
});

describe('a check before the import', () => {
  it('adds nothing; what it puts right goes in with the import', async () => {
    await desk.getState().checkReady(CAPTION);
    expect(calls).toEqual([]);
    expect(report()).toMatchObject({ dataSet: null, isOnlyChecked: true });
    review.getState().applyFixes(findings());
    await untilIdle();
    await importAll();
    expect(calls.map(({ name, info }) => [name, info.rowCounts.enterprise])).toEqual([['add', 9]]);
    expect(heldLines()).toEqual([4, 6]);
    expect(desk.getState().files).toEqual([]);
  });

  it('is put away when its file is taken off', async () => {
    await desk.getState().checkReady(CAPTION);
    const [file] = desk.getState().files;
    desk.getState().removeFile(file?.key ?? -1);
    expect(desk.getState()).toMatchObject({ report: null, setAside: [] });
  });
});
