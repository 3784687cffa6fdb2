import { fetchUnpacked, unreachable } from './fetchUnpacked';

/** The bytes of a file of the page's own origin, unpacked; see `fetchUnpacked`. */
export async function fetchBytes(
  url: string,
  onProgress?: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = await fetchUnpacked(url, onProgress);
  return new Uint8Array(await new Response(stream).arrayBuffer().catch(unreachable(url)));
}
