/** One measured thing: its name and the milliseconds of each run. */
export interface BenchRun {
  readonly name: string;
  readonly values: readonly number[];
}

export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function printRuns(title: string, runs: readonly BenchRun[]): void {
  console.info(`\n${title} (median, min–max, ms)`);
  for (const { name, values } of runs) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    console.info(
      `${name.padEnd(48)} ${medianOf(values).toFixed(0).padStart(7)}   ${low.toFixed(0)}–${high.toFixed(0)}`,
    );
  }
}
