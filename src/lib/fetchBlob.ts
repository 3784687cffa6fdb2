import { fetchUnpacked, unreachable } from './fetchUnpacked';

/** A file of the page's own origin, unpacked, as a Blob of the given type; see `fetchUnpacked`. */
export async function fetchBlob(
  url: string,
  type: string,
  onProgress?: (share: number) => void,
): Promise<Blob> {
  const stream = await fetchUnpacked(url, onProgress);
  return new Response(stream, { headers: { 'Content-Type': type } }).blob().catch(unreachable(url));
}
