import { UserFacingError } from '../lib/errors';
import type { KeptSet, KeptVersion } from '../model/keptVersion';
import { currentVersion, type KeptManifest } from './keptManifest';

/** Unnamed versions before these are let go. */
const MOST_VERSIONS = 40;

/** What can happen to what is kept; `id` and `at` are those of the version that it makes. */
export type ManifestChange =
  | {
      readonly kind: 'put';
      readonly id: string;
      readonly at: string;
      readonly set: KeptSet;
      /** Set in whose place it stands; null puts it beside the others. */
      readonly replaces: string | null;
    }
  | { readonly kind: 'remove'; readonly id: string; readonly at: string; readonly set: string }
  /** `version` must be the one that stands: it may be another window's by now. */
  | { readonly kind: 'undo'; readonly version: string }
  | { readonly kind: 'rename'; readonly version: string; readonly name: string | null }
  /** Lets go of every version but the one that stands and those with a name. */
  | { readonly kind: 'prune' }
  | {
      readonly kind: 'open';
      readonly id: string;
      readonly at: string;
      readonly file: string;
      readonly sets: readonly KeptSet[];
      /** The history that the project file brings along. */
      readonly versions: readonly KeptVersion[];
    };

/** The manifest after a change, one generation on. */
export function changeManifest(manifest: KeptManifest, change: ManifestChange): KeptManifest {
  const changed = apply(manifest, change);
  return { ...forget(changed), generation: manifest.generation + 1 };
}

function apply(manifest: KeptManifest, change: ManifestChange): KeptManifest {
  const { current: base, versions } = manifest;
  const now = currentVersion(manifest);
  const sets = now?.sets ?? [];
  const add = (made: Omit<KeptVersion, 'name' | 'base'>): KeptManifest => ({
    ...manifest,
    current: made.id,
    versions: [...versions, { ...made, name: null, base }],
  });
  switch (change.kind) {
    case 'put': {
      const { id, at, set, replaces } = change;
      const isThere = sets.some((each) => each.id === replaces);
      return add({
        id,
        at,
        cause: isThere ? 'replacement' : 'import',
        subject: set.name,
        sets: isThere ? sets.map((each) => (each.id === replaces ? set : each)) : [...sets, set],
      });
    }
    case 'remove': {
      const removed = sets.find(({ id }) => id === change.set);
      // Another window removed it before.
      if (!removed) return manifest;
      return add({
        id: change.id,
        at: change.at,
        cause: 'removal',
        subject: removed.name,
        sets: sets.filter((each) => each !== removed),
      });
    }
    case 'undo':
      if (!now || now.id !== change.version) throw new UserFacingError('error.storage.behind');
      return { ...manifest, current: now.base, versions: versions.filter((each) => each !== now) };
    case 'rename':
      return {
        ...manifest,
        versions: versions.map((each) =>
          each.id === change.version ? { ...each, name: change.name } : each,
        ),
      };
    case 'prune':
      return { ...manifest, versions: versions.filter((each) => each === now || each.name !== null) };
    case 'open': {
      const known = new Set(versions.map(({ id }) => id));
      const brought = change.versions.filter(({ id }) => !known.has(id));
      const opened = add({
        id: change.id,
        at: change.at,
        cause: 'opening',
        subject: change.file,
        sets: change.sets,
      });
      return { ...opened, versions: [...brought, ...opened.versions] };
    }
  }
}

/** Old versions go, the oldest first, and what was based on one can no longer be undone. */
function forget(manifest: KeptManifest): KeptManifest {
  const mayGo = manifest.versions.filter(({ id, name }) => name === null && id !== manifest.current);
  const gone = new Set(mayGo.slice(0, Math.max(0, manifest.versions.length - MOST_VERSIONS)));
  const versions = manifest.versions.filter((version) => !gone.has(version));
  return { ...manifest, versions };
}
