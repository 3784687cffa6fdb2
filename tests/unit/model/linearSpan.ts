/** Rows reduced so that each has a pivot of 1 that no other row has. */
export type Span = ReadonlyMap<number, readonly bigint[]>;

// Whole numbers modulo a prime far larger than any minor of a small 0/1 matrix: exact.
const PRIME = 2_147_483_647n;

function inverse(value: bigint): bigint {
  let [result, base, power] = [1n, value, PRIME - 2n];
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

function reduced(row: readonly bigint[], span: Span): bigint[] {
  let left = [...row];
  for (const [pivot, each] of span) {
    const factor = left[pivot] ?? 0n;
    if (factor === 0n) continue;
    left = left.map((value, i) => (((value - factor * (each[i] ?? 0n)) % PRIME) + PRIME) % PRIME);
  }
  return left;
}

/** The span of sums, each given by 1 for what it adds up and 0 for the rest. */
export function spanOf(rows: readonly (readonly bigint[])[]): Span {
  const span = new Map<number, readonly bigint[]>();
  for (const row of rows) {
    const left = reduced(row, span);
    const pivot = left.findIndex((value) => value !== 0n);
    if (pivot < 0) continue;
    const scale = inverse(left[pivot] ?? 1n);
    const scaled = left.map((value) => (value * scale) % PRIME);
    for (const [other, each] of span) span.set(other, reduced(each, new Map([[pivot, scaled]])));
    span.set(pivot, scaled);
  }
  return span;
}

/** Whether a sum can be computed from those of a span. */
export function follows(row: readonly bigint[], span: Span): boolean {
  return reduced(row, span).every((value) => value === 0n);
}
