import { formatCount } from '../../lib/formatFigure';
import { localDay } from '../../lib/localDay';
import type { KeptVersion } from '../../model/keptVersion';

/** A version as a person knows it: its name, else the moment it was made. */
export function versionLabel({ at, name }: Pick<KeptVersion, 'at' | 'name'>): string {
  return name ?? momentText(at);
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

/** Size of the files that versions name, each once; MB with one decimal. */
export function megabytesOf(versions: readonly KeptVersion[]): string {
  const bytesByFile = new Map(
    versions.flatMap(({ sets }) =>
      sets.flatMap(({ tables }) => tables.map(({ file, bytes }) => [file, bytes] as const)),
    ),
  );
  const bytes = [...bytesByFile.values()].reduce((sum, each) => sum + each, 0);
  return (bytes / MEGABYTE).toFixed(1);
}
