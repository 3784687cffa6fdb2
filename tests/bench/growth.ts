import { type BenchRun, medianOf } from './benchRun';

/** 1 is in proportion to the rows. */
export function growthExponent(small: number, large: number, rowRatio: number): number {
  return Math.log(large / small) / Math.log(rowRatio);
}

/** Prints each measured thing at every size, and the exponent of its growth from one size to the next. */
export function printGrowth(sizes: readonly number[], runsBySize: readonly (readonly BenchRun[])[]): void {
  console.info(`\ngrowth (median ms): ${sizes.map((size) => size.toLocaleString('en')).join(' → ')} rows`);
  for (const [row, { name }] of (runsBySize[0] ?? []).entries()) {
    const medians = runsBySize.map((runs) => medianOf(runs[row]?.values ?? []));
    const exponents = medians.slice(1).map((median, index) => {
      const ratio = (sizes[index + 1] ?? 1) / (sizes[index] ?? 1);
      return growthExponent(medians[index] ?? Number.NaN, median, ratio).toFixed(2);
    });
    const figures = medians.map((median) => median.toFixed(median < 10 ? 1 : 0).padStart(8)).join('');
    console.info(`${name.padEnd(36)}${figures}   exponents ${exponents.join(', ')}`);
  }
}
