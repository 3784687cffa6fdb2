import { entityByName } from '../../model/entities';
import type { Recognised } from '../importProtocol';
import { fieldNameOf } from '../recogniseEntity';
import { targetField } from '../targetField';
import type { CheckedColumn } from './checkedTable';

/** What each column of a file is checked as, by what the file is taken for. */
export function checkedColumns(recognised: Recognised, headers: readonly string[]): readonly CheckedColumn[] {
  if (recognised.kind === 'entity') {
    const fields = entityByName(recognised.entity)?.fields ?? [];
    return headers.flatMap((header, column): CheckedColumn[] => {
      const field = fields.find(({ name }) => name === fieldNameOf(header));
      return field ? [{ column, header: field.name, entity: recognised.entity, field, unit: undefined }] : [];
    });
  }
  return recognised.mapping.columns.flatMap(({ column, target, unit }): CheckedColumn[] => {
    if (!target) return [];
    const header = headers[column] ?? '';
    if (target.entity === 'placing') return [{ column, header, placing: target.field }];
    const field = targetField(target);
    return field ? [{ column, header, entity: target.entity, field, unit: unit ?? undefined }] : [];
  });
}

/** The entity whose rows the file's lines are. */
export function entityOfRows(recognised: Recognised): string {
  return recognised.kind === 'entity' ? recognised.entity : 'enterprise';
}
