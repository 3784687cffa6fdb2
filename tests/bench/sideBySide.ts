import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Table, tableFromIPC } from 'apache-arrow';
import { foldPlaces } from '../../src/cube/foldPlaces';
import { foldTitles } from '../../src/cube/foldTitles';
import type { WritableDatabase } from '../../src/db/database';
import { sql } from '../../src/db/sql';
import { STATUS_OF_CODE } from '../../src/model/cube';
import { HONOUR_TITLE, PROJECT_STAGE } from '../../src/model/enumerations';
import { queryCube } from '../../src/queries/cube';
import { queryStructure } from '../../src/queries/structure';
import { openDatabase } from '../engine/openDatabase';
import type { BenchRun } from './benchRun';
import { createCubePeer } from './cubePeer';
import { loadScale } from './loadScale';
import { createSqlPeer } from './sqlPeer';

/** As the page does from three million rows on. */
const COMPRESSED_FROM = 1_000_000;
/** Chosen one after the other, so that no tool has answered the question before. */
const STATUSES = STATUS_OF_CODE.map((_, code) => code);
/**
 * A range of half a decade that is dragged over two and a half, in 万元. Its bounds lie between pixels of a chart of 100 px
 * a decade: one of the tools rounds to pixels, and no whole value lies so near to an edge.
 */
const BRUSH = Array.from({ length: 30 }, (_, step) => 10 ** (3.35 + step * 0.09)).map(
  (edge) => [edge * (1 + 1e-9), edge * 10 ** 0.5 * (1 - 1e-9)] as const,
);

/** What a click on a status answers: enterprises by province, node and title, and by status as if none were chosen. */
export interface ClickAnswer {
  readonly provinces: readonly number[];
  readonly nodes: readonly number[];
  readonly statuses: readonly number[];
  readonly titles: readonly number[];
  readonly count: number;
  /** Σ output in 万元. */
  readonly sum: number;
}

/** What a range of investment answers: projects by province and stage, and their investment. */
export interface BrushAnswer {
  readonly provinces: readonly number[];
  readonly sums: readonly number[];
  readonly stages: readonly number[];
  readonly count: number;
  readonly sum: number;
}

/** One tool under the same two gestures. */
export interface Peer {
  readonly name: string;
  click(statusCode: number): Promise<ClickAnswer>;
  brush(minWan: number, maxWan: number): Promise<BrushAnswer>;
}

/** How many of everything there are, for dense answers. */
export interface Sizes {
  readonly provinces: number;
  readonly nodes: number;
  readonly statuses: number;
  readonly titles: number;
  readonly stages: number;
}

/** The same brush and the same click in every tool, over as many enterprises and as many projects; all answers are compared. */
export async function benchSideBySide(rowCount: number): Promise<readonly BenchRun[]> {
  const { database, ipcOf: runIpc } = await openDatabase(rowCount >= COMPRESSED_FROM);
  await loadScale(database, rowCount, rowCount);
  const structure = await queryStructure(database);
  const built = performance.now();
  const cube = await queryCube(database, structure, { text: '', area: null });
  foldTitles(foldPlaces(cube));
  const cubeMs = performance.now() - built;
  const provinces = [...new Set(structure.regions.flatMap(({ province }) => province ?? []))].sort();
  const sizes: Sizes = {
    provinces: provinces.length,
    nodes: structure.nodes.length,
    statuses: STATUS_OF_CODE.length,
    titles: Object.keys(HONOUR_TITLE).length,
    stages: Object.keys(PROJECT_STAGE).length + 1,
  };
  await layOut(database, provinces, sizes);
  const table = (text: string): Table => tableFromIPC(runIpc(text));
  const column = (of: Table, name: string) => of.getChild(name)?.toArray();
  const firmTable = table(
    "SELECT province, node, status, titles, coalesce(output_wan, 'NaN'::DOUBLE) AS output_wan FROM bench_firm",
  );
  const projectTable = table(
    "SELECT province, stage, coalesce(investment_wan, 'NaN'::DOUBLE) AS investment_wan FROM bench_project",
  );
  const input = {
    firms: {
      province: column(firmTable, 'province'),
      node: column(firmTable, 'node'),
      status: column(firmTable, 'status'),
      titles: column(firmTable, 'titles'),
      outputWan: column(firmTable, 'output_wan'),
    },
    projects: {
      province: column(projectTable, 'province'),
      stage: column(projectTable, 'stage'),
      investmentWan: column(projectTable, 'investment_wan'),
    },
    sizes,
    runIpc,
  };
  const reference = createSqlPeer(table, sizes);
  const runs: BenchRun[] = [{ name: 'the cube is built', values: [cubeMs] }];
  const expected = await play(reference, null, runs);
  await play(createCubePeer(cube, structure, provinces), expected, runs);
  const peers = await import(pathToFileURL(join(import.meta.dirname, 'peers', 'crossfilterPeer.mjs')).href);
  const filled = performance.now();
  const crossfilter: Peer = peers.createCrossfilterPeer(input);
  runs.push({ name: 'crossfilter2 is filled', values: [performance.now() - filled] });
  await play(crossfilter, expected, runs);
  const mosaic = await import(pathToFileURL(join(import.meta.dirname, 'peers', 'mosaicPeer.mjs')).href);
  for (const isPreaggregated of [true, false]) {
    await play((await mosaic.createMosaicPeer(input, isPreaggregated)) as Peer, expected, runs);
  }
  return runs;
}

interface Answers {
  readonly clicks: readonly ClickAnswer[];
  readonly brushes: readonly BrushAnswer[];
}

/** Both gestures; cold is the first answer of each. Throws where an answer is not the expected one: a wrong answer is no speed. */
async function play(peer: Peer, expected: Answers | null, runs: BenchRun[]): Promise<Answers> {
  const clicks: ClickAnswer[] = [];
  const brushes: BrushAnswer[] = [];
  const clickMs: number[] = [];
  const brushMs: number[] = [];
  for (const code of STATUSES) {
    const start = performance.now();
    clicks.push(await peer.click(code));
    clickMs.push(performance.now() - start);
  }
  for (const [min, max] of BRUSH) {
    const start = performance.now();
    brushes.push(await peer.brush(min, max));
    brushMs.push(performance.now() - start);
  }
  if (expected) {
    for (const [index, answer] of clicks.entries()) compare(peer.name, answer, expected.clicks[index]);
    for (const [index, answer] of brushes.entries()) compare(peer.name, answer, expected.brushes[index]);
  }
  runs.push(
    { name: `${peer.name}: click, first`, values: clickMs.slice(0, 1) },
    { name: `${peer.name}: click, from then on`, values: clickMs.slice(1) },
    { name: `${peer.name}: brush, first`, values: brushMs.slice(0, 1) },
    { name: `${peer.name}: brush, from then on`, values: brushMs.slice(1) },
  );
  return { clicks, brushes };
}

function compare(name: string, found: object, expected: object | undefined): void {
  for (const [key, wanted] of Object.entries(expected ?? {})) {
    const got = (found as Record<string, number | number[]>)[key];
    const pairs = [wanted].flat().map((value, index) => [value, [got].flat()[index] ?? Number.NaN] as const);
    for (const [value, other] of pairs as readonly (readonly [number, number])[]) {
      if (Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value))) continue;
      throw new Error(`${name} answers ${key} with ${other} where plain SQL says ${value}`);
    }
  }
}

/** The same rows flat, in numbers, as the other tools take them. */
async function layOut(
  database: WritableDatabase,
  provinces: readonly string[],
  { titles }: Sizes,
): Promise<void> {
  const bits = Array.from({ length: titles }, (_, bit) => `, (f.titles >> ${bit}) & 1 AS t${bit}`).join('');
  const stages = ['unknown', ...Object.keys(PROJECT_STAGE)];
  const listed = (texts: readonly string[]): string => `[${texts.map((text) => `'${text}'`).join(', ')}]`;
  await database.run([
    {
      ...sql`SELECT 1`,
      text: `CREATE TABLE bench_firm AS
        SELECT coalesce(list_position(${listed(provinces)}, f.province) - 1, -1)::INTEGER AS province,
               coalesce(n.node_row, -1)::INTEGER AS node,
               (list_position(${listed(STATUS_OF_CODE)}, f.status) - 1)::INTEGER AS status,
               f.titles::INTEGER AS titles, f.output_wan${bits}
        FROM   internal.firm f LEFT JOIN internal.firm_node a USING (firm)
        LEFT   JOIN internal.node_row n ON n.node_id = a.node`,
    },
    {
      ...sql`SELECT 1`,
      text: `CREATE TABLE bench_project AS
        SELECT coalesce(list_position(${listed(provinces)}, province) - 1, -1)::INTEGER AS province,
               (list_position(${listed(stages)}, stage) - 1)::INTEGER AS stage, investment_wan
        FROM   internal.project_fact`,
    },
  ]);
}
