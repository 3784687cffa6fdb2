/** What a layer draws of a column of points: some of their rows, as positions of their own. */
export interface PointData {
  readonly length: number;
  readonly attributes: { readonly getPosition: { readonly value: Float64Array; readonly size: 2 } };
}

const dataByRows = new WeakMap<Int32Array, PointData>();

/** The same object for the same rows, so that they are handed to the graphics processor once. */
export function pointData(positions: Float64Array, rows: Int32Array): PointData {
  const known = dataByRows.get(rows);
  if (known) return known;
  const value = new Float64Array(rows.length * 2);
  for (const [index, row] of rows.entries()) {
    value[2 * index] = positions[2 * row] ?? Number.NaN;
    value[2 * index + 1] = positions[2 * row + 1] ?? Number.NaN;
  }
  const data: PointData = { length: rows.length, attributes: { getPosition: { value, size: 2 } } };
  dataByRows.set(rows, data);
  return data;
}
