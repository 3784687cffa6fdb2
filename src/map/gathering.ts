/** What is gathered on the map now, and on which scale. */
export interface Gathering {
  readonly areFirmsGathered: boolean;
  readonly areProjectsGathered: boolean;
  /** Circles of projects are drawn on the smaller of two scales. */
  readonly isProjectScaleSmall: boolean;
}

export const NOTHING_GATHERED: Gathering = {
  areFirmsGathered: false,
  areProjectsGathered: false,
  isProjectScaleSmall: false,
};
