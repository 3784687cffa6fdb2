import type { KeptSet } from '../model/keptVersion';
import type { Keeping } from '../panels/shared/keeping';
import { currentVersion, type KeptManifest } from '../storage/keptManifest';
import type { KeptData } from './keptData';

/** @param showKept puts kept sets on the page in place of those that are there. */
export function createKeeping(
  kept: KeptData,
  showKept: (sets: readonly KeptSet[]) => Promise<void>,
): Keeping {
  const show = (manifest: KeptManifest): Promise<void> => showKept(currentVersion(manifest)?.sets ?? []);
  return {
    state: kept.state,
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
  };
}
