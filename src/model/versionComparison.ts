import type { GapLevel } from './enumerations';
import type { VerdictChange } from './verdictChange';

/** A cell that differs, as text; null is missing. */
export interface ChangedCell {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row that one of two versions lacks, or that differs between them. */
export interface RowChange {
  readonly kind: 'added' | 'gone' | 'changed';
  /** Cells of the entity's key, joined with ` · `. */
  readonly key: string;
  /** null where the entity has no name, or the row none. */
  readonly name: string | null;
  /** Of a changed row only. */
  readonly cells: readonly ChangedCell[];
}

/** How the rows of one entity differ between two versions. */
export interface EntityComparison {
  readonly entity: string;
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
  /** The first of them: gone, changed, added, by key. */
  readonly rows: readonly RowChange[];
}

/** What differs between two versions of everything imported. */
export interface VersionComparison {
  /** Entities with a difference, in the order of the model. */
  readonly entities: readonly EntityComparison[];
  /** Verdicts that differ when each version is judged with the embedded data and the settings as they stand. */
  readonly verdicts: Readonly<Record<GapLevel, readonly VerdictChange[]>>;
}
