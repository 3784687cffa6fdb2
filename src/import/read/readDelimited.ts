import Papa from 'papaparse';
import { unguardFormula } from '../../lib/formulaGuard';
import { importError } from '../importError';
import { isBlankCell, type RawRow, type ReportProgress } from './rawSheet';

const DELIMITERS = [',', '\t', ';'] as const;
const ROWS_PER_REPORT = 1000;
/** Rows that are looked at for the delimiter: above the header stand titles without any. */
const ROWS_TRIED = 10;

/**
 * Splits CSV text (also with tabs or semicolons) into rows. Cells stay as they are, except that line ends inside
 * them become `\n` and the apostrophe that guards a formula goes; blank rows are skipped. Throws a
 * UserFacingError that names the line for broken quotes.
 */
export function readDelimited(
  text: string,
  file: string,
  report: ReportProgress = () => {},
): readonly RawRow[] {
  const unified = unifyLineEnds(text);
  const rows: RawRow[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(unified, {
    delimiter: delimiterOf(unified),
    newline: '\n',
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        throw importError('error.import.brokenQuotes', { file, line });
      }
      if (!data.every(isBlankCell)) rows.push({ line, cells: data.map(unguardFormula), hidden: false });
      line += 1 + data.reduce((sum, cell) => sum + countLineFeeds(cell), 0);
      if (++read % ROWS_PER_REPORT === 0) report(meta.cursor, unified.length);
    },
  });
  return rows;
}

/** The delimiter of the first rows that stands most often in any of them, outside quotes. */
function delimiterOf(text: string): string {
  const most = new Map<string, number>();
  let counts = new Map<string, number>();
  let isQuoted = false;
  let rows = 0;
  const endRow = () => {
    for (const [delimiter, count] of counts) most.set(delimiter, Math.max(count, most.get(delimiter) ?? 0));
    if (counts.size > 0) rows++;
    counts = new Map();
  };
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '\n') endRow();
    if (rows === ROWS_TRIED) break;
    if (character === ',' || character === '\t' || character === ';')
      counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  endRow();
  return DELIMITERS.reduce((best, one) => ((most.get(one) ?? 0) > (most.get(best) ?? 0) ? one : best));
}

function unifyLineEnds(text: string): string {
  const unified = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  return unified.includes('\n') ? unified : unified.replaceAll('\r', '\n');
}

function countLineFeeds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}
