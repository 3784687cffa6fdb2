import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SqlConsole, WritableDatabase } from '../db/database';
import { createLedgers, deleteDataSet } from '../db/schema';
import { engineModuleUrl, startEngineWorker } from '../db/startEngineWorker';
import { UserFacingError } from '../lib/errors';
import { entityByName } from '../model/entities';
import type { Entity } from '../model/entity';
import type { KeptSet } from '../model/keptVersion';
import type { VersionComparison } from '../model/versionComparison';
import type { HeldRows } from '../panels/shared/keeping';
import type { DataSetInfo, ImportedTable, LoadedData, Workspace } from '../panels/shared/workspace';
import type { DecisionStoreApi } from '../state/decisionStore';
import type { ShortlistStore } from '../state/shortlist';
import type { ViewStoreApi } from '../state/viewStore';
import { createJudge } from './createJudge';
import { followSettings } from './followSettings';
import { createKeeping } from './keeping';
import { infoOf, type KeptData, type ReadSet } from './keptData';
import { fetchEmbedded, insertEmbedded } from './loadEmbedded';
import { createOwnTexts } from './ownTexts';
import { proposeNodes } from './proposeNodes';
import { writeDecisions } from './writeDecisions';

/** How far the page has come: what is loading, and how much of it. */
export interface SessionState {
  readonly phase: 'engine' | 'data' | 'kept' | 'deriving' | 'ready' | 'failed';
  /** Share of the present phase, 0…1; NaN when not known. */
  readonly progress: number;
  readonly data: LoadedData | null;
  readonly error: unknown;
  /** A change of what is shown is being worked in; the answers before stay on screen. */
  readonly isDeriving: boolean;
}

export interface Session {
  readonly state: StoreApi<SessionState>;
  readonly viewStore: ViewStoreApi;
  /** The parts of the workspace that do not change with the data; only once the session is ready. */
  workspaceActions(): Omit<Workspace, 'data' | 'viewStore'>;
}

/** A person's own rows, those that imports hold among them, and what the shortlist names as its source. */
interface OwnRows {
  readonly decisions: DecisionStoreApi;
  readonly shortlist: ShortlistStore;
  readonly held: HeldRows;
  readonly source: string;
}

/** A data set that is served beside the page. */
export interface ServedSet {
  readonly name: string;
  /** Whether it has so many rows that tables must be compressed. */
  isLarge(): Promise<boolean>;
  insert(database: WritableDatabase, onProgress: (share: number) => void): Promise<DataSetInfo>;
}

/** Starts the engine, loads the embedded data and keeps what derives from them up to date with the switches. */
export function startSession(
  baseUrl: string,
  viewStore: ViewStoreApi,
  embeddedName: string,
  own: OwnRows,
  kept: KeptData,
  served: ServedSet | null,
): Session {
  const state = createStore<SessionState>(() => ({
    phase: 'engine',
    progress: Number.NaN,
    data: null,
    error: null,
    isDeriving: false,
  }));
  const judge = createJudge();
  let database: WritableDatabase | null = null;
  let console: SqlConsole | null = null;
  let dataSets: readonly DataSetInfo[] = [];
  let version = 0;
  let working: Promise<unknown> = Promise.resolve();

  /** @param replaced a data set whose rows are still there but no longer shown. */
  const derive = async (sets: readonly DataSetInfo[], replaced: readonly string[] = []): Promise<void> => {
    const { showSamples, hiddenSets: switchedOff, diagnosis } = viewStore.getState().view;
    const hiddenSets = [...switchedOff, ...replaced];
    version += 1;
    const { deriveData } = await import('./deriveData');
    const scope = { showSamples, hiddenSets };
    await deriveData(required(database), judge, scope, sets, version, diagnosis, (data) => {
      const before = state.getState().data;
      dataSets = sets;
      state.setState({ data, phase: 'ready', progress: 1, error: null });
      before?.sums.close().catch((error: unknown) => state.setState({ error }));
    });
    if (viewStore.getState().view.diagnosis !== diagnosis) {
      // The settings changed while the rows were summed under those before.
      enqueue(() => derive(sets)).catch((error: unknown) => state.setState({ error }));
    }
    whenIdle(async () => {
      const { fillSearchInitials } = await import('../queries/searchInitials');
      await fillSearchInitials(required(database));
    });
  };
  /** One change at a time, so that no derivation reads half of another's tables. */
  const enqueueQuietly = <Result>(change: () => Promise<Result>): Promise<Result> => {
    const result = working.then(change);
    working = result.catch(() => undefined);
    return result;
  };
  const enqueue = (change: () => Promise<void>): Promise<void> =>
    enqueueQuietly(async () => {
      state.setState({ isDeriving: true });
      try {
        await change();
      } finally {
        state.setState({ isDeriving: false });
      }
    });
  const putShortlist = async (): Promise<void> => {
    const { storeShortlist } = await import('../queries/storeShortlist');
    await storeShortlist(required(database), own.shortlist.getState().entries, own.source);
  };
  const boot = async (): Promise<void> => {
    const worker = startEngineWorker(baseUrl);
    const embedded = fetchEmbedded(baseUrl);
    const restored = kept.restore((progress) => {
      if (state.getState().phase === 'kept') state.setState({ progress });
    });
    // Looked at below; without this a failure before then would count as unhandled.
    embedded.catch(() => undefined);
    const { bootDuckdb } = await import('../db/duckdbDatabase');
    const engine = await bootDuckdb(worker, engineModuleUrl(baseUrl), (await served?.isLarge()) ?? false);
    ({ database, console } = engine);
    engine.failed.catch((error: unknown) => state.setState({ error }));
    state.setState({ phase: 'data', progress: 0 });
    const tables = await embedded;
    const info = await insertEmbedded(database, tables, embeddedName, (progress) =>
      state.setState({ progress }),
    );
    const usable: DataSetInfo[] = [];
    if (served) {
      state.setState({ progress: 0 });
      try {
        usable.push(await served.insert(database, (progress) => state.setState({ progress })));
      } catch (error) {
        // To drop rows asks every table, those of the ledgers too.
        await database.run(createLedgers({ hiddenSets: [], showSamples: true }, true));
        await dropRows(served.name);
        kept.lose(served.name, error);
      }
    }
    state.setState({ phase: 'kept', progress: Number.NaN });
    const sets = await restored;
    // What is kept may be of any entity; else the tables of the ledgers wait until the first figures are shown.
    if (sets.length > 0) await database.run(createLedgers({ hiddenSets: [], showSamples: true }, true));
    for (const { set, rows } of sets) {
      try {
        await insertRows(set.id, rows);
        usable.push(infoOf(set));
      } catch (error) {
        await dropRows(set.id);
        kept.lose(set.name, error);
      }
    }
    state.setState({ phase: 'deriving', progress: Number.NaN });
    await derive([info, ...usable]);
    await writeDecisions(database, own.decisions.getState().decisions);
    await putShortlist();
  };
  working = boot().catch((error: unknown) => state.setState({ phase: 'failed', error }));

  viewStore.subscribe(({ view }, { view: before }) => {
    const isSame = view.showSamples === before.showSamples && view.hiddenSets === before.hiddenSets;
    if (isSame || state.getState().phase !== 'ready') return;
    enqueue(() => derive(dataSets)).catch((error: unknown) => state.setState({ error }));
  });

  followSettings({
    viewStore,
    state,
    enqueue,
    enqueueQuietly,
    database: () => required(database),
    deriveAnew: () => derive(dataSets),
    nextVersion: () => {
      version += 1;
      return version;
    },
  });
  own.decisions.subscribe(({ decisions }, { decisions: before }) => {
    if (decisions === before || state.getState().phase !== 'ready') return;
    enqueue(() => writeDecisions(required(database), decisions)).catch((error: unknown) =>
      state.setState({ error }),
    );
  });

  // Nothing derives from the shortlist, so it is written without a new derivation.
  own.shortlist.subscribe(({ entries }, { entries: before }) => {
    if (entries === before || state.getState().phase !== 'ready') return;
    enqueueQuietly(putShortlist).catch((error: unknown) => state.setState({ error }));
  });

  /** In turn with every derivation: the tables that are judged are of one period at a time. */
  const comparePeriods: Workspace['comparePeriods'] = (earlier, settings) =>
    enqueueQuietly(async () => {
      const { data } = state.getState();
      if (!data) throw new Error('an earlier period is judged after the data are loaded');
      const { judgePeriod } = await import('./judgePeriod');
      return judgePeriod(required(database), judge, data, viewStore.getState().view, settings, earlier);
    });

  const insertRows = async (id: string, tables: readonly ImportedTable[]): Promise<void> => {
    for (const { entity: name, arrowIpc } of tables) {
      await required(database).insert(knownEntity(name), id, arrowIpc);
    }
  };
  const dropRows = async (id: string): Promise<void> => {
    await required(database).run(deleteDataSet(id));
  };
  const addDataSet = (info: DataSetInfo, tables: readonly ImportedTable[]): Promise<void> =>
    enqueue(async () => {
      // Before the engine, which takes the bytes away.
      const staged = kept.stage(info, tables);
      try {
        await insertRows(info.id, tables);
        await derive([...dataSets, info]);
      } catch (error) {
        // What was put in so far goes out again: a failed import leaves nothing behind.
        await dropRows(info.id);
        await derive(dataSets.filter(({ id }) => id !== info.id));
        throw error;
      }
      await kept.commit(await staged, null);
    });
  const replaceDataSet: Workspace['replaceDataSet'] = (id, info, tables) =>
    enqueue(async () => {
      const before = dataSets;
      // Before the engine, which takes the bytes away.
      const staged = kept.stage(info, tables);
      try {
        await insertRows(info.id, tables);
        const isThere = before.some((each) => each.id === id);
        const after = isThere ? before.map((each) => (each.id === id ? info : each)) : [...before, info];
        await derive(after, [id]);
      } catch (error) {
        await dropRows(info.id);
        await derive(before);
        throw error;
      }
      await dropRows(id);
      await kept.commit(await staged, id);
    });
  const removeDataSet = (id: string): Promise<void> =>
    enqueue(async () => {
      await dropRows(id);
      await derive(dataSets.filter((each) => each.id !== id));
      await kept.remove(id);
    });
  /** Puts these sets in place of what was kept and shown; what could not be kept stays on the page. */
  const showKept = (sets: readonly KeptSet[]): Promise<void> =>
    enqueue(async () => {
      const fresh: readonly ReadSet[] = await kept.read(sets.filter((set) => !kept.isShown(set)));
      const stays = new Set(sets.filter(kept.isShown).map(({ id }) => id));
      const gone = new Set(kept.shownIds().filter((id) => !stays.has(id)));
      for (const id of gone) await dropRows(id);
      for (const { set, rows } of fresh) await insertRows(set.id, rows);
      const ids = new Set(sets.map(({ id }) => id));
      const others = dataSets.filter(({ id }) => !gone.has(id) && !ids.has(id));
      await derive([...others, ...sets.map(infoOf)]);
      kept.nowShown(sets);
    });
  const compareSets = (before: readonly KeptSet[], after: readonly KeptSet[]): Promise<VersionComparison> =>
    enqueueQuietly(async () => {
      const { data } = state.getState();
      if (!data) throw new Error('versions are compared after the data are loaded');
      const { showSamples, hiddenSets, diagnosis } = viewStore.getState().view;
      const { compareVersions } = await import('./compareVersions');
      const compared = {
        database: required(database),
        judge,
        scope: { showSamples, hiddenSets },
        settings: diagnosis,
        asOf: data.asOf,
        loaded: dataSets.filter(({ kind }) => kind === 'imported').map(({ id }) => id),
        isShown: kept.isShown,
        read: async (set: KeptSet) => (await kept.read([set]))[0]?.rows ?? [],
        insert: insertRows,
      };
      return compareVersions(compared, before, after);
    });
  const ownTexts = createOwnTexts(viewStore, own.decisions, own.shortlist);
  const keeping = createKeeping({ kept, own: ownTexts, held: own.held, showKept, compareSets });

  const replaceRows: Workspace['replaceRows'] = (id, table) =>
    enqueue(async () => {
      const { entity, arrowIpc, rowCount } = table;
      const before = dataSets.find((each) => each.id === id);
      if (!before) throw new Error(`no data set ${id} to replace rows in`);
      const info = { ...before, rowCounts: { ...before.rowCounts, [entity]: rowCount } };
      const others = (await kept.rowsOf(id))?.filter((each) => each.entity !== entity);
      // Before the engine, which takes the bytes away.
      const staged = others && kept.stage(info, [...others, table]);
      await required(database).replaceRows(knownEntity(entity), id, arrowIpc);
      await derive(dataSets.map((each) => (each.id === id ? info : each)));
      if (staged) await kept.commit(await staged, id);
    });

  return {
    state,
    viewStore,
    workspaceActions: () => ({
      decisionStore: own.decisions,
      database: required(database),
      shortlist: own.shortlist,
      addDataSet,
      replaceDataSet,
      removeDataSet,
      keeping,
      replaceRows,
      proposeNodes,
      runSql: async (text, signal, rowLimit) => {
        // Closed rather than narrowed: a sum over any view could be asked of one enterprise.
        if (viewStore.getState().view.disclosure === 'public')
          throw new UserFacingError('error.sql.disclosure');
        return required(console).run(text, signal, rowLimit);
      },
      comparePeriods,
    }),
  };
}

function knownEntity(name: string): Entity {
  const entity = entityByName(name);
  if (!entity) throw new UserFacingError('error.load.unknownTable', { table: name });
  return entity;
}

function required<Part>(part: Part | null): Part {
  if (part === null) throw new Error('the engine has not started');
  return part;
}

function whenIdle(run: () => Promise<unknown>): void {
  const start = (): void => {
    // Search by initials is an extra: without it names are still found by their characters.
    run().catch((error: unknown) => globalThis.console.warn(error));
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 5000 });
  else setTimeout(start, 1000);
}
