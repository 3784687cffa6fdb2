import { queryLevelInputs } from '../../src/app/queryLevelInputs';
import { foldPlaces } from '../../src/cube/foldPlaces';
import { foldTitles } from '../../src/cube/foldTitles';
import { judgeLevels } from '../../src/diagnosis/judgeLevels';
import { createChainGraph } from '../../src/model/chainGraph';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../src/model/diagnosisSettings';
import { queryCube } from '../../src/queries/cube';
import { queryStructure } from '../../src/queries/structure';
import { openDatabase } from '../engine/openDatabase';
import type { BenchRun } from './benchRun';
import { createCubePeer } from './cubePeer';
import { AS_OF, loadScale } from './loadScale';

/** As the page does from three million rows on. */
const COMPRESSED_FROM = 1_000_000;
const CLICKS = 7;
const BRUSHES = 15;
const MEGABYTE = 2 ** 20;

/** Every step from the files to the answers at one size: `growthRun.ts 1000000` prints its runs as JSON. */
async function main(rowCount: number): Promise<readonly BenchRun[]> {
  const { database } = await openDatabase(rowCount >= COMPRESSED_FROM);
  const { loadMs, factsMs } = await loadScale(database, rowCount, rowCount);
  const timed = async <Result>(work: () => Promise<Result> | Result): Promise<readonly [Result, number]> => {
    const started = performance.now();
    const result = await work();
    return [result, performance.now() - started];
  };
  const structure = await queryStructure(database);
  const graph = createChainGraph(structure.nodes, structure.edges);
  const [cube, cubeMs] = await timed(async () => {
    const built = await queryCube(database, structure, { text: '', area: null });
    foldTitles(foldPlaces(built));
    return built;
  });
  const [inputs, sumsMs] = await timed(() =>
    queryLevelInputs(database, structure, graph, DEFAULT_DIAGNOSIS_SETTINGS, AS_OF),
  );
  const [, judgeMs] = await timed(() => judgeLevels(inputs, DEFAULT_DIAGNOSIS_SETTINGS));
  const provinces = [...new Set(structure.regions.flatMap(({ province }) => province ?? []))].sort();
  const peer = createCubePeer(cube, structure, provinces);
  const clicks: number[] = [];
  for (let code = 0; code < CLICKS; code++) clicks.push((await timed(() => peer.click(code)))[1]);
  const brushes: number[] = [];
  for (let step = 0; step < BRUSHES; step++) {
    const low = 10 ** (3.35 + step * 0.09);
    brushes.push((await timed(() => peer.brush(low, 3 * low)))[1]);
  }
  return [
    { name: 'rows from Parquet into tables', values: [loadMs] },
    { name: 'wide tables', values: [factsMs] },
    { name: 'cube', values: [cubeMs] },
    { name: 'diagnosis: sums of all levels', values: [sumsMs] },
    { name: 'diagnosis: verdicts', values: [judgeMs] },
    // The first compiles, and sums the projects.
    { name: 'click, from the second on', values: clicks.slice(1) },
    { name: 'brush, from the second on', values: brushes.slice(1) },
    { name: 'peak of memory, MB', values: [process.resourceUsage().maxRSS / (MEGABYTE / 1024)] },
  ];
}

process.stdout.write(JSON.stringify(await main(Number(process.argv[2]))));
