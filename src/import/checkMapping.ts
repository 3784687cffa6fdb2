import { importError } from './importError';
import type { ColumnMapping } from './importProtocol';
import { isYearlyFigure } from './targetField';

/** Throws when a mapping that a person changed cannot be built: no name, a field given twice, a figure of no year. */
export function checkMapping(
  columns: readonly ColumnMapping[],
  headers: readonly string[],
  fileName: string,
): void {
  const header = ({ column }: ColumnMapping) => headers[column] ?? String(column + 1);
  const hasYearColumn = columns.some(
    ({ target }) => target?.entity === 'enterprise_year' && target.field === 'year',
  );
  const holders = new Map<string, ColumnMapping>();
  for (const mapping of columns) {
    const { target } = mapping;
    if (!target) continue;
    const isFigure = isYearlyFigure(target);
    if (isFigure && mapping.year === null && !hasYearColumn) {
      throw importError('error.import.yearMissing', { file: fileName, header: header(mapping) });
    }
    const key = `${target.entity}.${target.field}.${isFigure ? mapping.year : null}`;
    const holder = holders.get(key);
    if (holder) {
      const params = { file: fileName, header: header(mapping), otherHeader: header(holder) };
      throw importError('error.import.mappedTwice', params);
    }
    holders.set(key, mapping);
  }
  if (!holders.has('enterprise.name.null'))
    throw importError('error.import.nameNotMapped', { file: fileName });
}
