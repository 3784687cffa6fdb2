import { isAmount, isYearlyFigure } from '../../model/mappingTargets';
import type { AmountUnit, ColumnMapping, MappingTarget, Recognised } from '../../model/tableMapping';

/** What a person may change of one column. */
export type ColumnChange =
  | { readonly target: MappingTarget | null }
  | { readonly unit: AmountUnit }
  | { readonly year: number | null };

/**
 * The mapping after a person's choice at one column. A new amount takes the unit, a new figure the latest year of
 * the other columns; where no other column has one, the unit is 万元 and the year is to be entered.
 */
export function changeColumn(recognised: Recognised, column: number, change: ColumnChange): Recognised {
  const { entity, mapping } = recognised;
  const others = mapping.columns.filter((each) => each.column !== column);
  const columns = mapping.columns.map((each): ColumnMapping => {
    if (each.column !== column) return each;
    if (!('target' in change)) {
      // Who chooses the unit has answered what was asked of it.
      return { ...each, ...change, ...('unit' in change && { question: null }), evidence: [] };
    }
    const { target } = change;
    return {
      ...each,
      target,
      unit: target && isAmount(target) ? (each.unit ?? unitOf(others)) : null,
      question: null,
      year: target && isYearlyFigure(target, entity) ? (each.year ?? latestYear(others)) : null,
      evidence: [],
    };
  });
  return { ...recognised, mapping: { ...mapping, columns } };
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
