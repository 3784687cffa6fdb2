const TWO_TO_32 = 4_294_967_296;

/**
 * A number in [0, 1) that hangs on nothing but the row, the question and the seed, so that the first rows of a large
 * set are the rows of a small one, in whatever order they are made. The mixing is MurmurHash3's finaliser.
 */
export function hashUnit(seed: number, row: number, question: number): number {
  let mixed = (Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(question + 1, 0x85ebca77) ^ seed) >>> 0;
  for (const factor of [0x85ebca6b, 0xc2b2ae35]) {
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, factor) >>> 0;
  }
  return ((mixed ^ (mixed >>> 16)) >>> 0) / TWO_TO_32;
}
