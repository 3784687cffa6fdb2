const TWO_TO_32 = 4_294_967_296;

/**
 * Seeded random numbers that are the same on every platform: sfc32 on 32-bit integers, and beyond it only
 * + − × ÷, which IEEE 754 fixes to the last bit (`Math.exp` and its kind may differ between engines).
 *
 * `label` opens a stream of its own, so that a change to one part of the data leaves the others as they were.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, label: string) {
    this.a = seed | 0;
    this.b = hash(label, 0x811c9dc5);
    this.c = hash(label, 0x9e3779b9);
    for (let warmUp = 0; warmUp < 12; warmUp++) this.uint32();
  }

  uint32(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** In [0, 1). */
  unit(): number {
    return this.uint32() / TWO_TO_32;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.unit();
  }

  /** Whole number in low … high, both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.unit());
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** One of the items, each as likely as its weight. */
  weighted<Item>(choices: readonly (readonly [Item, number])[]): Item {
    let rest = this.unit() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    let last: Item | undefined;
    for (const [item, weight] of choices) {
      if (weight <= 0) continue;
      last = item;
      rest -= weight;
      if (rest < 0) return item;
    }
    if (last === undefined) throw new RangeError('no choice has a weight');
    return last;
  }

  /** Mean 0, standard deviation 1: the sum of twelve uniforms less 6, so within ±6. */
  normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.unit();
    return sum;
  }

  logNormal(median: number, sigma: number): number {
    return median * exponential(sigma * this.normal());
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.integer(0, i);
      [result[i], result[j]] = [result[j] as Item, result[i] as Item];
    }
    return result;
  }
}

/** FNV-1a over UTF-16 units. */
function hash(label: string, start: number): number {
  let value = start;
  for (let i = 0; i < label.length; i++) value = Math.imul(value ^ label.charCodeAt(i), 0x01000193);
  return value | 0;
}

/** e^x for |x| ≤ 20 or so: a Taylor series at x/1024, squared ten times. */
function exponential(x: number): number {
  const step = x / 1024;
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= 8; k++) {
    term = (term * step) / k;
    sum += term;
  }
  for (let doubling = 0; doubling < 10; doubling++) sum *= sum;
  return sum;
}
