import type { FollowUp, GapLevel, TargetClass } from './enumerations';

/** An enterprise that a person keeps for a gap: one row of the table `target`. null is not filled in. */
export interface ShortlistEntry {
  readonly enterprise: string;
  /** Its name when it was added, for the day its data set is not loaded. */
  readonly name: string;
  readonly level: GapLevel;
  readonly region: string;
  readonly node: string;
  readonly targetClass: TargetClass | null;
  readonly followUp: FollowUp;
  readonly officer: string | null;
  /** ISO day. */
  readonly firstContact: string | null;
  readonly note: string | null;
  /** ISO day of the last change. */
  readonly changedOn: string;
  /** Whether the enterprise is synthetic. */
  readonly isSample: boolean;
}

/** What a person fills in. */
export type ShortlistNotes = Pick<
  ShortlistEntry,
  'targetClass' | 'followUp' | 'officer' | 'firstContact' | 'note'
>;

export type ShortlistKey = Pick<ShortlistEntry, 'enterprise' | 'level' | 'region' | 'node'>;

export function isSameTarget(one: ShortlistKey, other: ShortlistKey): boolean {
  return (
    one.enterprise === other.enterprise &&
    one.level === other.level &&
    one.region === other.region &&
    one.node === other.node
  );
}
