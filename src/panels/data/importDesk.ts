import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Repair } from '../../model/importRepair';
import type { Recognised } from '../../model/tableMapping';
import type { MappingMemory } from '../../state/mappingMemory';
import type { DataSetInfo, ImportedTable } from '../shared/workspace';
import { buildFiles, NO_REPAIR } from './buildFiles';
import { type DeskFile, isByHeadOffice, type ReadyFile, readyFiles } from './deskFile';
import type { Importer } from './importer';
import {
  type Declaration,
  dataSetInfo,
  type FileReport,
  hasHeldRows,
  type ImportReport,
  newDataSetId,
} from './importReport';

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
  /** Earlier imports with rows that are still held. */
  readonly setAside: readonly ImportReport[];
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
  /** Checks every ready file and adds nothing. */
  checkReady(captionOfHeadOffices: string): Promise<void>;
  /** What checking anew, or writing what was put right, has made of the report. */
  updateReport(patch: Partial<Pick<ImportReport, 'files' | 'dataSet' | 'isOnlyChecked' | 'isWritten'>>): void;
  /** Puts the report away; rows that are held wait. */
  closeReport(): void;
  /** Brings a report with held rows back. */
  resumeReport(key: number): void;
  /** Gives up the held rows of a report. */
  dropReport(key: number): void;
}

export type AddDataSet = (info: DataSetInfo, tables: readonly ImportedTable[]) => Promise<void>;
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

    const forget = (fileIds: readonly number[]): void => {
      for (const fileId of fileIds) {
        // What stays held there costs memory, nothing else.
        importer.forget(fileId).catch((error: unknown) => console.warn(error));
      }
    };
    const idsOnDesk = (): Set<number> => new Set(get().files.flatMap(({ parsed }) => parsed?.fileId ?? []));
    const release = ({ files }: ImportReport): void => {
      const kept = idsOnDesk();
      forget(files.map(({ fileId }) => fileId).filter((fileId) => !kept.has(fileId)));
    };

    /** Shows a report in place of the present one, whose held rows wait; those only checked are on the desk. */
    const show = (report: ImportReport | null): void => {
      const { report: before, setAside } = get();
      set({ report });
      if (!before || before.key === report?.key) return;
      if (!before.isOnlyChecked && hasHeldRows(before)) set({ setAside: [...setAside, before] });
      else release(before);
    };

    const build = (
      ready: readonly ReadyFile[],
      dataSet: string,
      signal: AbortSignal,
    ): Promise<FileReport[] | null> => {
      const { report, declaration } = get();
      const { system } = declaration;
      const isDeclaredAnew = report?.declaration.system !== system;
      const repairOf = (fileId: number): Repair => {
        const before = report?.files.find((file) => file.fileId === fileId)?.repair;
        return before && !isDeclaredAnew ? before : { ...(before ?? NO_REPAIR), system };
      };
      const files = ready.map(({ name, parsed: { fileId, headers }, recognised }) => ({
        fileId,
        fileName: name,
        headers,
        recognised,
        repair: repairOf(fileId),
      }));
      return buildFiles(importer, files, {
        declaration,
        dataSet,
        replaces: null,
        signal,
        onProgress: (progress) => set({ progress }),
        onFailure: (fileId, error) => {
          const file = ready.find(({ parsed }) => parsed.fileId === fileId);
          if (file) patchFile(file.key, { error });
        },
      });
    };

    /** Converts the ready files, hands the result on, and is idle again whatever happens. */
    const run = async (
      captionOfHeadOffices: string,
      finish: (ready: readonly ReadyFile[], report: ImportReport, id: string) => Promise<void>,
    ): Promise<void> => {
      const ready = readyFiles(get().files);
      if (ready.length === 0 || get().phase !== 'idle') return;
      for (const { key } of ready) patchFile(key, { error: null });
      set({ phase: 'building', progress: 0, error: null });
      building = new AbortController();
      try {
        const id = newDataSetId();
        const files = await build(ready, id, building.signal);
        if (!files) return;
        const report: ImportReport = {
          key: nextKey++,
          name: ready.map((file) => file.name).join('、'),
          dataSet: null,
          isOnlyChecked: true,
          isWritten: false,
          declaration: get().declaration,
          caption: ready.some(isByHeadOffice) ? captionOfHeadOffices : null,
          files,
        };
        await finish(ready, report, id);
      } catch (error) {
        set({ error });
      } finally {
        building = null;
        set({ phase: 'idle' });
      }
    };

    return {
      files: [],
      declaration: { source: '', asOf: '', isSample: false, system: 'wgs84' },
      phase: 'idle',
      progress: 0,
      error: null,
      report: null,
      setAside: [],

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
        const { files, report } = get();
        const parsed = files.find((file) => file.key === key)?.parsed;
        set({ files: files.filter((file) => file.key !== key) });
        const isReported = report?.files.some(({ fileId }) => fileId === parsed?.fileId);
        if (isReported && report?.isOnlyChecked) show(null);
        else if (parsed && !isReported) forget([parsed.fileId]);
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

      importReady: (addDataSet, captionOfHeadOffices) =>
        run(captionOfHeadOffices, async (ready, checked, id) => {
          const tables = checked.files.flatMap(({ built }) => built.tables);
          const report = { ...checked, isOnlyChecked: false };
          if (tables.length === 0) {
            show(report);
            return;
          }
          set({ phase: 'adding' });
          await addDataSet(dataSetInfo(checked, id), tables);
          show({ ...report, dataSet: id, isWritten: true });
          for (const { parsed, recognised, isChanged } of ready)
            if (isChanged) memory.keep(parsed.headers, recognised);
          const keys = new Set(ready.map(({ key }) => key));
          set(({ files }) => ({ files: files.filter(({ key }) => !keys.has(key)) }));
          // Said of these files; the next ones have their own source and day.
          get().declare({ source: '', asOf: '', system: 'wgs84' });
        }),

      cancelImport() {
        building?.abort();
      },

      checkReady: (captionOfHeadOffices) => run(captionOfHeadOffices, async (_, report) => show(report)),

      updateReport(patch) {
        const { report } = get();
        if (!report) return;
        const changed = { ...report, ...patch };
        set({ report: changed });
        if (report.dataSet === null && changed.dataSet !== null) {
          const written = new Set(changed.files.map(({ fileId }) => fileId));
          set(({ files }) => ({
            files: files.filter(({ parsed }) => parsed === null || !written.has(parsed.fileId)),
          }));
        }
      },

      closeReport: () => show(null),

      resumeReport(key) {
        const report = get().setAside.find((each) => each.key === key);
        if (!report) return;
        set(({ setAside }) => ({ setAside: setAside.filter((each) => each !== report) }));
        show(report);
      },

      dropReport(key) {
        const { report, setAside } = get();
        const dropped = [report, ...setAside].filter((each) => each?.key === key);
        set({
          report: report?.key === key ? null : report,
          setAside: setAside.filter((each) => each.key !== key),
        });
        for (const each of dropped) if (each) release(each);
      },
    };
  });
}
