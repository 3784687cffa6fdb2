import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReviewRow } from '../../../model/builtImport';
import type { CellEdit, Repair } from '../../../model/importRepair';
import type { Workspace } from '../../shared/workspace';
import { buildFiles, NO_REPAIR } from '../buildFiles';
import type { ImportDesk } from '../importDesk';
import type { Importer } from '../importer';
import { dataSetInfo, type FileReport, type ImportReport, newDataSetId } from '../importReport';
import { type BroughtBack, readHeldFile } from './readHeldFile';
import { withEdits } from './repairs';
import type { ReviewFinding } from './reviewFindings';

/** The repairs of every file of the report, in its order. */
type Repairs = readonly Repair[];

export interface ReviewDesk {
  /** Report that the steps below belong to. */
  readonly reportKey: number | null;
  readonly past: readonly Repairs[];
  readonly future: readonly Repairs[];
  readonly phase: 'idle' | 'checking' | 'writing';
  /** Share of the check, 0…1. */
  readonly progress: number;
  readonly error: unknown;
  /** What the file that was brought back has changed. */
  readonly broughtBack: BroughtBack | null;
  /** Changes one file's repair as one step, and checks anew. */
  change(file: number, changed: (repair: Repair) => Repair): void;
  edit(file: number, edits: readonly CellEdit[]): void;
  /** Applies what findings propose, as one step. */
  applyFixes(findings: readonly ReviewFinding[]): void;
  undo(): void;
  redo(): void;
  /** Rows of a file of held rows, repaired elsewhere, take the place of the held ones by their lines. */
  bringBack(file: number, given: File): Promise<void>;
  /** Writes every row that is right, in place of what was written of these files before. */
  write(workspace: Pick<Workspace, 'addDataSet' | 'replaceDataSet'>): Promise<void>;
}

/** Held rows on their way to being put right. Every change checks the files anew in the background, the latest wins. */
export function createReviewDesk(importer: Importer, importDesk: StoreApi<ImportDesk>): StoreApi<ReviewDesk> {
  let isStale = false;
  const report = (): ImportReport | null => importDesk.getState().report;
  const repairs = (): Repairs => report()?.files.map(({ repair }) => repair) ?? [];

  const store = createStore<ReviewDesk>((set, get) => {
    const check = async (): Promise<void> => {
      isStale = true;
      if (get().phase !== 'idle') return;
      set({ phase: 'checking', progress: 0, error: null });
      try {
        while (isStale) {
          isStale = false;
          const current = report();
          if (!current) return;
          const built = await buildFiles(importer, current.files, {
            declaration: current.declaration,
            dataSet: current.dataSet ?? newDataSetId(),
            replaces: current.dataSet,
            onProgress: (progress) => set({ progress }),
            onFailure: (_, error) => set({ error }),
          });
          if (!built) return;
          if (!isStale && report()?.key === current.key) {
            importDesk.getState().updateReport({ files: mergeRows(current.files, built) });
          }
        }
      } finally {
        set({ phase: 'idle' });
      }
    };
    const put = (changed: Repairs): void => {
      const current = report();
      if (!current) return;
      const files = current.files.map((file, index) => ({ ...file, repair: changed[index] ?? NO_REPAIR }));
      importDesk.getState().updateReport({ files, isWritten: false });
      void check();
    };
    const step = (changed: Repairs): void => {
      if (get().phase === 'writing') return;
      set(({ past }) => ({ past: [...past, repairs()], future: [], broughtBack: null }));
      put(changed);
    };
    const editsOf = (edited: ReadonlyMap<number, readonly CellEdit[]>): Repairs =>
      repairs().map((repair, file) => {
        const edits = edited.get(file);
        if (!edits) return repair;
        const cellsOfLine = new Map(
          (report()?.files[file]?.rows ?? []).map(({ line, cells }) => [line, cells]),
        );
        return withEdits(repair, edits, (line, column) => cellsOfLine.get(line)?.[column] ?? '');
      });

    return {
      reportKey: null,
      past: [],
      future: [],
      phase: 'idle',
      progress: 0,
      error: null,
      broughtBack: null,

      change: (file, changed) =>
        step(repairs().map((repair, index) => (index === file ? changed(repair) : repair))),

      edit: (file, edits) => step(editsOf(new Map([[file, edits]]))),

      applyFixes(findings) {
        const edited = new Map<number, CellEdit[]>();
        for (const { file, line, fix } of findings) {
          const own = edited.get(file) ?? [];
          own.push(...(fix ?? []).map((cell) => ({ ...cell, line })));
          edited.set(file, own);
        }
        if (edited.size > 0) step(editsOf(edited));
      },

      undo() {
        const { past, phase } = get();
        const before = past.at(-1);
        if (!before || phase === 'writing') return;
        set(({ future }) => ({ past: past.slice(0, -1), future: [repairs(), ...future], broughtBack: null }));
        put(before);
      },

      redo() {
        const { future, phase } = get();
        const [next, ...later] = future;
        if (!next || phase === 'writing') return;
        set(({ past }) => ({ past: [...past, repairs()], future: later }));
        put(next);
      },

      async bringBack(file, given) {
        const target = report()?.files[file];
        if (!target) return;
        try {
          set({ error: null });
          const back = await readHeldFile(importer, given, target);
          if (back.edits.length > 0) get().edit(file, back.edits);
          set({ broughtBack: back });
        } catch (error) {
          set({ error });
        }
      },

      async write({ addDataSet, replaceDataSet }) {
        const current = report();
        if (!current || get().phase !== 'idle') return;
        set({ phase: 'writing', error: null });
        try {
          const id = newDataSetId();
          const info = dataSetInfo(current, id);
          const tables = current.files.flatMap(({ built }) => built.tables);
          if (current.dataSet === null) await addDataSet(info, tables);
          else await replaceDataSet(current.dataSet, info, tables);
          importDesk.getState().updateReport({ dataSet: id, isOnlyChecked: false, isWritten: true });
        } catch (error) {
          set({ error });
        } finally {
          set({ phase: 'idle' });
        }
      },
    };
  });

  importDesk.subscribe(({ report: now }) => {
    const key = now?.key ?? null;
    if (key === store.getState().reportKey) return;
    store.setState({ reportKey: key, past: [], future: [], error: null, broughtBack: null });
  });
  return store;
}

/** Rows that were to be looked at stay, so that what was put right can be seen, and taken back. */
function mergeRows(before: readonly FileReport[], built: readonly FileReport[]): readonly FileReport[] {
  return built.map((file, index) => {
    const rows = new Map<number, ReviewRow>();
    for (const row of before[index]?.rows ?? []) rows.set(row.line, { ...row, isHeld: false });
    for (const row of file.rows) rows.set(row.line, row);
    return { ...file, rows: [...rows.values()].sort((a, b) => a.line - b.line) };
  });
}
