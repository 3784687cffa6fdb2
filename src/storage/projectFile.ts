import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { UserFacingError } from '../lib/errors';
import type { KeptVersion } from '../model/keptVersion';
import { checksum } from './checksum';
import { parseVersions } from './parseVersions';
import {
  migrateProject,
  PROJECT_FORMAT,
  type PROJECT_MIGRATIONS,
  type RawProject,
} from './projectMigrations';
import { isSeal, openSealed, sealBytes } from './sealBytes';

/**
 * A project as it travels. In the file: `manifest.json` with its checksum in `manifest.sha256`, the tables as
 * `tables/<file>`, the texts as `own/<name>`; with a password all this, zipped, is `sealed.bin` of an outer zip.
 */
export interface Project {
  /** Version of the product that wrote it. */
  readonly product: string;
  /** Moment, ISO. */
  readonly madeAt: string;
  /** Without names and figures of enterprises. */
  readonly isPublic: boolean;
  readonly current: string | null;
  readonly versions: readonly KeptVersion[];
  /** Parquet files by the key that the versions name. */
  readonly tables: ReadonlyMap<string, Uint8Array>;
  /** What belongs to the person besides, by name: view, decisions, shortlist. */
  readonly own: Readonly<Record<string, string>>;
}

const MANIFEST = 'manifest.json';
const MANIFEST_SUM = 'manifest.sha256';
const SEALED = 'sealed.bin';
const TABLES = 'tables/';
const OWN = 'own/';
/** What a file may unpack to; a browser could hold no more. */
const MOST_BYTES = 2 ** 31;

/** @param password empty: anybody can open the file. */
export async function packProject(project: Project, password: string): Promise<Uint8Array> {
  const { tables, own, ...head } = project;
  const parts: Record<string, Uint8Array> = {};
  for (const [file, bytes] of tables) parts[TABLES + file] = bytes;
  for (const [name, text] of Object.entries(own)) parts[OWN + name] = strToU8(text);
  const files = Object.entries(parts).map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: checksum(bytes),
  }));
  const zipped = zipSync(withManifest({ format: PROJECT_FORMAT, ...head, files }, parts));
  if (password === '') return zipped;
  const { seal, sealed } = await sealBytes(zipped, password);
  const outer = { format: PROJECT_FORMAT, product: project.product, seal };
  return zipSync(withManifest(outer, { [SEALED]: sealed }));
}

/**
 * Reads a project file whole, or throws what is wrong with it.
 * @param file its name, for the message.
 */
export async function unpackProject(
  bytes: Uint8Array,
  file: string,
  password: string,
  migrations?: typeof PROJECT_MIGRATIONS,
): Promise<Project> {
  const parts = unzipParts(bytes, file);
  const raw = readManifest(parts, file);
  if ('seal' in raw) {
    const sealed = parts[SEALED];
    if (!isSeal(raw.seal) || !sealed) throw damaged(file, SEALED);
    if (password === '') throw new UserFacingError('error.project.locked', { file });
    const inner = await openSealed(raw.seal, sealed, password);
    if (!inner) throw new UserFacingError('error.project.wrongPassword', { file });
    return unpackProject(inner, file, '', migrations);
  }
  const manifest = migrateProject(raw, migrations);
  if (!manifest) throw new UserFacingError('error.project.tooOld', { file, format: Number(raw.format) });
  checkParts(manifest, parts, file);
  const { product, madeAt, isPublic, current } = manifest;
  const versions = parseVersions(manifest.versions);
  if (!versions || (current !== null && typeof current !== 'string')) throw damaged(file, MANIFEST);
  const tables = new Map<string, Uint8Array>();
  const own: Record<string, string> = {};
  for (const [path, part] of Object.entries(parts)) {
    if (path.startsWith(TABLES)) tables.set(path.slice(TABLES.length), part);
    if (path.startsWith(OWN)) own[path.slice(OWN.length)] = strFromU8(part);
  }
  for (const { file: table } of versions.flatMap(({ sets }) => sets.flatMap((set) => set.tables))) {
    if (!tables.has(table)) throw damaged(file, TABLES + table);
  }
  return {
    product: String(product),
    madeAt: String(madeAt),
    isPublic: isPublic === true,
    current,
    versions,
    tables,
    own,
  };
}

function withManifest(manifest: object, parts: Readonly<Record<string, Uint8Array>>): Zippable {
  const text = strToU8(JSON.stringify(manifest));
  // What the parts hold is packed already.
  const stored = Object.entries(parts).map(([path, bytes]) => [path, [bytes, { level: 0 }]]);
  return {
    [MANIFEST]: text,
    [MANIFEST_SUM]: strToU8(checksum(text)),
    ...(Object.fromEntries(stored) as Zippable),
  };
}

function readManifest(parts: Readonly<Record<string, Uint8Array>>, file: string): RawProject {
  const text = parts[MANIFEST];
  const sum = parts[MANIFEST_SUM];
  if (!text || !sum) throw new UserFacingError('error.project.notProject', { file }, 'chooseAnotherFile');
  if (strFromU8(sum) !== checksum(text)) throw damaged(file, MANIFEST);
  const manifest: unknown = parseJson(strFromU8(text));
  if (typeof manifest !== 'object' || manifest === null) throw damaged(file, MANIFEST);
  const raw = manifest as RawProject;
  const { format, product } = raw;
  if (!Number.isInteger(format)) throw damaged(file, MANIFEST);
  if (Number(format) > PROJECT_FORMAT) {
    throw new UserFacingError('error.project.newer', { file, product: String(product) });
  }
  return raw;
}

/** Every part is the one that was written, and none is missing or more. */
function checkParts({ files }: RawProject, parts: Readonly<Record<string, Uint8Array>>, file: string): void {
  if (!Array.isArray(files)) throw damaged(file, MANIFEST);
  const sums = new Map(files.map(({ path, sha256 }) => [String(path), String(sha256)]));
  for (const [path, sum] of sums) {
    const part = parts[path];
    if (!part || checksum(part) !== sum) throw damaged(file, path);
  }
  for (const path of Object.keys(parts)) {
    if (path !== MANIFEST && path !== MANIFEST_SUM && !sums.has(path)) throw damaged(file, path);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function damaged(file: string, part: string): UserFacingError {
  return new UserFacingError('error.project.damaged', { file, part }, 'chooseAnotherFile');
}

function unzipParts(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= MOST_BYTES;
      },
    });
    // No part is a member that every object has.
    return Object.assign(Object.create(null), parts);
  } catch (cause) {
    throw new UserFacingError('error.project.notProject', { file }, 'chooseAnotherFile', { cause });
  }
}
