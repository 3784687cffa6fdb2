/** A part of the filter that has choices of its own: its counts ignore it and reflect all the others. */
export const FACET_BIT = {
  /** Chains and nodes. */
  node: 1,
  stage: 2,
  region: 4,
  park: 8,
  verdict: 16,
  title: 32,
  status: 64,
  investment: 128,
  /** Stage of a project and lateness. */
  projectStage: 256,
} as const;
export type Facet = keyof typeof FACET_BIT;

/** Whether a row fails no facet, or only the excepted one. */
export function passes(failures: number | undefined, except: Facet | null = null): boolean {
  return ((failures ?? -1) & ~(except === null ? 0 : FACET_BIT[except])) === 0;
}
