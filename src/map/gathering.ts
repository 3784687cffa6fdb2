/** What is gathered on the map now, and on which scale. */
export interface Gathering {
  readonly areFirmsGathered: boolean;
  readonly areProjectsGathered: boolean;
  /** Circles of projects are drawn on the smaller of two scales. */
  readonly isProjectScaleSmall: boolean;
  /** So far away that parks would lie on one another. */
  readonly areParksLeftOut: boolean;
}

export const NOTHING_GATHERED: Gathering = {
  areFirmsGathered: false,
  areProjectsGathered: false,
  isProjectScaleSmall: false,
  areParksLeftOut: false,
};
