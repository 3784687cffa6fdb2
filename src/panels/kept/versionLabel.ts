import { formatCount } from '../../lib/formatFigure';
import { localDay } from '../../lib/localDay';
import type { KeptVersion } from '../../model/keptVersion';

/** A version as a person knows it: its name, else when it was made and of what. */
export function versionLabel({ at, name, subject }: Pick<KeptVersion, 'at' | 'name' | 'subject'>): string {
  return name ?? `${momentText(at)} ${subject}`;
}

/** YYYY-MM-DD HH:MM where the person is. */
export function momentText(at: string): string {
  const moment = new Date(at);
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${localDay(moment)} ${digits(moment.getHours())}:${digits(moment.getMinutes())}`;
}

/** Number of data sets and rows, formatted. */
export function versionSize({ sets }: Pick<KeptVersion, 'sets'>): {
  readonly sets: string;
  readonly rows: string;
} {
  const tables = sets.flatMap((set) => set.tables);
  const rows = tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return { sets: formatCount(sets.length), rows: formatCount(rows) };
}

const MEGABYTE = 2 ** 20;

/** Size of the files that versions name, each once; MB with one decimal, at least `<0.1`. */
export function megabytesOf(versions: readonly KeptVersion[]): string {
  const bytesByFile = new Map(
    versions.flatMap(({ sets }) =>
      sets.flatMap(({ tables }) => tables.map(({ file, bytes }) => [file, bytes] as const)),
    ),
  );
  const bytes = [...bytesByFile.values()].reduce((sum, each) => sum + each, 0);
  const text = (bytes / MEGABYTE).toFixed(1);
  return text === '0.0' ? '<0.1' : text;
}
