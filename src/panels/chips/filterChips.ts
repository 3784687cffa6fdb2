import type { Filter } from '../../model/viewState';
import { UNFILTERED } from '../../model/viewState';

/** Names of what a filter holds, in the language of the interface. */
export interface ChipNames {
  readonly key: (part: ChipPart) => string;
  /** Name of one value of a list. */
  readonly value: (part: ListPart, id: string) => string;
  /** The key of a verdict chip: it says at which level. */
  readonly verdictKey: (filter: Filter) => string;
  readonly investment: (minWan: number | null, maxWan: number | null) => string | null;
  readonly late: string;
  readonly area: (area: NonNullable<Filter['area']>) => string;
  /** More values than stand in a chip: the first and their number. */
  readonly many: (first: string, amount: number) => string;
}

const LIST_PARTS = [
  'chains',
  'stages',
  'nodes',
  'regions',
  'parks',
  'projectStages',
  'verdicts',
  'titles',
  'statuses',
] as const;
type ListPart = (typeof LIST_PARTS)[number];
export type ChipPart = ListPart | 'investment' | 'lateOnly' | 'text' | 'area';

export interface Chip {
  readonly part: ChipPart;
  readonly key: string;
  readonly value: string;
  /** The values in full. */
  readonly title: string;
  /** Takes the filter off. */
  readonly removal: Partial<Filter>;
}

/** In the order of the rail. */
const ORDER: readonly ChipPart[] = [
  'chains',
  'stages',
  'nodes',
  'regions',
  'parks',
  'area',
  'investment',
  'lateOnly',
  'projectStages',
  'verdicts',
  'titles',
  'statuses',
  'text',
];

/** From the one most likely to leave nothing to the one least likely. */
const NARROWEST_FIRST: readonly ChipPart[] = [
  'text',
  'area',
  'lateOnly',
  'verdicts',
  'titles',
  'projectStages',
  'statuses',
  'parks',
  'investment',
  'nodes',
  'stages',
  'regions',
  'chains',
];

const SHOWN_VALUES = 3;
const SHOWN_LENGTH = 16;

/** One chip for every filter in force. */
export function filterChips(filter: Filter, names: ChipNames): readonly Chip[] {
  return ORDER.flatMap((part) => chipOf(part, filter, names) ?? []);
}

/** The filter to loosen first where nothing is left. */
export function narrowestChip(chips: readonly Chip[]): Chip | undefined {
  const rank = ({ part }: Chip): number => NARROWEST_FIRST.indexOf(part);
  return [...chips].sort((a, b) => rank(a) - rank(b))[0];
}

function chipOf(part: ChipPart, filter: Filter, names: ChipNames): Chip | null {
  const chip = (value: string, removal: Partial<Filter>, title = value): Chip => ({
    part,
    key: part === 'verdicts' ? names.verdictKey(filter) : names.key(part),
    value,
    title,
    removal,
  });
  switch (part) {
    case 'investment': {
      const text = names.investment(filter.investmentMinWan, filter.investmentMaxWan);
      return text === null ? null : chip(text, { investmentMinWan: null, investmentMaxWan: null });
    }
    case 'lateOnly':
      return filter.lateOnly ? chip(names.late, { lateOnly: false }) : null;
    case 'text':
      return filter.text === '' ? null : chip(filter.text, { text: '' });
    case 'area':
      return filter.area ? chip(names.area(filter.area), { area: null }) : null;
    default: {
      const values = filter[part].map((id) => names.value(part, id));
      if (values.length === 0) return null;
      const removal: Partial<Filter> = { [part]: UNFILTERED[part] };
      return chip(shortened(values, names), removal, values.join(' · '));
    }
  }
}

function shortened(values: readonly string[], names: ChipNames): string {
  const whole = values.join(' · ');
  const isShort = values.length <= SHOWN_VALUES && (values.length === 1 || whole.length <= SHOWN_LENGTH);
  return isShort ? whole : names.many(values[0] ?? '', values.length);
}
