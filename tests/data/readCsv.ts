import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'papaparse';

export type CsvRow = Record<string, string>;

/** Rows of a CSV file, its path relative to the repository root; throws on broken quotes and ragged rows. */
export function readCsv(path: string): CsvRow[] {
  const text = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
  const { data, errors } = parse<CsvRow>(text, { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(`${path}: row ${errors[0].row}: ${errors[0].message}`);
  return data;
}
