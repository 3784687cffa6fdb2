import { enterprise } from '../../model/entities/enterprise';
import { enterpriseYear } from '../../model/entities/enterpriseYear';
import type { Entity, Field } from '../../model/entity';
import type { MappingTarget, PlacingField } from './importer';

export const PLACING_FIELDS = [
  'province',
  'city',
  'county',
  'address',
  'park',
] as const satisfies readonly PlacingField[];

/** Where rows come from is declared once for the file, not column by column. */
const PROVENANCE_FIELDS: ReadonlySet<string> = new Set(['source', 'as_of', 'is_sample', 'disclosure']);

/** Fields a column may fill; regions and parks are found by name, which `placing` stands for. */
export const ENTERPRISE_FIELDS: readonly Field[] = mappable(enterprise);
export const ENTERPRISE_YEAR_FIELDS: readonly Field[] = mappable(enterpriseYear);

function mappable({ fields }: Entity): Field[] {
  return fields.filter(({ name, references }) => references === undefined && !PROVENANCE_FIELDS.has(name));
}

/** The text that stands for a target in a select; empty for a column that is not imported. */
export function targetId(target: MappingTarget | null): string {
  return target ? `${target.entity}.${target.field}` : '';
}

export function targetOfId(id: string): MappingTarget | null {
  const separator = id.indexOf('.');
  const [entity, field] = [id.slice(0, separator), id.slice(separator + 1)];
  if (entity === 'enterprise' || entity === 'enterprise_year') return { entity, field };
  const placing = PLACING_FIELDS.find((name) => name === field);
  return entity === 'placing' && placing ? { entity, field: placing } : null;
}

/** Money, so that the unit of its column matters. */
export function isAmountTarget(target: MappingTarget | null): boolean {
  return target?.entity === 'enterprise_year' && fieldOf(target)?.unit === '万元';
}

/** A figure of one year, as against the year itself. */
export function isYearlyFigure(target: MappingTarget | null): boolean {
  return target?.entity === 'enterprise_year' && target.field !== 'year';
}

function fieldOf(target: MappingTarget): Field | undefined {
  return ENTERPRISE_YEAR_FIELDS.find(({ name }) => name === target.field);
}
