/** The pages of 清单. */
export const LISTS_PAGES = ['gaps', 'shortlist', 'health', 'changes'] as const;
export type ListsPage = (typeof LISTS_PAGES)[number];

/** What a cell of the chain health matrix shows. */
export const HEALTH_FIGURES = [
  'completeness',
  'supportRate',
  'breakSegments',
  'singleSourceShare',
  'leadCount',
  'sameProductShare',
  'linksPerFirm',
  'repeatedNodes',
  'aboveScaleShare',
  'firmShare',
  'outputPerMuWan',
  'tests',
] as const;
export type HealthFigure = (typeof HEALTH_FIGURES)[number];

/** A gap at the level of the filter: a region or park, and a node. */
export interface GapPlace {
  readonly region: string;
  readonly node: string;
}

/** What is looked at in 清单: the page, the gap whose targets are listed, the target whose card is open. */
export interface ListsView {
  readonly page: ListsPage;
  readonly gap: GapPlace | null;
  /** Key of the enterprise. */
  readonly target: string | null;
  readonly health: HealthFigure;
}

export const DEFAULT_LISTS_VIEW: ListsView = {
  page: 'gaps',
  gap: null,
  target: null,
  health: 'completeness',
};
