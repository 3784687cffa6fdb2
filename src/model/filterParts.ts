import { type Filter, UNFILTERED } from './viewState';

/** The parts of the filter that can be taken off one by one. */
export const FILTER_PARTS = [
  'chains',
  'nodes',
  'stages',
  'regions',
  'parks',
  'investment',
  'projectStages',
  'late',
  'verdicts',
  'titles',
  'statuses',
  'text',
  'area',
] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

/** The change of the filter that takes a part off. */
export function withoutPart(part: FilterPart): Partial<Filter> {
  if (part === 'investment') return { investmentMinWan: null, investmentMaxWan: null };
  if (part === 'late') return { lateOnly: false };
  return { [part]: UNFILTERED[part] };
}

/** Parts that restrict anything, in the order of FILTER_PARTS. */
export function activeParts(filter: Filter): FilterPart[] {
  return FILTER_PARTS.filter((part) => {
    if (part === 'investment') return filter.investmentMinWan !== null || filter.investmentMaxWan !== null;
    if (part === 'late') return filter.lateOnly;
    if (part === 'area') return filter.area !== null;
    return filter[part].length > 0;
  });
}
