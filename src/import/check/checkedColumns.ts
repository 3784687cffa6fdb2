import { targetField } from '../../model/mappingTargets';
import { placingField, type Recognised } from '../../model/tableMapping';
import type { CheckedColumn } from './checkedTable';

/** What each column of a file is checked as, by what the file is taken for. */
export function checkedColumns(
  { mapping }: Recognised,
  headers: readonly string[],
): readonly CheckedColumn[] {
  return mapping.columns.flatMap(({ column, target, unit }): CheckedColumn[] => {
    if (!target) return [];
    const header = headers[column] ?? '';
    const placing = placingField(target);
    if (placing) return [{ column, header, placing }];
    const field = targetField(target);
    return field ? [{ column, header, entity: target.entity, field, unit: unit ?? undefined }] : [];
  });
}
