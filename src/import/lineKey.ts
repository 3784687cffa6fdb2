import type { BuildOptions } from '../model/importRepair';

/** The key of a row that brings none: its data set, its file unless that is the first of the import, and its line. */
export function lineKey(
  { dataSet, filePosition = 0 }: Pick<BuildOptions, 'dataSet' | 'filePosition'>,
  line: number,
): string {
  return filePosition === 0 ? `${dataSet}:${line}` : `${dataSet}:${filePosition + 1}:${line}`;
}
