import { UserFacingError } from './errors';

/**
 * Fetches a file of the page's own origin, unpacking gzip by its content.
 *
 * Packed files travel under a neutral extension, since a plain server neither compresses nor labels them.
 * The bytes pass through the browser's own streams: a large file does not keep the page busy.
 * @param onProgress share of the transferred bytes, 0…1; only where the server tells the length.
 */
export async function fetchUnpacked(
  url: string,
  onProgress?: (share: number) => void,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await fetch(url).catch(unreachable(url));
  if (!response.ok || !response.body) {
    throw new UserFacingError(
      'error.load.missing',
      { file: fileName(url), status: response.status },
      'reload',
    );
  }
  const totalBytes = Number(response.headers.get('content-length') ?? Number.NaN);
  const reader = response.body.getReader();
  let received = 0;
  const read = async () => {
    const part = await reader.read();
    received += part.value?.length ?? 0;
    if (!part.done) onProgress?.(received / totalBytes);
    return part;
  };
  const first = await read().catch(unreachable(url));
  const isGzip = first.value?.[0] === 0x1f && first.value[1] === 0x8b;
  let next: typeof first | null = first;
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const part = next ?? (await read());
      next = null;
      if (part.done) controller.close();
      else controller.enqueue(part.value);
    },
  });
  return isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

/** Says of any failure underway that the file could not be reached. */
export function unreachable(url: string): (cause: unknown) => never {
  return (cause) => {
    if (cause instanceof UserFacingError) throw cause;
    throw new UserFacingError('error.load.unreachable', { file: fileName(url) }, 'reload', { cause });
  };
}

function fileName(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}
