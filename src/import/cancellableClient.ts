import { UserFacingError } from '../lib/errors';
import type { Recognised } from '../model/tableMapping';
import type { ImportClient, OnProgress } from './importClient';
import type { BuildOptions, BuiltImport, ParsedFile, PlaceTables } from './importProtocol';

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
  forget(fileId: number): Promise<void>;
}

interface Running extends StartedClient {
  readonly stopped: Promise<typeof STOPPED>;
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
 * @param places what names of places are looked up in, asked for before each file.
 */
export function createCancellableClient(
  start: () => StartedClient,
  places: () => Promise<PlaceTables>,
): CancellableClient {
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
    current = { client: started.client, stop: () => started.stop(), stopped };
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
    await own.client.open(await places());
    return own.client.parse(file, onProgress);
  };
  const withFile = <Result>(
    fileId: number,
    operation: (client: ImportClient, idThere: number) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> =>
    run(async (own) => {
      const entry = held.get(fileId);
      if (!entry) throw new UserFacingError('error.import.forgotten', {}, 'chooseAnotherFile');
      if (entry.owner !== own) {
        const { fileId: idThere, sheet } = await read(own, entry.file);
        if (sheet !== entry.sheet) await own.client.chooseSheet(idThere, entry.sheet);
        Object.assign(entry, { owner: own, idThere });
      }
      return operation(own.client, entry.idThere);
    }, signal);

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
      withFile(fileId, (client, idThere) => client.build(idThere, recognised, options, onProgress), signal),

    async forget(fileId) {
      const entry = held.get(fileId);
      held.delete(fileId);
      if (entry?.owner && entry.owner === current) await entry.owner.client.forget(entry.idThere);
    },
  };
}
