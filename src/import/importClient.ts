import { UserFacingError } from '../lib/errors';
import type { BuiltImport } from '../model/builtImport';
import type { BuildOptions } from '../model/importRepair';
import type { ParsedFile } from '../model/parsedFile';
import type { Recognised } from '../model/tableMapping';
import type { CheckTables, ImportReply, ImportRequest, PlaceTables } from './importProtocol';

/** What the client needs of a Worker. */
export interface ImportPort {
  postMessage(message: ImportRequest): void;
  addEventListener(type: 'message', listener: (event: { data: ImportReply }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
}

/** Called with the share done, 0…1. */
export type OnProgress = (share: number) => void;

export interface ImportClient {
  /** Hands over the tables that names of places are looked up in; again when they change. */
  open(tables: PlaceTables & CheckTables): Promise<void>;
  parse(file: File, onProgress?: OnProgress): Promise<ParsedFile>;
  chooseSheet(fileId: number, sheet: number): Promise<ParsedFile>;
  /** What the file's columns give when it is taken for rows of the entity. */
  propose(fileId: number, entity: string): Promise<Recognised>;
  build(
    fileId: number,
    recognised: Recognised,
    options: BuildOptions,
    onProgress?: OnProgress,
  ): Promise<BuiltImport>;
  /** All rows of a file, cells as they stand in it. */
  readRows(fileId: number): Promise<readonly (readonly string[])[]>;
  /** Frees what is held of a file. */
  forget(fileId: number): Promise<void>;
}

type Answer = Exclude<ImportReply, { kind: 'progress' | 'failed' }>;

interface Job {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: UserFacingError) => void;
  readonly onProgress: OnProgress | undefined;
}

type WithoutId<Request> = Request extends ImportRequest ? Omit<Request, 'id'> : never;

/** Typed face of the import worker; every promise rejects with a UserFacingError. The port is injected. */
export function createImportClient(port: ImportPort): ImportClient {
  let nextId = 0;
  const waiting = new Map<number, Job>();

  port.addEventListener('message', ({ data }) => {
    const job = waiting.get(data.id);
    if (!job) return;
    if (data.kind === 'progress') {
      job.onProgress?.(data.total === 0 ? 1 : data.done / data.total);
      return;
    }
    waiting.delete(data.id);
    if (data.kind === 'failed') job.reject(new UserFacingError(data.key, data.params, data.recovery));
    else job.resolve(data);
  });

  const stop = () => {
    for (const job of waiting.values()) {
      job.reject(new UserFacingError('error.import.workerStopped', {}, 'chooseAnotherFile'));
    }
    waiting.clear();
  };
  port.addEventListener('error', stop);
  port.addEventListener('messageerror', stop);

  const send = (request: WithoutId<ImportRequest>, onProgress?: OnProgress): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject, onProgress });
      port.postMessage({ ...request, id });
    });

  return {
    async open(tables) {
      await send({ kind: 'open', tables });
    },
    async parse(file, onProgress) {
      return expectKind(await send({ kind: 'parse', file }, onProgress), 'parsed').parsed;
    },
    async chooseSheet(fileId, sheet) {
      return expectKind(await send({ kind: 'chooseSheet', fileId, sheet }), 'parsed').parsed;
    },
    async propose(fileId, entity) {
      return expectKind(await send({ kind: 'propose', fileId, entity }), 'proposed').recognised;
    },
    async build(fileId, recognised, options, onProgress) {
      const answer = await send({ kind: 'build', fileId, recognised, options }, onProgress);
      return expectKind(answer, 'built').built;
    },
    async readRows(fileId) {
      return expectKind(await send({ kind: 'rows', fileId }), 'rows').rows;
    },
    async forget(fileId) {
      await send({ kind: 'forget', fileId });
    },
  };
}

function expectKind<Kind extends Answer['kind']>(
  answer: Answer,
  kind: Kind,
): Extract<Answer, { kind: Kind }> {
  if (answer.kind !== kind) {
    throw new UserFacingError('error.import.unexpected', { file: '', message: answer.kind }, 'reload');
  }
  return answer as Extract<Answer, { kind: Kind }>;
}
