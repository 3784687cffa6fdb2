import type { MappingTarget } from '../../model/tableMapping';

/** The text that stands for a target in a select; empty for a column that is not imported. */
export function targetId(target: MappingTarget | null): string {
  return target ? `${target.entity}.${target.field}` : '';
}

export function targetOfId(id: string): MappingTarget | null {
  const separator = id.indexOf('.');
  return separator < 0 ? null : { entity: id.slice(0, separator), field: id.slice(separator + 1) };
}
