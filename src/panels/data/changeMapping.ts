import type { AmountUnit, ColumnMapping, EnterpriseListMapping, MappingTarget } from './importer';
import { isAmountTarget, isYearlyFigure } from './mappingTargets';

/** What a person may change of one column. */
export type ColumnChange =
  | { readonly target: MappingTarget | null }
  | { readonly unit: AmountUnit }
  | { readonly year: number | null };

/**
 * The mapping after a person's choice at one column. A new amount takes the unit, a new figure the latest year of
 * the other columns; where no other column has one, the unit is 万元 and the year is to be entered.
 */
export function changeColumn(
  mapping: EnterpriseListMapping,
  column: number,
  change: ColumnChange,
): EnterpriseListMapping {
  const others = mapping.columns.filter((each) => each.column !== column);
  const columns = mapping.columns.map((each): ColumnMapping => {
    if (each.column !== column) return each;
    if (!('target' in change)) return { ...each, ...change, evidence: [] };
    const { target } = change;
    return {
      ...each,
      target,
      unit: isAmountTarget(target) ? (each.unit ?? unitOf(others)) : null,
      year: isYearlyFigure(target) ? (each.year ?? latestYear(others)) : null,
      evidence: [],
    };
  });
  return { ...mapping, columns };
}

function unitOf(columns: readonly ColumnMapping[]): AmountUnit {
  return columns.find(({ unit }) => unit !== null)?.unit ?? 'wan';
}

/** null where a column gives the year or none is known. */
function latestYear(columns: readonly ColumnMapping[]): number | null {
  const hasYearColumn = columns.some(
    ({ target }) => target?.entity === 'enterprise_year' && target.field === 'year',
  );
  const years = columns.flatMap(({ year }) => year ?? []);
  return hasYearColumn || years.length === 0 ? null : Math.max(...years);
}
