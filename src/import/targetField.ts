import { enterprise } from '../model/entities/enterprise';
import { enterpriseYear } from '../model/entities/enterpriseYear';
import type { Field } from '../model/entity';
import type { MappingTarget } from './importProtocol';

/** The declaration of the field that a column fills; undefined for the words that place a row. */
export function targetField(target: MappingTarget): Field | undefined {
  if (target.entity === 'placing') return undefined;
  const { fields } = target.entity === 'enterprise' ? enterprise : enterpriseYear;
  return fields.find(({ name }) => name === target.field);
}

/** Money, so that the unit of its column matters. */
export function isAmount(target: MappingTarget): boolean {
  return targetField(target)?.unit === '万元';
}

/** A figure of one year, as against the year itself. */
export function isYearlyFigure(target: MappingTarget): boolean {
  return target.entity === 'enterprise_year' && target.field !== 'year';
}
