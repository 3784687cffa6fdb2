import { UserFacingError } from './errors';

/**
 * Fetches a file of the page's own origin, unpacking gzip by its content.
 *
 * Packed files travel under a neutral extension, since a plain server neither compresses nor labels them.
 * @param onProgress share of the transferred bytes, 0…1; only where the server tells the length.
 */
export async function fetchBytes(
  url: string,
  onProgress?: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const broken = (cause: unknown): never => {
    throw new UserFacingError('error.load.unreachable', { file: fileName(url) }, 'reload', { cause });
  };
  const response = await fetch(url).catch(broken);
  if (!response.ok || !response.body) {
    throw new UserFacingError(
      'error.load.missing',
      { file: fileName(url), status: response.status },
      'reload',
    );
  }
  const totalBytes = Number(response.headers.get('content-length') ?? Number.NaN);
  const bytes = await collect(response.body, (received) => onProgress?.(received / totalBytes)).catch(broken);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer().catch(broken));
}

async function collect(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onReceived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    received += part.value.length;
    onReceived(received);
  }
  const bytes = new Uint8Array(received);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function fileName(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}
