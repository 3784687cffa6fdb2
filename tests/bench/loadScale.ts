import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scaleTables } from '../../data/scale/scaleTables';
import { readScaleWorld } from '../../data/scale/scaleWorld';
import { writeScale } from '../../data/scale/writeScale';
import type { WritableDatabase } from '../../src/db/database';
import { createViews } from '../../src/db/schema';
import { CORE_ENTITIES, entityByName } from '../../src/model/entities';
import { buildFacts } from '../../src/queries/facts';
import { createParquetCodec } from '../../src/storage/parquetCodec';
import { streamOf } from '../data/embeddedTables';

const ROOT = join(import.meta.dirname, '..', '..');
const { resolve } = createRequire(import.meta.url);

/** As of which day the rows are summed. */
export const AS_OF = '2026-09-30';

/**
 * Loads the regions and nodes of the product and a large set, and derives the wide tables from them.
 * @returns what each of both took, in ms, without the writing of the files.
 */
export async function loadScale(
  database: WritableDatabase,
  rowCount: number,
  projectCount?: number,
): Promise<{ readonly loadMs: number; readonly factsMs: number }> {
  for (const name of ['region', 'chain', 'node', 'edge']) {
    const entity = entityByName(name);
    if (entity) await database.insert(entity, 'embedded', streamOf(name));
  }
  let loadMs = 0;
  const folder = mkdtempSync(join(tmpdir(), 'chain-atlas-bench-'));
  try {
    await writeScale(scaleTables(readScaleWorld(ROOT), rowCount, 1, projectCount), folder);
    const codec = createParquetCodec(readFileSync(resolve('parquet-wasm/esm/parquet_wasm_bg.wasm')));
    const { tables } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      tables: { name: string; file: string; rowGroups: number }[];
    };
    const started = performance.now();
    for (const { name, file, rowGroups } of tables) {
      const bytes = readFileSync(join(folder, file));
      const entity = entityByName(name);
      for (let group = 0; entity && group < rowGroups; group += 1)
        await database.insert(entity, 'scale', codec.fromParquet(bytes, [group]));
    }
    loadMs = performance.now() - started;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const started = performance.now();
  await database.run([
    ...createViews(CORE_ENTITIES, { hiddenSets: [], showSamples: true }, () => false),
    ...buildFacts(AS_OF),
  ]);
  return { loadMs, factsMs: performance.now() - started };
}
