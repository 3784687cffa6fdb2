import { UserFacingError } from '../lib/errors';
import type { ByteStore } from './byteStore';
import { changeManifest, type ManifestChange } from './changeManifest';
import { checksum } from './checksum';
import { EMPTY_MANIFEST, type KeptManifest, namedFiles } from './keptManifest';

const MANIFEST = /^manifest-(\d{10})\.json$/;
/** Each failed attempt means that another window has written meanwhile. */
const MOST_ATTEMPTS = 20;
/** A file that nothing names may still be on its way into a manifest: an import can take minutes. */
const UNNAMED_FILES_STAY_MS = 3_600_000;

/**
 * The manifest that stands: the latest one that is whole. The one before is kept beside it, so that a torn one costs
 * no more than the change it belongs to.
 */
export async function readManifest(store: ByteStore): Promise<KeptManifest> {
  const keys = (await store.list()).filter((key) => MANIFEST.test(key));
  for (const key of keys.reverse()) {
    const manifest = parse(await store.get(key));
    if (manifest) return manifest;
  }
  return EMPTY_MANIFEST;
}

/**
 * Puts a change after what stands there now, whichever window wrote it, and removes the files that nothing names any
 * more. Every file that the change names must have been written before.
 */
export async function appendChange(store: ByteStore, change: ManifestChange): Promise<KeptManifest> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const before = await readManifest(store);
    const manifest = changeManifest(before, change);
    const key = keyOf(manifest.generation);
    if (await store.create(key, write(manifest))) {
      // What stays behind costs room and nothing else.
      await tidy(store, before, manifest).catch((error: unknown) => console.warn(error));
      return manifest;
    }
    // A torn one of that number would stand in the way for ever; a whole one is another window's.
    if (!parse(await store.get(key))) await store.delete(key);
  }
  throw new UserFacingError('error.storage.busy', {}, 'retry');
}

async function tidy(store: ByteStore, before: KeptManifest, manifest: KeptManifest): Promise<void> {
  const named = namedFiles(manifest);
  const released = namedFiles(before);
  for (const key of await store.list()) {
    const generation = MANIFEST.exec(key)?.[1];
    const isOld =
      generation === undefined
        ? !named.has(key) && (released.has(key) || ageMs(key) > UNNAMED_FILES_STAY_MS)
        : Number(generation) < manifest.generation - 1;
    if (isOld) await store.delete(key);
  }
}

/** A new key for a file; it tells when the file was written. */
export function freshFileKey(now: number): string {
  return `data-${now.toString(36)}-${freshToken()}.parquet`;
}

/** Eight random hexadecimal digits. */
function freshToken(): string {
  return crypto.getRandomValues(new Uint32Array(1))[0]?.toString(16).padStart(8, '0') ?? '';
}

function ageMs(key: string): number {
  return Date.now() - Number.parseInt(/^data-([0-9a-z]+)-/.exec(key)?.[1] ?? '0', 36);
}

function keyOf(generation: number): string {
  return `manifest-${String(generation).padStart(10, '0')}.json`;
}

/** The manifest and its own checksum, in two lines. */
function write(manifest: KeptManifest): Uint8Array {
  const text = JSON.stringify(manifest);
  return new TextEncoder().encode(`${checksum(new TextEncoder().encode(text))}\n${text}`);
}

function parse(bytes: Uint8Array | null): KeptManifest | null {
  if (!bytes) return null;
  const [sum, text = ''] = new TextDecoder().decode(bytes).split('\n', 2);
  return sum === checksum(new TextEncoder().encode(text)) ? (JSON.parse(text) as KeptManifest) : null;
}
