import { activeParts, type FilterPart } from '../../model/filterParts';
import type { Filter } from '../../model/viewState';

/** A part of the filter that is a list of choices. */
export type ListPart = Exclude<FilterPart, 'investment' | 'late' | 'text' | 'area'>;

/** Names of what a filter holds, in the language of the interface. */
export interface ChipNames {
  /** Name of a part; that of the verdicts says at which level they are judged. */
  readonly key: (part: FilterPart, filter: Filter) => string;
  /** Name of one value of a list. */
  readonly value: (part: ListPart, id: string) => string;
  readonly investment: (minWan: number | null, maxWan: number | null) => string;
  readonly late: string;
  readonly area: (area: NonNullable<Filter['area']>) => string;
  /** More values than stand in a chip: the first and their number. */
  readonly many: (first: string, amount: number) => string;
}

export interface Chip {
  readonly part: FilterPart;
  readonly key: string;
  readonly value: string;
  /** The values in full. */
  readonly title: string;
}

const SHOWN_VALUES = 3;
const SHOWN_LENGTH = 16;

/** One chip for every part of the filter in force. */
export function filterChips(filter: Filter, names: ChipNames): readonly Chip[] {
  return activeParts(filter).map((part) => {
    const values = valuesOf(part, filter, names);
    return { part, key: names.key(part, filter), value: shortened(values, names), title: values.join(' · ') };
  });
}

function valuesOf(part: FilterPart, filter: Filter, names: ChipNames): readonly string[] {
  switch (part) {
    case 'investment':
      return [names.investment(filter.investmentMinWan, filter.investmentMaxWan)];
    case 'late':
      return [names.late];
    case 'text':
      return [filter.text];
    case 'area':
      return filter.area ? [names.area(filter.area)] : [];
    default:
      return filter[part].map((id) => names.value(part, id));
  }
}

function shortened(values: readonly string[], names: ChipNames): string {
  const whole = values.join(' · ');
  const isShort = values.length <= SHOWN_VALUES && (values.length === 1 || whole.length <= SHOWN_LENGTH);
  return isShort ? whole : names.many(values[0] ?? '', values.length);
}
