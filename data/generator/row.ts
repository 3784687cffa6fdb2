import type { EntityColumns } from '../../src/model/arrowStream';
import type { Cell } from '../../src/model/arrowVector';
import type { Entity } from '../../src/model/entity';

/** One row of an entity; a column that is left out is missing. */
export type Row = Readonly<Record<string, Cell>>;

/** The provenance of a synthetic row. */
export const SAMPLE_PROVENANCE = {
  source: '示例数据',
  as_of: '2026-09-30',
  is_sample: true,
  disclosure: 'public',
} as const satisfies Row;

/** Text of a required cell. */
export function textOf(row: Row, column: string): string {
  const cell = row[column];
  if (typeof cell !== 'string') throw new Error(`column ${column} is missing in ${JSON.stringify(row)}`);
  return cell;
}

export function toColumns(entity: Entity, rows: readonly Row[]): EntityColumns {
  return Object.fromEntries(
    entity.fields.map(({ name }) => [name, rows.map((row) => row[name] ?? null)] as const),
  );
}
