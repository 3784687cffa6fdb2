/**
 * Writes a large synthetic set as Parquet: `npm run data:scale -- --rows 1000000 [--projects 75000] [--out folder]
 * [--seed 1]`. The folder's name under `sets/` beside index.html opens it: `?set=scale-1000000`.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scaleTables } from './scale/scaleTables';
import { readScaleWorld } from './scale/scaleWorld';
import { writeScale } from './scale/writeScale';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    projects: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const rowCount = Number(values.rows);
if (!Number.isInteger(rowCount) || rowCount < 1)
  throw new Error(`--rows ${values.rows} is no whole number of rows`);
const projectCount = values.projects === undefined ? undefined : Number(values.projects);
if (projectCount !== undefined && !(Number.isInteger(projectCount) && projectCount >= 0))
  throw new Error(`--projects ${values.projects} is no whole number of rows`);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = values.out ? resolve(values.out) : join(root, 'dist', 'sets', `scale-${rowCount}`);
const tables = scaleTables(readScaleWorld(root), rowCount, Number(values.seed), projectCount);
await writeScale(tables, folder);
for (const { entity, rowCount: rows } of tables) console.log(`${entity.padEnd(16)} ${rows} rows`);
console.log(folder);
