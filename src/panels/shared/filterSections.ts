import { createStore } from 'zustand/vanilla';

export const FILTER_SECTIONS = [
  'chain',
  'investment',
  'verdict',
  'region',
  'park',
  'title',
  'status',
  'text',
] as const;
export type FilterSectionId = (typeof FILTER_SECTIONS)[number];

interface FilterSections {
  readonly open: ReadonlySet<FilterSectionId>;
  /** The section to be brought into view and focused, once it is on the page. */
  readonly wanted: FilterSectionId | null;
  /** Whether 清单, which leaves the rail out to have room, shows it all the same. */
  readonly isRailShown: boolean;
  /** In 诊断: the filters stand in the left rail, in place of the list of gaps. */
  readonly isBesideGaps: boolean;
}

/** Which sections of the filter rail stand open: a matter of the page, not of what is asked. */
export const filterSections = createStore<FilterSections>(() => ({
  open: new Set<FilterSectionId>(['chain', 'investment', 'verdict']),
  wanted: null,
  isRailShown: false,
  isBesideGaps: false,
}));

export function toggleFilterSection(id: FilterSectionId): void {
  filterSections.setState(({ open }) => ({
    open: open.has(id) ? new Set([...open].filter((each) => each !== id)) : new Set([...open, id]),
  }));
}

/** Opens a section and asks for the focus. */
export function showFilterSection(id: FilterSectionId): void {
  filterSections.setState(({ open }) => ({
    open: new Set([...open, id]),
    wanted: id,
    isRailShown: true,
    isBesideGaps: true,
  }));
}

export function toggleFilterRail(): void {
  filterSections.setState(({ isRailShown }) => ({ isRailShown: !isRailShown }));
}

/** The wanted section has the focus. */
export function filterSectionShown(): void {
  filterSections.setState({ wanted: null });
}

/** Puts the list of gaps back into the left rail of 诊断. */
export function leaveFilters(): void {
  filterSections.setState({ isBesideGaps: false });
}
