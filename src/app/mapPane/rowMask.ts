/** 1 for every point whose row number is among the matching ones; both lists ascend. */
export function rowMask(rows: Int32Array, matching: Int32Array): Uint8Array {
  const mask = new Uint8Array(rows.length);
  let next = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? -1;
    while (next < matching.length && (matching[next] ?? 0) < row) next += 1;
    if (matching[next] === row) mask[index] = 1;
  }
  return mask;
}
