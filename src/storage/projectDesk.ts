import { UserFacingError } from '../lib/errors';
import type { KeptSet, KeptVersion } from '../model/keptVersion';
import type { ByteStore } from './byteStore';
import { checksum } from './checksum';
import { type TableRows, toRows } from './keeper';
import { currentVersion } from './keptManifest';
import { freshFileKey, readManifest } from './manifestLog';
import type { ParquetCodec } from './parquetCodec';
import { type Project, packProject, unpackProject } from './projectFile';
import { createPublicCopier } from './publicCopy';

export interface PackRequest extends Pick<Project, 'product' | 'madeAt' | 'isPublic' | 'own'> {
  /** Sets on the page that could not be kept; they travel all the same. */
  readonly unkept: readonly (Omit<KeptSet, 'tables'> & { readonly rows: readonly TableRows[] })[];
  /** Empty: anybody can open the file. */
  readonly password: string;
}

/** What a project file held; its tables are in the storage, and no version names them yet. */
export interface UnpackedProject
  extends Pick<Project, 'product' | 'madeAt' | 'isPublic' | 'own' | 'versions'> {
  readonly sets: readonly KeptSet[];
}

/** Everything kept, with its history, as one file. */
export async function packKept(
  store: ByteStore,
  parquet: ParquetCodec,
  { unkept, password, product, madeAt, isPublic, own }: PackRequest,
): Promise<Uint8Array> {
  const manifest = await readManifest(store);
  const tables = new Map<string, Uint8Array>();
  const addTable = (entity: string, rowCount: number, bytes: Uint8Array): KeptSet['tables'][number] => {
    const file = freshFileKey(Date.now());
    tables.set(file, bytes);
    return { entity, rowCount, file, sha256: checksum(bytes), bytes: bytes.length };
  };
  const additional = unkept.map(({ rows, ...set }) => ({
    ...set,
    tables: rows.map(({ entity, rowCount, arrowIpc }) =>
      addTable(entity, rowCount, parquet.toParquet(arrowIpc)),
    ),
  }));
  const now = currentVersion(manifest);
  const sets = [...(now?.sets ?? []), ...additional];
  for (const { name, tables: listed } of [...manifest.versions.flatMap((version) => version.sets)]) {
    for (const { entity, file } of listed) {
      const bytes = tables.get(file) ?? (await store.get(file));
      if (!bytes) throw new UserFacingError('error.storage.missing', { name, table: entity });
      tables.set(file, bytes);
    }
  }
  const latest: KeptVersion = {
    id: now?.id ?? 'v-0',
    at: madeAt,
    cause: 'import',
    subject: '',
    name: null,
    base: null,
    ...now,
    sets,
  };
  const head = { product, madeAt, isPublic, own, current: latest.id };
  if (!isPublic) {
    const earlier = manifest.versions.filter((version) => version !== now);
    return packProject({ ...head, versions: [...earlier, latest], tables }, password);
  }
  const copy = createPublicCopier();
  const copied = sets.map((set, index) => ({
    ...set,
    // The name is mostly that of a file, and may name a firm.
    name: `数据集 ${index + 1}`,
    id: `import-public-${index + 1}`,
    tables: set.tables.flatMap((table) => {
      const bytes = tables.get(table.file);
      const made = bytes && copy(toRows(parquet, set.name, table, bytes));
      return made ? [addTable(made.entity, made.rowCount, parquet.toParquet(made.arrowIpc))] : [];
    }),
  }));
  const named = new Set(copied.flatMap((set) => set.tables.map(({ file }) => file)));
  for (const file of [...tables.keys()]) if (!named.has(file)) tables.delete(file);
  const version: KeptVersion = { ...latest, subject: '', base: null, sets: copied };
  return packProject({ ...head, versions: [version], tables }, password);
}

/** Checks a project file whole, then puts its tables into the storage. A file with a fault changes nothing. */
export async function unpackKept(
  store: ByteStore,
  parquet: ParquetCodec,
  file: string,
  bytes: Uint8Array,
  password: string,
): Promise<UnpackedProject> {
  const { product, madeAt, isPublic, own, current, versions, tables } = await unpackProject(
    bytes,
    file,
    password,
  );
  const sets = versions.find(({ id }) => id === current)?.sets ?? [];
  for (const set of sets) {
    for (const table of set.tables)
      toRows(parquet, set.name, table, tables.get(table.file) ?? new Uint8Array());
  }
  // Other keys than the file's own: those may stand for other bytes here.
  const keys = new Map([...tables.keys()].map((key) => [key, freshFileKey(Date.now())]));
  try {
    for (const [key, table] of tables) await store.put(keys.get(key) ?? key, table);
  } catch (error) {
    for (const key of keys.values()) await store.delete(key);
    throw error;
  }
  const renamed = (set: KeptSet): KeptSet => ({
    ...set,
    tables: set.tables.map((table) => ({ ...table, file: keys.get(table.file) ?? table.file })),
  });
  return {
    product,
    madeAt,
    isPublic,
    own,
    versions: versions.map((version) => ({ ...version, sets: version.sets.map(renamed) })),
    sets: sets.map(renamed),
  };
}
