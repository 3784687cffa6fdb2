/** Writes data/tables from data/source, geo/ and the seeded generator: `npx tsx data/build.ts`. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTables, writeTables } from './generator/buildTables';

const dataFolder = dirname(fileURLToPath(import.meta.url));
const tablesFolder = join(dataFolder, 'tables');
const built = buildTables(dirname(dataFolder));
writeTables(built, tablesFolder);

let totalBytes = 0;
for (const { name, file, rows } of built.manifest.tables) {
  const { size } = statSync(join(tablesFolder, file));
  totalBytes += size;
  console.log(`${name.padEnd(16)} ${String(rows).padStart(6)} rows ${String(size).padStart(8)} bytes`);
}
console.log(`total ${totalBytes} bytes`);
