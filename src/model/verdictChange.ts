import type { Verdict } from './enumerations';

/** An input whose change goes with a changed verdict. */
export type ChangeCause =
  | 'firm_count'
  | 'neighbours'
  | 'value'
  | 'expected'
  | 'lq_star'
  | 'demand'
  | 'titles'
  | 'activity'
  | 'scope';

/** A (region, node) whose verdict differs between two periods; null: the region or node is not in that period. */
export interface VerdictChange {
  readonly region: string;
  readonly node: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  readonly causes: readonly ChangeCause[];
}
