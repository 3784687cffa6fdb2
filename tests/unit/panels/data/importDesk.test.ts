import { beforeEach, describe, expect, it } from 'vitest';
import type { StoreApi } from 'zustand/vanilla';
import { DEFAULT_VIEW_STATE } from '../../../../src/model/viewState';
import { changeColumn } from '../../../../src/panels/data/changeMapping';
import { importChecks } from '../../../../src/panels/data/importChecks';
import { createImportDesk, type ImportDesk } from '../../../../src/panels/data/importDesk';
import { stepFacts } from '../../../../src/panels/data/importSteps';
import { reportTotals } from '../../../../src/panels/data/reportTotals';
import { viewOfImport } from '../../../../src/panels/data/viewOfImport';
import type { DataSetInfo, ImportedTable } from '../../../../src/panels/shared/workspace';
import { createMappingMemory } from '../../../../src/state/mappingMemory';
import { csvFile, importInProcess } from '../../../fixtures/import/importInProcess';
import { readRegions } from '../../../fixtures/import/placeTables';
import { readFixture } from '../../../fixtures/import/readFixture';

const CAPTION = '按总部所在地、合并报表口径';
const LIST = csvFile(
  '名单.csv',
  '股票代码,企业名称,地市,2023年营业收入（万元）',
  '1,甲公司,上饶市,1200',
  '2,乙公司,火星市,900',
  '合计,合计,,2100',
);
const NODES = csvFile(
  'node.csv',
  'node_id,chain,name,stage',
  'n1,demo,甲环节,upstream',
  'n2,demo,乙环节,错误',
);
const BROKEN = csvFile('broken.csv', '企业名称,地市', '"甲,上饶市');

let desk: StoreApi<ImportDesk>;
let kept: string | null;
const storage = {
  getItem: () => kept,
  setItem: (_: string, text: string) => {
    kept = text;
  },
};
let added: { info: DataSetInfo; tables: readonly ImportedTable[] }[];
const state = (): ImportDesk => desk.getState();
const importAll = (): Promise<void> =>
  state().importReady(async (info, tables) => {
    added.push({ info, tables });
  }, CAPTION);

beforeEach(async () => {
  kept = null;
  const importer = importInProcess();
  await importer.open({ regions: readRegions() });
  desk = createImportDesk(
    importer,
    createMappingMemory(() => storage),
  );
  added = [];
});

describe('files on their way in', () => {
  it('are imported together as one data set, named after them', async () => {
    await state().addFiles([LIST, NODES]);
    await importAll();
    expect(added).toHaveLength(1);
    expect(added[0]?.info).toMatchObject({
      name: '名单.csv、node.csv',
      kind: 'imported',
      rowCounts: { enterprise: 2, enterprise_year: 2, node: 1 },
      caption: CAPTION,
    });
    expect(added[0]?.info.id).toBe(state().report?.dataSet);
    expect(state().files).toEqual([]);
  });

  it('carry no caption of head offices when their places are sites', async () => {
    await state().addFiles([LIST]);
    const [file] = state().files;
    if (!file?.recognised) throw new Error('not read');
    const { recognised } = file;
    state().changeRecognised(file.key, {
      ...recognised,
      mapping: { ...recognised.mapping, placeMeaning: 'site' },
    });
    await importAll();
    expect(added[0]?.info.caption).toBeNull();
  });

  it('stay out when they cannot be read, and hold back no other', async () => {
    await state().addFiles([BROKEN, NODES]);
    expect(state().files[0]?.error).toMatchObject({ key: 'error.import.brokenQuotes' });
    await importAll();
    expect(added[0]?.info.name).toBe('node.csv');
    expect(state().files.map(({ name }) => name)).toEqual(['broken.csv']);
  });

  it('are all held back when one cannot be converted, which says why', async () => {
    await state().addFiles([LIST, NODES]);
    const [file] = state().files;
    if (!file?.recognised) throw new Error('not read');
    state().changeRecognised(file.key, changeColumn(file.recognised, 1, { target: null }));
    await importAll();
    expect(added).toEqual([]);
    expect(state().files[0]?.error).toMatchObject({ key: 'error.import.nameNotMapped' });
    expect(state().phase).toBe('idle');
  });

  it('stay ready when they cannot be added', async () => {
    await state().addFiles([NODES]);
    const failure = new Error('full');
    await state().importReady(() => Promise.reject(failure), CAPTION);
    expect(state()).toMatchObject({ error: failure, phase: 'idle', report: null });
    await importAll();
    expect(added).toHaveLength(1);
    expect(state().error).toBeNull();
  });

  it('add no data set when no row can be written', async () => {
    await state().addFiles([csvFile('edge.csv', 'from_node,to_node', ',n1')]);
    await importAll();
    expect(added).toEqual([]);
    expect(state().report).toMatchObject({ dataSet: null });
    expect(state().files).toHaveLength(1);
  });

  it('leave no trace when their reading is cancelled', async () => {
    const importer = importInProcess();
    await importer.open({ regions: readRegions() });
    let cancelled = false;
    desk = createImportDesk(
      {
        ...importer,
        parse: (_file, _onProgress, signal) =>
          new Promise((_, reject) => {
            signal?.addEventListener('abort', () => {
              cancelled = true;
              reject(signal.reason as Error);
            });
          }),
      },
      createMappingMemory(() => storage),
    );
    const adding = state().addFiles([LIST]);
    const [file] = state().files;
    state().cancelReading(file?.key ?? -1);
    await adding;
    expect(cancelled).toBe(true);
    expect(state().files).toEqual([]);
  });

  it('stay ready, and nothing is added, when the import is cancelled', async () => {
    const importer = importInProcess();
    await importer.open({ regions: readRegions() });
    desk = createImportDesk(
      {
        ...importer,
        build: (...[, , , , signal]) =>
          new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
      },
      createMappingMemory(() => storage),
    );
    await state().addFiles([LIST, NODES]);
    const importing = importAll();
    expect(state().phase).toBe('building');
    state().cancelImport();
    await importing;
    expect(state()).toMatchObject({ phase: 'idle', report: null, error: null });
    expect(state().files.map(({ error }) => error)).toEqual([null, null]);
    expect(added).toEqual([]);
  });

  it('show another sheet, or why it cannot be read', async () => {
    await state().addFiles([readFixture('list-libreoffice.xlsx')]);
    const { key = -1 } = state().files[0] ?? {};
    expect(state().files[0]?.parsed).toMatchObject({ sheet: 1, rowCount: 4 });
    await state().chooseSheet(key, 0);
    expect(state().files[0]?.parsed).toMatchObject({ sheet: 0, rowCount: 1 });
    await state().chooseSheet(key, 5);
    expect(state().files[0]).toMatchObject({
      error: { key: 'error.import.forgotten' },
      parsed: { sheet: 0 },
    });
  });

  it('may be of another entity than was proposed', async () => {
    await state().addFiles([csvFile('a.csv', '名称,类型', '甲,国家')]);
    await state().changeEntity(state().files[0]?.key ?? -1, 'institution');
    const { recognised } = state().files[0] ?? {};
    expect(recognised?.entity).toBe('institution');
    expect(recognised?.mapping.columns[0]?.target).toEqual({ entity: 'institution', field: 'name' });
  });

  it('are mapped as a person mapped the last file with these headers, once that was imported', async () => {
    const ledger = () => csvFile('台账.csv', '事由,时间点', '缺电,2026-01-02');
    const name = (key: number, column: number, field: string) => {
      const { recognised } = state().files[key] ?? {};
      if (recognised) {
        const target = { entity: 'problem', field };
        state().changeRecognised(state().files[key]?.key ?? -1, changeColumn(recognised, column, { target }));
      }
    };
    await state().addFiles([ledger()]);
    await state().changeEntity(state().files[0]?.key ?? -1, 'problem');
    name(0, 0, 'content');
    name(0, 1, 'raised_on');
    await state().addFiles([ledger()]);
    expect(state().files[1]?.recognised).toMatchObject({ entity: 'enterprise', isRemembered: false });
    state().removeFile(state().files[1]?.key ?? -1);
    await importAll();
    expect(added[0]?.info.rowCounts).toEqual({ problem: 1 });
    await state().addFiles([ledger()]);
    expect(state().files[0]?.recognised).toMatchObject({ entity: 'problem', isRemembered: true });
    await importAll();
    expect(added[1]?.info.rowCounts).toEqual({ problem: 1 });
  });

  it('can be taken off the desk', async () => {
    await state().addFiles([NODES, BROKEN]);
    for (const { key } of state().files) state().removeFile(key);
    expect(state().files).toEqual([]);
  });
});

describe('what is said of an import', () => {
  it('adds up', async () => {
    await state().addFiles([LIST, NODES]);
    await importAll();
    expect(reportTotals(state().report?.files ?? [])).toMatchObject({
      readRows: 5,
      refusedRows: 2,
      writtenRows: 3,
      placedRows: 1,
      unplacedRows: 1,
      placedShare: 0.5,
      written: { enterprise: 2, enterprise_year: 2, node: 1 },
    });
  });

  it('has no share of places where no row has one', async () => {
    await state().addFiles([csvFile('edge.csv', 'from_node,to_node', 'n1,n2')]);
    await importAll();
    expect(reportTotals(state().report?.files ?? []).placedShare).toBeNaN();
  });

  it('lists checks of headers at once and of rows after the import', async () => {
    const found = () =>
      Object.fromEntries(importChecks(state().files, state().report).map((check) => [check.id, check.found]));
    expect(new Set(Object.values(found()))).toEqual(new Set([null]));
    await state().addFiles([LIST, BROKEN]);
    expect(found()).toMatchObject({ readable: 1, names: 0, units: 0, years: 0, totals: null, places: null });
    await importAll();
    expect(found()).toMatchObject({ totals: 1, places: 1, values: 0, coordinates: 0 });
  });

  it('tells the step', async () => {
    expect(stepFacts(state()).states).toMatchObject({ files: 'current', imported: 'waiting' });
    await state().addFiles([LIST]);
    expect(stepFacts(state())).toMatchObject({
      columnCount: 4,
      mappedCount: 4,
      listCount: 1,
      states: { files: 'done', mapped: 'current' },
    });
    await importAll();
    expect(stepFacts(state()).states).toMatchObject({ mapped: 'done', imported: 'done' });
  });

  it('shows the map of all of it by city, measured by the revenue given', async () => {
    await state().addFiles([LIST]);
    await importAll();
    const view = viewOfImport(state().report?.files ?? [], DEFAULT_VIEW_STATE);
    expect(view).toMatchObject({
      mode: 'overview',
      compareLevel: 'city',
      measure: 'revenue',
      ratio: 'share',
    });
    expect(view.filter).toMatchObject({ chains: [], regions: [] });
    expect(viewOfImport([], DEFAULT_VIEW_STATE).measure).toBe('count');
  });
});
