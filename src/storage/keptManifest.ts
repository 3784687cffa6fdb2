import type { KeptVersion } from '../model/keptVersion';

/** What is kept: one small text that names every file. */
export interface KeptManifest {
  readonly format: 1;
  /** Rises by one with every change. */
  readonly generation: number;
  /** Version that stands; null while nothing is imported. */
  readonly current: string | null;
  /** In the order in which they were made. */
  readonly versions: readonly KeptVersion[];
}

export const EMPTY_MANIFEST: KeptManifest = { format: 1, generation: 0, current: null, versions: [] };

export function currentVersion({ current, versions }: KeptManifest): KeptVersion | null {
  return versions.find(({ id }) => id === current) ?? null;
}

/** Keys of the files that a manifest names. */
export function namedFiles({ versions }: Pick<KeptManifest, 'versions'>): Set<string> {
  return new Set(
    versions.flatMap(({ sets }) => sets.flatMap(({ tables }) => tables.map(({ file }) => file))),
  );
}
