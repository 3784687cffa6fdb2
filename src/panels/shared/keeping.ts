import type { StoreApi } from 'zustand/vanilla';
import type { HeldImport } from '../../model/heldImport';
import type { KeptPlace, KeptVersion } from '../../model/keptVersion';
import type { VersionComparison } from '../../model/versionComparison';

/** A kept data set that could not be read, and why. */
export interface LostSet {
  readonly name: string;
  readonly error: unknown;
}

/** How the imports are kept in this browser. */
export interface KeepingState {
  /** null until the browser has been asked. */
  readonly place: KeptPlace | null;
  /** Whether the browser promised not to clear it; null where it cannot be asked, or has not been. */
  readonly isPersistent: boolean | null;
  readonly versions: readonly KeptVersion[];
  /** Version that stands; null while nothing is kept. */
  readonly current: string | null;
  /** Names of the data sets on this page that could not be kept. */
  readonly unkept: readonly string[];
  /** Why, or what was found wrong at the start; null when all is well. */
  readonly trouble: unknown;
  readonly lost: readonly LostSet[];
  /** Another window has kept something that this page does not show. */
  readonly isBehind: boolean;
}

export interface ProjectOptions {
  /** Empty: anybody can open the file. */
  readonly password: string;
  /** 对外: without names and figures of enterprises. */
  readonly isPublic: boolean;
}

/** What was opened. */
export interface OpenedProject {
  /** Moment at which it was saved, ISO. */
  readonly madeAt: string;
  readonly isPublic: boolean;
}

/** Rows that imports hold, kept for the next visit. Promises reject with a UserFacingError. */
export interface HeldRows {
  /** The oldest first. */
  all(): Promise<readonly HeldImport[]>;
  /** In place of what was kept under the same id. */
  keep(held: HeldImport): Promise<void>;
  drop(id: string): Promise<void>;
}

/** What a person can do with what is kept. Promises reject with a UserFacingError, and nothing has changed then. */
export interface Keeping {
  readonly state: StoreApi<KeepingState>;
  readonly held: HeldRows;
  /** Back to the version before the one that stands. */
  undo(): Promise<void>;
  /** @param name null takes the name away. */
  rename(version: string, name: string | null): Promise<void>;
  /** Lets go of the versions without a name, but for the one that stands. */
  prune(): Promise<void>;
  /** Shows what another window has kept. */
  catchUp(): Promise<void>;
  /** Tries again to keep what could not be kept. */
  keepAgain(): Promise<void>;
  /** @param before, after versions; null is the time before anything was imported. */
  compare(before: string | null, after: string | null): Promise<VersionComparison>;
  /** Everything kept, with view, settings, decisions and shortlist, as one file. */
  saveProject(options: ProjectOptions): Promise<Blob>;
  /** Puts what a project file holds in place of what is imported, as a version that can be undone. */
  openProject(file: File, password: string): Promise<OpenedProject>;
}
