import type { TableMapping } from '../model/tableMapping';

/** Header of the column that is mapped to one of the fields, the first that any column fills; empty when none. */
export function headerOfField(
  mapping: TableMapping,
  headers: readonly string[],
  ...fields: readonly string[]
): string {
  for (const field of fields) {
    const found = mapping.columns.find(({ target }) => target?.field === field);
    if (found) return headers[found.column] ?? '';
  }
  return '';
}
