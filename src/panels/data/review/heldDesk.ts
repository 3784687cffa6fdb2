import { createStore, type StoreApi } from 'zustand/vanilla';
import { toCsv } from '../../../lib/csv';
import type { HeldImport } from '../../../model/heldImport';
import type { HeldRows } from '../../shared/keeping';
import type { ImportDesk } from '../importDesk';
import { type FileReport, hasHeldRows, type ImportReport } from '../importReport';
import { editedCells, editsByLine } from './editsByLine';

export interface HeldDesk {
  /** Imports of earlier visits whose held rows wait. */
  readonly waiting: readonly HeldImport[];
  /** Why held rows could not be kept or found. */
  readonly error: unknown;
  /** Puts the rows on the desk as files; they are kept until these are imported. */
  putBack(id: string): Promise<void>;
  drop(id: string): void;
}

/** Keeps what imports hold, so that closing the page loses no row, and brings it back at the next visit. */
export function createHeldDesk(importDesk: StoreApi<ImportDesk>, held: HeldRows): StoreApi<HeldDesk> {
  const visit = `held-${Date.now().toString(36)}`;
  const idOf = (report: ImportReport): string => `${visit}-${report.key}`;
  let kept = new Map<string, ImportReport>();
  /** Put back and not yet imported: entry → keys of its files on the desk. */
  const onDesk = new Map<HeldImport, ReadonlySet<number>>();
  // One write after the other: a later state never loses to an earlier one.
  let writing: Promise<unknown> = Promise.resolve();

  const store = createStore<HeldDesk>((set, get) => ({
    waiting: [],
    error: null,
    async putBack(id) {
      const entry = get().waiting.find((each) => each.id === id);
      if (!entry) return;
      set(({ waiting }) => ({ waiting: waiting.filter((each) => each !== entry) }));
      const before = new Set(importDesk.getState().files.map(({ key }) => key));
      const reading = importDesk.getState().addFiles(entry.files.map(toFile));
      const added = importDesk.getState().files.map(({ key }) => key);
      onDesk.set(entry, new Set(added.filter((key) => !before.has(key))));
      await reading;
    },
    drop(id) {
      // Gone from the list once it is gone from the storage.
      write(async () => {
        await held.drop(id);
        set(({ waiting }) => ({ waiting: waiting.filter((each) => each.id !== id) }));
      });
    },
  }));
  const write = (work: () => Promise<void>): void => {
    writing = writing.then(work).catch((error: unknown) => store.setState({ error }));
  };

  const followReports = ({ report, setAside }: ImportDesk): void => {
    const holding = [report, ...setAside].filter(
      (each): each is ImportReport => each !== null && !each.isOnlyChecked && hasHeldRows(each),
    );
    const now = new Map(holding.map((each) => [idOf(each), each]));
    for (const [id, each] of now) if (kept.get(id) !== each) write(() => held.keep(toHeld(id, each)));
    for (const id of kept.keys()) if (!now.has(id)) write(() => held.drop(id));
    kept = now;
  };
  const followFiles = ({ files, report }: ImportDesk, before: ImportDesk): void => {
    const keys = new Set(files.map(({ key }) => key));
    const reported = new Set(report?.isWritten ? report.files.map(({ fileId }) => fileId) : []);
    for (const [entry, own] of onDesk) {
      if ([...own].some((key) => keys.has(key))) continue;
      onDesk.delete(entry);
      // Files go when they are imported, and when a person takes them off: then the rows wait on.
      const gone = before.files.filter(({ key }) => own.has(key));
      const isImported = gone.every(({ parsed }) => parsed !== null && reported.has(parsed.fileId));
      if (isImported) write(() => held.drop(entry.id));
      else store.setState(({ waiting }) => ({ waiting: [...waiting, entry] }));
    }
  };
  importDesk.subscribe((desk, before) => {
    if (desk.report !== before.report || desk.setAside !== before.setAside) followReports(desk);
    if (desk.files !== before.files) followFiles(desk, before);
  });
  held.all().then(
    (waiting) => store.setState({ waiting }),
    (error: unknown) => store.setState({ error }),
  );
  return store;
}

/** Number of rows that wait in an entry. */
export function heldCount({ files }: HeldImport): number {
  return files.reduce((sum, { rows }) => sum + rows.length, 0);
}

function toHeld(id: string, { name, files }: ImportReport): HeldImport {
  return {
    id,
    name,
    at: new Date().toISOString(),
    files: files.map(heldOf).filter(({ rows }) => rows.length),
  };
}

function heldOf({ fileName, headers, rows, repair }: FileReport): HeldImport['files'][number] {
  const edits = editsByLine(repair.edits);
  const held = rows.filter(({ isHeld }) => isHeld);
  return { fileName, headers, rows: held.map(({ line, cells }) => editedCells(cells, line, edits)) };
}

function toFile({ fileName, headers, rows }: HeldImport['files'][number]): File {
  return new File([toCsv(headers, rows)], fileName.replace(/(\.[^.]*)?$/, '.csv'));
}
