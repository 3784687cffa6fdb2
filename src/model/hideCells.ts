import { remember } from '../lib/remember';

/** A tree by the parent of each entry; the root is entry 0 and has −1. */
export type Tree = Int32Array;

/** Parallel columns: what each unit (an enterprise, a project) holds at a leaf of both trees. */
export interface UnitRows {
  /** Ascending, so that the rows of a unit stand together. */
  readonly unit: Int32Array;
  readonly region: Int32Array;
  readonly part: Int32Array;
  /** One column a measure; NaN is unknown. */
  readonly values: readonly Float64Array[];
}

/** A cell with fewer units than this is not passed on. */
export const LEAST_UNITS = 3;
/** Nor is one of which a single unit holds more than this share. */
export const MOST_SHARE = 0.8;

interface Tally {
  units: number;
  /** One a measure: units with a known value, their sum and the largest. */
  readonly known: number[];
  readonly sum: number[];
  readonly most: number[];
}

/**
 * The cells (region × part of either tree) that must not be shown, as `region * parts.length + part`.
 *
 * First those that would give a unit away: fewer than 3 units, or fewer than 3 with a known value of a measure, or one
 * unit with more than 80 % of it. Then as many others as keep the first from being computed. For each hidden cell there
 * are four leaves, of two regions and two parts, that could trade an amount among themselves without any shown cell
 * telling: every cell that the trade would move is hidden too. Where two leaves are enough, or no such four exist, two
 * trade, and more totals above them are hidden; where there is only one, all of them.
 */
export function hideCells(units: UnitRows, regions: Tree, parts: Tree): ReadonlySet<number> {
  const cells = tallyCells(units, regions, parts);
  const hidden = new Set<number>();
  for (const [key, tally] of cells) if (isUnsafe(tally)) hidden.add(key);
  const search = new TradeSearch(cells, hidden, regions, parts);
  // A set takes in what is added while it is walked: what is hidden for others needs the same care.
  for (const key of hidden) search.protect(key);
  return hidden;
}

function isUnsafe({ units, known, sum, most }: Tally): boolean {
  if (units < LEAST_UNITS) return true;
  return known.some(
    (count, measure) =>
      count > 0 && (count < LEAST_UNITS || (most[measure] ?? 0) > MOST_SHARE * (sum[measure] ?? 0)),
  );
}

/** Entries from one up to the root, itself first. */
function pathsOf(tree: Tree): readonly (readonly number[])[] {
  const paths: number[][] = [];
  for (const entry of tree.keys()) {
    const path: number[] = [];
    for (let each = entry; each >= 0; each = tree[each] ?? -1) path.push(each);
    paths.push(path);
  }
  return paths;
}

/** Every cell that holds a unit. A unit at several leaves of a cell counts once, with the sum of its values. */
function tallyCells(
  { unit, region, part, values }: UnitRows,
  regions: Tree,
  parts: Tree,
): Map<number, Tally> {
  const cells = new Map<number, Tally>();
  const regionPaths = pathsOf(regions);
  const partPaths = pathsOf(parts);
  let own = new Map<number, number[]>();
  const finish = (): void => {
    for (const [key, amounts] of own) {
      const tally = remember(cells, key, () => ({
        units: 0,
        known: values.map(() => 0),
        sum: values.map(() => 0),
        most: values.map(() => 0),
      }));
      tally.units += 1;
      for (const [measure, amount] of amounts.entries()) {
        if (Number.isNaN(amount)) continue;
        tally.known[measure] = (tally.known[measure] ?? 0) + 1;
        tally.sum[measure] = (tally.sum[measure] ?? 0) + amount;
        tally.most[measure] = Math.max(tally.most[measure] ?? 0, amount);
      }
    }
    own = new Map();
  };
  for (let row = 0; row < unit.length; row += 1) {
    if (row > 0 && unit[row] !== unit[row - 1]) finish();
    for (const place of regionPaths[region[row] ?? -1] ?? []) {
      for (const piece of partPaths[part[row] ?? -1] ?? []) {
        const amounts = remember(own, place * parts.length + piece, () => values.map(() => Number.NaN));
        for (const [measure, column] of values.entries()) {
          const value = column[row] ?? Number.NaN;
          const before = amounts[measure] ?? Number.NaN;
          if (!Number.isNaN(value)) amounts[measure] = Number.isNaN(before) ? value : before + value;
        }
      }
    }
  }
  finish();
  return cells;
}

/** An amount that could move without any shown cell telling; `cost` weighs what has to be hidden for it. */
interface Trade {
  readonly moved: () => readonly number[];
  readonly cost: number;
  /** Bit m: possible in measure m (the last bit: in the number of units). */
  readonly bits: number;
}

/** Leaves within a hidden cell, and trades with each, that are looked at: more would hide a little less. */
const LEAVES_TRIED = 3;
const FOURS_TRIED = 24;
const ACROSS_TRIED = 40;
/** A trade that hides no more than this is not bettered by twos across. */
const CHEAP = 20;

class TradeSearch {
  readonly #cells: ReadonlyMap<number, Tally>;
  readonly #hidden: Set<number>;
  readonly #regionPaths: readonly (readonly number[])[];
  readonly #partPaths: readonly (readonly number[])[];
  readonly #width: number;
  readonly #known = new Map<number, number>();
  readonly #positive = new Map<number, number>();
  /** Leaf region → its leaf parts that hold a unit, and the reverse. */
  readonly #partsAt = new Map<number, number[]>();
  readonly #regionsAt = new Map<number, number[]>();
  /** Measures in which a hidden cell is known to move with some trade. */
  readonly #covered = new Map<number, number>();
  /** Region → the leaf regions within it that hold a unit. */
  readonly #leafRegionsIn = new Map<number, number[]>();

  constructor(cells: ReadonlyMap<number, Tally>, hidden: Set<number>, regions: Tree, parts: Tree) {
    this.#cells = cells;
    this.#hidden = hidden;
    this.#regionPaths = pathsOf(regions);
    this.#partPaths = pathsOf(parts);
    this.#width = parts.length;
    const isLeafRegion = leavesOf(regions);
    const isLeafPart = leavesOf(parts);
    for (const [key, tally] of cells) {
      this.#known.set(key, bitsOf(tally, 'known'));
      this.#positive.set(key, bitsOf(tally, 'positive'));
      const [region, part] = [Math.floor(key / this.#width), key % this.#width];
      if (isLeafRegion[region] !== 1 || isLeafPart[part] !== 1) continue;
      remember(this.#partsAt, region, () => []).push(part);
      remember(this.#regionsAt, part, () => []).push(region);
    }
    for (const leaf of this.#partsAt.keys()) {
      for (const region of this.#regionPaths[leaf] ?? [])
        remember(this.#leafRegionsIn, region, () => []).push(leaf);
    }
  }

  /** Hides what keeps a hidden cell from being computed, in every measure that it has. */
  protect(key: number): void {
    for (;;) {
      const open = (this.#known.get(key) ?? 0) & ~(this.#covered.get(key) ?? 0);
      if (open === 0) return;
      const { moved, bits } = this.#cheapest(key, open);
      for (const each of moved()) {
        this.#hidden.add(each);
        this.#covered.set(each, (this.#covered.get(each) ?? 0) | bits);
      }
    }
  }

  #cheapest(key: number, wanted: number): Trade {
    const [region, part] = [Math.floor(key / this.#width), key % this.#width];
    const leaves = this.#leavesIn(region, part, wanted);
    let best = null as Trade | null;
    for (const kind of ['within', 'across'] as const) {
      for (const [a, n] of leaves) {
        for (const trade of kind === 'within'
          ? this.#within(a, n, region, part)
          : this.#across(a, n, region, part)) {
          if ((trade.bits & wanted) === 0 || (best && trade.cost >= best.cost)) continue;
          best = trade;
          if (best.cost === 0) return best;
        }
      }
      if (best && best.cost <= CHEAP) return best;
    }
    // Alone: every total above is hidden, so that nothing is left to subtract from.
    const [a, n] = leaves[0] ?? [region, part];
    return best ?? this.#over(this.#regionPaths[a], this.#partPaths[n], wanted);
  }

  /** Leaf cells within a cell that have a wanted measure. */
  #leavesIn(region: number, part: number, wanted: number): readonly (readonly [number, number])[] {
    const found: (readonly [number, number])[] = [];
    for (const a of this.#leafRegionsIn.get(region) ?? []) {
      for (const n of this.#partsAt.get(a) ?? []) {
        if (this.#partPaths[n]?.includes(part) !== true) continue;
        if (((this.#known.get(a * this.#width + n) ?? 0) & wanted) === 0) continue;
        found.push([a, n]);
        if (found.length === LEAVES_TRIED) return found;
      }
    }
    return found;
  }

  /** Trades of a leaf with leaves outside the cell: in fours, and in twos of one region or one part. */
  *#within(a: number, n: number, region: number, part: number): Generator<Trade> {
    const otherParts = nearFirst(this.#partsAt.get(a) ?? [], n, part, this.#partPaths);
    const otherRegions = nearFirst(this.#regionsAt.get(n) ?? [], a, region, this.#regionPaths);
    yield* this.#fours(a, n, otherRegions, otherParts);
    const at = (x: number, y: number): number => x * this.#width + y;
    for (const b of otherRegions) {
      const bits = this.#tradable(at(a, n), at(b, n));
      if (bits === 0) continue;
      const x = apart(this.#regionPaths[a] ?? [], this.#regionPaths[b] ?? []);
      yield this.#over(x, this.#partPaths[n], bits);
    }
    for (const m of otherParts) {
      const bits = this.#tradable(at(a, n), at(a, m));
      if (bits === 0) continue;
      const y = apart(this.#partPaths[n] ?? [], this.#partPaths[m] ?? []);
      yield this.#over(this.#regionPaths[a], y, bits);
    }
  }

  /** Fours whose corners are hidden already come first: they may cost nothing. */
  *#fours(
    a: number,
    n: number,
    otherRegions: readonly number[],
    otherParts: readonly number[],
  ): Generator<Trade> {
    const at = (x: number, y: number): number => x * this.#width + y;
    for (const wantsHidden of [true, false]) {
      let tried = 0;
      for (const b of otherRegions) {
        if (wantsHidden && !this.#hidden.has(at(b, n))) continue;
        for (const m of otherParts) {
          if (!this.#cells.has(at(b, m))) continue;
          if (
            wantsHidden !==
            (this.#hidden.has(at(a, m)) && this.#hidden.has(at(b, n)) && this.#hidden.has(at(b, m)))
          )
            continue;
          const bits = this.#tradable(at(a, n), at(a, m), at(b, m), at(b, n));
          if (bits === 0) continue;
          const x = apart(this.#regionPaths[a] ?? [], this.#regionPaths[b] ?? []);
          const y = apart(this.#partPaths[n] ?? [], this.#partPaths[m] ?? []);
          yield this.#over(x, y, bits);
          tried += 1;
          if (tried === FOURS_TRIED) break;
        }
        if (tried === FOURS_TRIED) break;
      }
    }
  }

  /** Twos of different regions and parts: among leaves of regions that are hidden anyway, where there are such. */
  *#across(a: number, n: number, region: number, part: number): Generator<Trade> {
    const at = (x: number, y: number): number => x * this.#width + y;
    const own = product(this.#regionPaths[a], this.#partPaths[n], this.#width);
    let tried = 0;
    for (const wantsHidden of [true, false]) {
      for (const [b, leafParts] of this.#partsAt) {
        if (this.#hidden.has(at(b, 0)) !== wantsHidden) continue;
        for (const m of leafParts) {
          const isInside =
            this.#regionPaths[b]?.includes(region) === true && this.#partPaths[m]?.includes(part) === true;
          if (isInside) continue;
          const bits = this.#tradable(at(a, n), at(b, m));
          if (bits === 0) continue;
          const moved = apart(own, product(this.#regionPaths[b], this.#partPaths[m], this.#width));
          yield { moved: () => moved, cost: moved.reduce((sum, key) => sum + this.#cost(key), 0), bits };
          tried += 1;
          if (tried >= ACROSS_TRIED) return;
        }
      }
    }
  }

  /** The trade that moves every cell of regions × parts. */
  #over(regions: readonly number[] = [], parts: readonly number[] = [], bits: number): Trade {
    let cost = 0;
    for (const region of regions) for (const part of parts) cost += this.#cost(region * this.#width + part);
    return { moved: () => product(regions, parts, this.#width), cost, bits };
  }

  #cost(key: number): number {
    return this.#hidden.has(key) ? 0 : 1 + (this.#cells.get(key)?.units ?? 0);
  }

  /** Measures in which one side can give what the other takes: amounts are never negative. */
  #tradable(one: number, other: number, oneToo = one, otherToo = other): number {
    const known = (key: number): number => this.#known.get(key) ?? 0;
    const positive = (key: number): number => this.#positive.get(key) ?? 0;
    return (
      (known(one) & known(oneToo) & positive(other) & positive(otherToo)) |
      (positive(one) & positive(oneToo) & known(other) & known(otherToo))
    );
  }
}

/** Bit m: the measure is known (or more than nothing) there; the last bit is the number of units. */
function bitsOf({ known, sum }: Tally, of: 'known' | 'positive'): number {
  let bits = 1 << known.length;
  for (const [measure, count] of known.entries()) {
    if (of === 'known' ? count > 0 : (sum[measure] ?? 0) > 0) bits |= 1 << measure;
  }
  return bits;
}

function product(regions: readonly number[] = [], parts: readonly number[] = [], width: number): number[] {
  return regions.flatMap((region) => parts.map((part) => region * width + part));
}

/** Those outside an entry, siblings of the leaf before the others: the nearer, the fewer totals lie between. */
function nearFirst(
  others: readonly number[],
  leaf: number,
  outside: number,
  paths: readonly (readonly number[])[],
): number[] {
  const kept = others.filter((other) => paths[other]?.includes(outside) !== true);
  const isNear = (other: number): boolean => paths[other]?.[1] === paths[leaf]?.[1];
  return [...kept.filter(isNear), ...kept.filter((other) => !isNear(other))];
}

/** Entries above (or at) exactly one of two. */
function apart(path: readonly number[], other: readonly number[]): number[] {
  return [...path.filter((each) => !other.includes(each)), ...other.filter((each) => !path.includes(each))];
}

function leavesOf(tree: Tree): Uint8Array {
  const isLeaf = new Uint8Array(tree.length).fill(1);
  for (const parent of tree) if (parent >= 0) isLeaf[parent] = 0;
  return isLeaf;
}
