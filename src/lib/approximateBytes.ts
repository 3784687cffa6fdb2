const BYTES_PER_VALUE = 8;
const BYTES_PER_CHARACTER = 2;

/** About how much memory a value holds: typed columns and texts by their length, anything else 8 bytes a part. */
export function approximateBytes(value: unknown): number {
  const seen = new Set<object>();
  const waiting: unknown[] = [value];
  let bytes = 0;
  while (waiting.length > 0) {
    const part = waiting.pop();
    bytes += BYTES_PER_VALUE;
    if (typeof part === 'string') bytes += BYTES_PER_CHARACTER * part.length;
    if (typeof part !== 'object' || part === null || seen.has(part)) continue;
    seen.add(part);
    if (ArrayBuffer.isView(part)) bytes += part.byteLength;
    else if (part instanceof Map) for (const entry of part) waiting.push(...entry);
    else if (part instanceof Set || Array.isArray(part)) for (const each of part) waiting.push(each);
    else for (const each of Object.values(part)) waiting.push(each);
  }
  return bytes;
}
