/** What makes an enterprise's row complete enough for the diagnosis. */
export const HEALTH_MEASURES = ['placed', 'assigned', 'sized', 'status'] as const;
export type HealthMeasure = (typeof HEALTH_MEASURES)[number];

/** How enterprises are put together to be looked at. */
export const HEALTH_GROUPINGS = ['set', 'city', 'county', 'chain'] as const;
export type HealthGrouping = (typeof HEALTH_GROUPINGS)[number];

/** Rows to complete: enterprises of a group that lack a measure, or rows of a data set that lack a field. */
export type IncompleteRows =
  | {
      readonly kind: 'measure';
      readonly grouping: HealthGrouping;
      /** Data set, adcode or chain; null: the enterprises of no known one. */
      readonly key: string | null;
      readonly measure: HealthMeasure;
    }
  | { readonly kind: 'field'; readonly dataSet: string; readonly entity: string; readonly field: string };
