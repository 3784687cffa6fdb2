import { version as product } from '../../package.json';
import { UserFacingError } from '../lib/errors';
import type { KeptSet } from '../model/keptVersion';
import type { VersionComparison } from '../model/versionComparison';
import type { HeldRows, Keeping } from '../panels/shared/keeping';
import { currentVersion, type KeptManifest } from '../storage/keptManifest';
import { freshVersion, type KeptData } from './keptData';
import type { OwnTexts } from './ownTexts';

interface Kept {
  readonly kept: KeptData;
  readonly own: OwnTexts;
  readonly held: HeldRows;
  /** Puts kept sets on the page in place of those that are there. */
  readonly showKept: (sets: readonly KeptSet[]) => Promise<void>;
  readonly compareSets: (before: readonly KeptSet[], after: readonly KeptSet[]) => Promise<VersionComparison>;
}

const PROJECT_TYPE = 'application/octet-stream';

export function createKeeping({ kept, own, held, showKept, compareSets }: Kept): Keeping {
  const show = (manifest: KeptManifest): Promise<void> => showKept(currentVersion(manifest)?.sets ?? []);
  const setsOf = (version: string | null): readonly KeptSet[] =>
    kept.state.getState().versions.find(({ id }) => id === version)?.sets ?? [];
  return {
    state: kept.state,
    held,
    async undo() {
      const { current } = kept.state.getState();
      if (current !== null) await show(await kept.change({ kind: 'undo', version: current }));
    },
    async rename(version, name) {
      await kept.change({ kind: 'rename', version, name });
      await kept.look();
    },
    async prune() {
      await kept.change({ kind: 'prune' });
      await kept.look();
    },
    catchUp: async () => show(await kept.look()),
    keepAgain: () => kept.keepAgain(),
    compare: (before, after) => compareSets(setsOf(before), setsOf(after)),
    async saveProject({ password, isPublic }) {
      const madeAt = new Date().toISOString();
      const bytes = await kept.pack({ product, madeAt, isPublic, password, own: own.read(isPublic) });
      return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: PROJECT_TYPE });
    },
    async openProject(file, password) {
      const bytes = await file.arrayBuffer().catch((cause: unknown) => {
        const params = { file: file.name };
        throw new UserFacingError('error.project.unreadable', params, 'chooseAnotherFile', { cause });
      });
      const project = await kept.unpack(file.name, new Uint8Array(bytes), password);
      const { sets, versions, madeAt, isPublic } = project;
      await show(await kept.change({ kind: 'open', ...freshVersion(), file: file.name, sets, versions }));
      own.merge(project.own);
      return { madeAt, isPublic };
    },
  };
}
