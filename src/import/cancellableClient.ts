import { UserFacingError } from '../lib/errors';
import type { BuiltImport } from '../model/builtImport';
import type { BuildOptions, Companion } from '../model/importRepair';
import type { ParsedFile } from '../model/parsedFile';
import type { Recognised } from '../model/tableMapping';
import type { ImportClient, OnProgress } from './importClient';
import type { CheckTables, PlaceTables } from './importProtocol';

/** A worker behind its client. */
export interface StartedClient {
  readonly client: ImportClient;
  /** Ends the worker, whatever it is doing. */
  stop(): void;
}

export interface CancellableClient {
  parse(file: File, onProgress?: OnProgress, signal?: AbortSignal): Promise<ParsedFile>;
  chooseSheet(fileId: number, sheet: number): Promise<ParsedFile>;
  propose(fileId: number, entity: string): Promise<Recognised>;
  build(
    fileId: number,
    recognised: Recognised,
    options: BuildOptions,
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<BuiltImport>;
  readRows(fileId: number): Promise<readonly (readonly string[])[]>;
  forget(fileId: number): Promise<void>;
}

/** What files are read and checked against. */
export interface ImportTables {
  /** What names of places are looked up in, asked for before each file. */
  places(): Promise<PlaceTables>;
  /** What is loaded; another object whenever that has changed. */
  loaded(): object;
  /**
   * What rows are checked against, asked for before a check unless the worker has it.
   * @param except data set that is left out.
   * @param hasCounties the worker has the polygons of the counties already.
   */
  checks(except: string | null, hasCounties: boolean): Promise<CheckTables>;
}

interface Running extends StartedClient {
  readonly stopped: Promise<typeof STOPPED>;
  /** What was handed over for checks last. */
  checkedAgainst: { readonly loaded: object; readonly except: string | null } | null;
}

/** A file that was read; a worker started later reads it again when it is asked for. */
interface Held {
  readonly file: File;
  sheet: number;
  owner: Running | null;
  idThere: number;
}

const STOPPED = Symbol('stopped');

/**
 * Reading is one long computation, so it is cancelled by ending the worker. What else was asked of it is asked
 * again of a new one, which reads the files anew that are still held: nobody else notices.
 */
export function createCancellableClient(start: () => StartedClient, tables: ImportTables): CancellableClient {
  let current: Running | null = null;
  let end: (() => void) | null = null;
  const held = new Map<number, Held>();
  let nextFileId = 0;

  const running = (): Running => {
    if (current) return current;
    const started = start();
    const stopped = new Promise<typeof STOPPED>((resolve) => {
      end = () => resolve(STOPPED);
    });
    current = { client: started.client, stop: () => started.stop(), stopped, checkedAgainst: null };
    return current;
  };
  const stop = (own: Running): void => {
    if (current !== own) return;
    current = null;
    own.stop();
    end?.();
  };

  const run = async <Result>(
    operation: (own: Running) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> => {
    for (;;) {
      signal?.throwIfAborted();
      const own = running();
      const cancel = () => stop(own);
      signal?.addEventListener('abort', cancel);
      try {
        const result = await Promise.race([operation(own), own.stopped]);
        if (result !== STOPPED) return result;
      } catch (error) {
        if (error instanceof UserFacingError && error.key === 'error.import.workerStopped') stop(own);
        throw error;
      } finally {
        signal?.removeEventListener('abort', cancel);
      }
    }
  };
  const read = async (own: Running, file: File, onProgress?: OnProgress): Promise<ParsedFile> => {
    await own.client.open(await tables.places());
    return own.client.parse(file, onProgress);
  };
  /** The file's number in the worker, which reads the file anew where another had read it. */
  const idIn = async (own: Running, fileId: number): Promise<number> => {
    const entry = held.get(fileId);
    if (!entry) throw new UserFacingError('error.import.forgotten', {}, 'chooseAnotherFile');
    if (entry.owner !== own) {
      const { fileId: idThere, sheet } = await read(own, entry.file);
      if (sheet !== entry.sheet) await own.client.chooseSheet(idThere, entry.sheet);
      Object.assign(entry, { owner: own, idThere });
    }
    return entry.idThere;
  };
  const withFile = <Result>(
    fileId: number,
    operation: (client: ImportClient, idThere: number) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> => run(async (own) => operation(own.client, await idIn(own, fileId)), signal);
  const prepareChecks = async (own: Running, except: string | null): Promise<void> => {
    const loaded = tables.loaded();
    if (own.checkedAgainst?.loaded === loaded && own.checkedAgainst.except === except) return;
    const checks = await tables.checks(except, own.checkedAgainst !== null);
    await own.client.open({ ...(await tables.places()), ...checks });
    own.checkedAgainst = { loaded, except };
  };

  return {
    parse: (file, onProgress, signal) =>
      run(async (own) => {
        const parsed = await read(own, file, onProgress);
        const fileId = nextFileId++;
        held.set(fileId, { file, sheet: parsed.sheet, owner: own, idThere: parsed.fileId });
        return { ...parsed, fileId };
      }, signal),

    chooseSheet: (fileId, sheet) =>
      withFile(fileId, async (client, idThere) => {
        const parsed = await client.chooseSheet(idThere, sheet);
        const entry = held.get(fileId);
        if (entry) entry.sheet = sheet;
        return { ...parsed, fileId };
      }),

    propose: (fileId, entity) => withFile(fileId, (client, idThere) => client.propose(idThere, entity)),

    build: (fileId, recognised, options, onProgress, signal) =>
      run(async (own) => {
        await prepareChecks(own, options.replaces ?? null);
        const idThere = await idIn(own, fileId);
        const companions: Companion[] = [];
        for (const each of options.companions ?? [])
          companions.push({ ...each, fileId: await idIn(own, each.fileId) });
        return own.client.build(idThere, recognised, { ...options, companions }, onProgress);
      }, signal),

    readRows: (fileId) => withFile(fileId, (client, idThere) => client.readRows(idThere)),

    async forget(fileId) {
      const entry = held.get(fileId);
      held.delete(fileId);
      if (entry?.owner && entry.owner === current) await entry.owner.client.forget(entry.idThere);
    },
  };
}
