import { enterprise } from '../model/entities/enterprise';
import { enterpriseYear } from '../model/entities/enterpriseYear';
import type { Entity } from '../model/entity';
import { isYearlyFigure, missingFields } from '../model/mappingTargets';
import type { ColumnMapping } from '../model/tableMapping';
import { importError } from './importError';

/** Throws when a mapping cannot be built: a field that is needed or given twice, a figure of no year. */
export function checkMapping(
  entity: Entity,
  columns: readonly ColumnMapping[],
  headers: readonly string[],
  fileName: string,
): void {
  const header = ({ column }: ColumnMapping) => headers[column] ?? String(column + 1);
  const hasYearColumn = columns.some(
    ({ target }) => target?.entity === enterpriseYear.name && target.field === 'year',
  );
  const holders = new Map<string, ColumnMapping>();
  for (const mapping of columns) {
    const { target } = mapping;
    if (!target) continue;
    const isFigure = isYearlyFigure(target, entity.name);
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
  const missing = missingFields(entity, columns);
  if (missing.length === 0) return;
  if (entity.name === enterprise.name) throw importError('error.import.nameNotMapped', { file: fileName });
  throw importError('error.import.missingColumn', {
    file: fileName,
    entity: entity.label.zh,
    headers: missing.map(({ name, label }) => `${label.zh}（${name}）`).join('、'),
  });
}
