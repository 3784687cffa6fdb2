import { createStore, type StoreApi } from 'zustand/vanilla';
import { entityByName } from '../../model/entities';
import { isEnterpriseList, missingFields } from '../../model/mappingTargets';
import type { Recognised } from '../../model/tableMapping';
import type { MappingMemory } from '../../state/mappingMemory';
import type { DataSetInfo, ImportedTable } from '../shared/workspace';
import type { BuiltImport, Importer, ParsedFile } from './importer';

/** A file on the desk: being read, turned away with `error`, or ready with `parsed`. */
export interface DeskFile {
  readonly key: number;
  readonly name: string;
  /** Share read, 0…1. */
  readonly progress: number;
  readonly parsed: ParsedFile | null;
  /** What it is taken for, as a person has changed it. */
  readonly recognised: Recognised | null;
  /** A person has changed it, so that it is worth remembering. */
  readonly isChanged: boolean;
  /** Why it could not be read or converted; a file that could be read stays ready. */
  readonly error: unknown;
}

/** What a person says about the files as a whole. */
export interface Declaration {
  /** Empty: each file's own name. */
  readonly source: string;
  /** ISO day; empty when unknown. */
  readonly asOf: string;
  readonly isSample: boolean;
}

export interface FileReport {
  readonly fileName: string;
  readonly recognised: Recognised;
  readonly built: BuiltImport;
}

export interface ImportReport {
  readonly name: string;
  /** null when no row could be written, so that no data set was added. */
  readonly dataSet: string | null;
  readonly files: readonly FileReport[];
}

export interface ImportDesk {
  readonly files: readonly DeskFile[];
  readonly declaration: Declaration;
  /** While `building` it can still be cancelled; `adding` goes through or fails as one. */
  readonly phase: 'idle' | 'building' | 'adding';
  /** Share of the conversion, 0…1. */
  readonly progress: number;
  /** Why the data set could not be added. */
  readonly error: unknown;
  readonly report: ImportReport | null;
  addFiles(files: readonly File[]): Promise<void>;
  removeFile(key: number): void;
  /** Gives up a file that is being read, as if it had never been chosen. */
  cancelReading(key: number): void;
  /** Reads another sheet of a file; when that fails it says why, and the one before stays. */
  chooseSheet(key: number, sheet: number): Promise<void>;
  changeRecognised(key: number, recognised: Recognised): void;
  /** Takes the file for rows of another entity, with what its columns then give. */
  changeEntity(key: number, entity: string): Promise<void>;
  declare(patch: Partial<Declaration>): void;
  /** Converts every ready file and adds them as one data set; nothing is added when one of them fails. */
  importReady(addDataSet: AddDataSet, captionOfHeadOffices: string): Promise<void>;
  /** Gives up the conversion; the files stay ready. */
  cancelImport(): void;
  closeReport(): void;
}

export type AddDataSet = (info: DataSetInfo, tables: readonly ImportedTable[]) => Promise<void>;
type ReadyFile = DeskFile & { readonly parsed: ParsedFile; readonly recognised: Recognised };

/** The files on their way in. It outlives the page 数据, so that a look at the map in between loses nothing. */
export function createImportDesk(importer: Importer, memory: MappingMemory): StoreApi<ImportDesk> {
  let nextKey = 0;
  const readings = new Map<number, AbortController>();
  let building: AbortController | null = null;
  return createStore<ImportDesk>((set, get) => {
    const patchFile = (key: number, patch: Partial<DeskFile>): void =>
      set(({ files }) => ({ files: files.map((file) => (file.key === key ? { ...file, ...patch } : file)) }));

    const parse = async (key: number, file: File): Promise<void> => {
      const reading = new AbortController();
      readings.set(key, reading);
      try {
        const onProgress = (progress: number) => patchFile(key, { progress });
        const parsed = await importer.parse(file, onProgress, reading.signal);
        const isStillWanted = get().files.some((each) => each.key === key);
        const recognised = memory.recall(parsed.headers, parsed.recognised);
        if (isStillWanted) patchFile(key, { parsed, recognised, progress: 1 });
        else await importer.forget(parsed.fileId);
      } catch (error) {
        if (!reading.signal.aborted) patchFile(key, { error });
      } finally {
        readings.delete(key);
      }
    };

    const build = async (
      ready: readonly ReadyFile[],
      dataSet: string,
      signal: AbortSignal,
    ): Promise<FileReport[] | null> => {
      const { source, asOf, isSample } = get().declaration;
      const reports: FileReport[] = [];
      let hasFailed = false;
      for (const [index, { key, name, parsed, recognised }] of ready.entries()) {
        const options = { dataSet, isSample, source: source.trim() || name, asOf: asOf === '' ? null : asOf };
        try {
          const onProgress = (share: number) => set({ progress: (index + share) / ready.length });
          const built = await importer.build(parsed.fileId, recognised, options, onProgress, signal);
          reports.push({ fileName: name, recognised, built });
        } catch (error) {
          if (signal.aborted) return null;
          hasFailed = true;
          patchFile(key, { error });
        }
      }
      return hasFailed ? null : reports;
    };

    return {
      files: [],
      declaration: { source: '', asOf: '', isSample: false },
      phase: 'idle',
      progress: 0,
      error: null,
      report: null,

      async addFiles(chosen) {
        const added = chosen.map((file) => ({ file, key: nextKey++ }));
        set(({ files }) => ({
          files: [
            ...files,
            ...added.map(({ file, key }) => ({
              key,
              name: file.name,
              progress: 0,
              parsed: null,
              recognised: null,
              isChanged: false,
              error: null,
            })),
          ],
        }));
        await Promise.all(added.map(({ key, file }) => parse(key, file)));
      },

      cancelReading(key) {
        readings.get(key)?.abort();
        get().removeFile(key);
      },

      async chooseSheet(key, sheet) {
        const parsed = get().files.find((file) => file.key === key)?.parsed;
        if (!parsed || get().phase !== 'idle') return;
        try {
          const other = await importer.chooseSheet(parsed.fileId, sheet);
          patchFile(key, { parsed: other, recognised: other.recognised, error: null });
        } catch (error) {
          patchFile(key, { error });
        }
      },

      removeFile(key) {
        const { files } = get();
        const parsed = files.find((file) => file.key === key)?.parsed;
        set({ files: files.filter((file) => file.key !== key) });
        // What stays held there costs memory, nothing else.
        if (parsed) importer.forget(parsed.fileId).catch((error: unknown) => console.warn(error));
      },

      changeRecognised(key, recognised) {
        patchFile(key, { recognised, isChanged: true, error: null });
      },

      async changeEntity(key, entity) {
        const parsed = get().files.find((file) => file.key === key)?.parsed;
        if (!parsed) return;
        try {
          get().changeRecognised(key, await importer.propose(parsed.fileId, entity));
        } catch (error) {
          patchFile(key, { error });
        }
      },

      declare(patch) {
        set(({ declaration }) => ({ declaration: { ...declaration, ...patch } }));
      },

      async importReady(addDataSet, captionOfHeadOffices) {
        const ready = readyFiles(get().files);
        if (ready.length === 0 || get().phase !== 'idle') return;
        for (const { key } of ready) patchFile(key, { error: null });
        set({ phase: 'building', progress: 0, error: null });
        building = new AbortController();
        try {
          const id = `import-${Date.now().toString(36)}`;
          const files = await build(ready, id, building.signal);
          if (!files) return;
          const name = ready.map((file) => file.name).join('、');
          const tables = files.flatMap(({ built }) => built.tables);
          if (tables.length === 0) {
            set({ report: { name, dataSet: null, files } });
            return;
          }
          set({ phase: 'adding' });
          const info: DataSetInfo = {
            id,
            name,
            kind: 'imported',
            asOf: get().declaration.asOf || null,
            rowCounts: countRows(tables),
            caption: ready.some(isByHeadOffice) ? captionOfHeadOffices : null,
          };
          await addDataSet(info, tables);
          set({ report: { name, dataSet: id, files } });
          for (const { key, parsed, recognised, isChanged } of ready) {
            if (isChanged) memory.keep(parsed.headers, recognised);
            get().removeFile(key);
          }
          // Said of these files; the next ones have their own source and day.
          get().declare({ source: '', asOf: '' });
        } catch (error) {
          set({ error });
        } finally {
          building = null;
          set({ phase: 'idle' });
        }
      },

      cancelImport() {
        building?.abort();
      },

      closeReport() {
        set({ report: null });
      },
    };
  });
}

/** Files that can be imported, whether or not the last attempt failed. */
export function readyFiles(files: readonly DeskFile[]): ReadyFile[] {
  return files.filter((file): file is ReadyFile => file.parsed !== null && file.recognised !== null);
}

/** No row could be written: a required field has no column yet. */
export function isIncomplete({ recognised }: Pick<DeskFile, 'recognised'>): boolean {
  const entity = recognised && entityByName(recognised.entity);
  return !!entity && missingFields(entity, recognised.mapping.columns).length > 0;
}

export function isByHeadOffice({ recognised }: Pick<DeskFile, 'recognised'>): boolean {
  return (
    recognised !== null && isEnterpriseList(recognised) && recognised.mapping.placeMeaning === 'headOffice'
  );
}

function countRows(tables: readonly ImportedTable[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { entity, rowCount } of tables) counts[entity] = (counts[entity] ?? 0) + rowCount;
  return counts;
}
