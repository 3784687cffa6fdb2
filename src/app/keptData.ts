import { createStore, type StoreApi } from 'zustand/vanilla';
import { UserFacingError } from '../lib/errors';
import type { KeptSet } from '../model/keptVersion';
import type { KeepingState } from '../panels/shared/keeping';
import type { DataSetInfo, ImportedTable } from '../panels/shared/workspace';
import type { ManifestChange } from '../storage/changeManifest';
import type { TableRows } from '../storage/keeper';
import { currentVersion, type KeptManifest } from '../storage/keptManifest';
import type { PackRequest, UnpackedProject } from '../storage/projectDesk';
import type { StorageClient } from '../storage/storageClient';

/** A kept set with its rows, read back. */
export interface ReadSet {
  readonly set: KeptSet;
  readonly rows: readonly TableRows[];
}

/** A set on its way into the storage. Its tables are held until it is kept, or as long as it cannot be. */
export interface StagedSet {
  readonly info: DataSetInfo;
  readonly tables: readonly ImportedTable[];
  /** null where the files could not be written, for the reason `trouble`. */
  readonly set: KeptSet | null;
  readonly trouble: unknown;
}

interface Unkept extends StagedSet {
  readonly replaces: string | null;
}

/** The session's side of what is kept: it knows what the page shows of it, and tells when they part. */
export interface KeptData {
  readonly state: StoreApi<KeepingState>;
  /** Sets on the page that could not be kept. */
  readonly unkept: ReadonlyMap<string, Unkept>;
  /** Reads everything kept. What cannot be read is left out and told; never rejects. */
  restore(onProgress: (share: number) => void): Promise<ReadSet[]>;
  /** Tells that a set cannot be shown. */
  lose(name: string, error: unknown): void;
  read(sets: readonly KeptSet[]): Promise<ReadSet[]>;
  /** The rows of a set on the page; null where it is none of those that are kept. */
  rowsOf(id: string): Promise<readonly ImportedTable[] | null>;
  /** Copies the tables at once, and writes their files while the engine takes the tables. Never rejects. */
  stage(info: DataSetInfo, tables: readonly ImportedTable[]): Promise<StagedSet>;
  /**
   * Makes a staged set count. A set that cannot be kept stays on the page, and the state tells.
   * @param replaces set in whose place it stands; null puts it beside the others.
   */
  commit(staged: StagedSet, replaces: string | null): Promise<void>;
  remove(id: string): Promise<void>;
  /** Rejects where the storage refuses. */
  change(change: ManifestChange): Promise<KeptManifest>;
  keepAgain(): Promise<void>;
  /** A project file of everything kept, and of what could not be kept. */
  pack(request: Omit<PackRequest, 'unkept'>): Promise<Uint8Array>;
  /** Takes a project file in; `change` makes it count. */
  unpack(file: string, bytes: Uint8Array, password: string): Promise<UnpackedProject>;
  /** What stands in storage now, whoever wrote it. */
  look(): Promise<KeptManifest>;
  /** The page now shows these kept sets. */
  nowShown(sets: readonly KeptSet[]): void;
  /** Which of the sets the page shows as they are kept. */
  isShown(set: KeptSet): boolean;
  shownIds(): string[];
}

/** Where a page notes that something was kept, to tell a cleared storage from a fresh one. */
const MARK = 'chain-atlas.kept';
const CHANNEL = 'chain-atlas.kept';

export function createKeptData(client: StorageClient, openMarks: () => Storage): KeptData {
  const state = createStore<KeepingState>(() => ({
    place: null,
    isPersistent: null,
    versions: [],
    current: null,
    unkept: [],
    trouble: null,
    lost: [],
    isBehind: false,
  }));
  const unkept = new Map<string, Unkept>();
  let shown = new Map<string, string>();
  let latest: KeptManifest | null = null;
  const channel = new BroadcastChannel(CHANNEL);

  const tell = (manifest: KeptManifest): void => {
    latest = manifest;
    const sets = currentVersion(manifest)?.sets ?? [];
    const isSame = sets.length === shown.size && sets.every((set) => shown.get(set.id) === filesOf(set));
    state.setState({ versions: manifest.versions, current: manifest.current, isBehind: !isSame });
  };
  const tellUnkept = (): void =>
    state.setState({ unkept: [...unkept.values()].map(({ info }) => info.name) });
  const change = async (asked: ManifestChange): Promise<KeptManifest> => {
    const manifest = await client.use((desk) => desk.change(asked));
    channel.postMessage(manifest.generation);
    leaveMark(openMarks, manifest.generation);
    latest = manifest;
    return manifest;
  };
  const put = async (set: KeptSet, replaces: string | null): Promise<void> => {
    const manifest = await change({ kind: 'put', ...freshVersion(), set, replaces });
    if (replaces !== null) shown.delete(replaces);
    shown.set(set.id, filesOf(set));
    tell(manifest);
    askForPersistence(state);
  };
  const read = (sets: readonly KeptSet[]): Promise<ReadSet[]> =>
    client.use((desk) => Promise.all(sets.map(async (set) => ({ set, rows: await desk.rows(set) }))));
  const write = async (info: DataSetInfo, tables: readonly ImportedTable[]): Promise<StagedSet> => {
    const { id, name, asOf, caption } = info;
    try {
      const set = await client.use((desk) => desk.stage({ id, name, asOf, caption }, tables));
      return { info, tables, set, trouble: null };
    } catch (trouble) {
      return { info, tables, set: null, trouble };
    }
  };
  const look = async (): Promise<KeptManifest> => {
    const manifest = await client.use((desk) => desk.manifest());
    if (manifest.generation >= (latest?.generation ?? 0)) tell(manifest);
    return manifest;
  };
  channel.addEventListener('message', () => {
    look().catch((trouble: unknown) => state.setState({ trouble }));
  });

  const kept: KeptData = {
    state,
    unkept,
    read,
    change,
    look,

    async restore(onProgress) {
      try {
        const place = await client.use(async (_, where) => where);
        state.setState({ place });
        const manifest = await client.use((desk) => desk.manifest());
        if (manifest.generation === 0 && place !== 'memory' && hasMark(openMarks)) {
          state.setState({ trouble: new UserFacingError('error.storage.evicted') });
        }
        const sets = currentVersion(manifest)?.sets ?? [];
        const found: ReadSet[] = [];
        for (const [index, set] of sets.entries()) {
          await read([set]).then(
            (read) => found.push(...read),
            (error: unknown) => kept.lose(set.name, error),
          );
          onProgress((index + 1) / sets.length);
        }
        // What is lost counts as shown: another window would show no more of it.
        kept.nowShown(sets);
        tell(manifest);
        if (sets.length > 0) askForPersistence(state);
        return found;
      } catch (trouble) {
        state.setState({ place: 'memory', trouble });
        return [];
      }
    },

    async stage(info, tables) {
      const copies = tables.map((table) => ({ ...table, arrowIpc: table.arrowIpc.slice() }));
      return await write(info, copies);
    },

    async commit(staged, replaces) {
      if (replaces !== null) unkept.delete(replaces);
      try {
        if (!staged.set) throw staged.trouble;
        await put(staged.set, replaces);
        unkept.delete(staged.info.id);
        if (unkept.size === 0) state.setState({ trouble: null });
      } catch (trouble) {
        unkept.set(staged.info.id, { ...staged, replaces });
        state.setState({ trouble });
      }
      tellUnkept();
    },

    async remove(id) {
      unkept.delete(id);
      tellUnkept();
      if (!shown.delete(id)) return;
      try {
        tell(await change({ kind: 'remove', ...freshVersion(), set: id }));
      } catch (trouble) {
        state.setState({ trouble });
      }
    },

    async keepAgain() {
      for (const { info, tables, replaces } of [...unkept.values()]) {
        await kept.commit(await write(info, tables), replaces);
      }
    },

    async rowsOf(id) {
      const waiting = unkept.get(id);
      if (waiting) return waiting.tables;
      const set = latest && currentVersion(latest)?.sets.find((each) => each.id === id);
      if (!set || !shown.has(id)) return null;
      return (await read([set]))[0]?.rows ?? null;
    },

    lose(name, error) {
      state.setState(({ lost }) => ({ lost: [...lost, { name, error }] }));
    },
    pack(request) {
      const waiting = [...unkept.values()].map(({ info: { id, name, asOf, caption }, tables }) => ({
        id,
        name,
        asOf,
        caption,
        rows: tables,
      }));
      return client.use((desk) => desk.pack({ ...request, unkept: waiting }));
    },
    unpack: (file, bytes, password) => client.use((desk) => desk.unpack(file, bytes, password)),
    nowShown(sets) {
      shown = new Map(sets.map((set) => [set.id, filesOf(set)]));
      if (latest) tell(latest);
    },
    isShown: (set) => shown.get(set.id) === filesOf(set),
    shownIds: () => [...shown.keys()],
  };
  return kept;
}

/** What a version is known by. */
export function freshVersion(): { readonly id: string; readonly at: string } {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return { id: `v-${Date.now().toString(36)}-${random.join('-')}`, at: new Date().toISOString() };
}

/** How a kept set is listed among the data sets. */
export function infoOf({ id, name, asOf, caption, tables }: KeptSet): DataSetInfo {
  const rowCounts: Record<string, number> = {};
  for (const { entity, rowCount } of tables) rowCounts[entity] = (rowCounts[entity] ?? 0) + rowCount;
  return { id, name, kind: 'imported', asOf, caption, rowCounts };
}

/** Two sets with the same files have the same rows. */
function filesOf({ tables }: KeptSet): string {
  return tables.map(({ file }) => file).join(' ');
}

/** Only a secure context can ask. Some browsers ask the person in turn, so that nobody waits for the answer. */
function askForPersistence(state: StoreApi<KeepingState>): void {
  if (!('storage' in navigator) || state.getState().isPersistent !== null) return;
  navigator.storage.persist().then(
    (isPersistent) => state.setState({ isPersistent }),
    (error: unknown) => console.warn(error),
  );
}

function leaveMark(openMarks: () => Storage, generation: number): void {
  try {
    openMarks().setItem(MARK, String(generation));
  } catch (error) {
    // Without the mark a cleared storage is taken for a fresh one.
    console.warn(error);
  }
}

function hasMark(openMarks: () => Storage): boolean {
  try {
    return openMarks().getItem(MARK) !== null;
  } catch {
    return false;
  }
}
