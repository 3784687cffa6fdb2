/** Rows of bits; whether two rows share a bit costs one AND for every 32 columns. */
export class BitMatrix {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly #wordsPerRow: number;
  readonly #words: Uint32Array;

  constructor(rowCount: number, columnCount: number) {
    this.rowCount = rowCount;
    this.columnCount = columnCount;
    this.#wordsPerRow = (columnCount + 31) >>> 5;
    this.#words = new Uint32Array(rowCount * this.#wordsPerRow);
  }

  has(row: number, column: number): boolean {
    return ((this.#words[this.#wordIndex(row, column)] ?? 0) & (1 << (column & 31))) !== 0;
  }

  set(row: number, column: number): void {
    const index = this.#wordIndex(row, column);
    this.#words[index] = (this.#words[index] ?? 0) | (1 << (column & 31));
  }

  clear(row: number, column: number): void {
    const index = this.#wordIndex(row, column);
    this.#words[index] = (this.#words[index] ?? 0) & ~(1 << (column & 31));
  }

  /** Whether `row` and the row `otherRow` of a matrix of as many columns have a column in common. */
  rowMeets(row: number, other: BitMatrix, otherRow: number): boolean {
    const start = row * this.#wordsPerRow;
    const otherStart = otherRow * this.#wordsPerRow;
    for (let word = 0; word < this.#wordsPerRow; word++) {
      if (((this.#words[start + word] ?? 0) & (other.#words[otherStart + word] ?? 0)) !== 0) return true;
    }
    return false;
  }

  /** Number of columns that `row` and the row `otherRow` of a matrix of as many columns have in common. */
  countShared(row: number, other: BitMatrix, otherRow: number): number {
    const start = row * this.#wordsPerRow;
    const otherStart = otherRow * this.#wordsPerRow;
    let count = 0;
    for (let word = 0; word < this.#wordsPerRow; word++) {
      let bits = (this.#words[start + word] ?? 0) & (other.#words[otherStart + word] ?? 0);
      for (; bits !== 0; bits &= bits - 1) count++;
    }
    return count;
  }

  #wordIndex(row: number, column: number): number {
    return row * this.#wordsPerRow + (column >>> 5);
  }
}
