/** One measured thing: its name and the milliseconds of each run. */
export interface BenchRun {
  readonly name: string;
  readonly values: readonly number[];
}

export function printRuns(title: string, runs: readonly BenchRun[]): void {
  console.info(`\n${title} (median, min–max, ms)`);
  for (const { name, values } of runs) {
    const sorted = [...values].sort((a, b) => a - b);
    const [low = Number.NaN, median = Number.NaN, high = Number.NaN] = [
      sorted[0],
      sorted[Math.floor(sorted.length / 2)],
      sorted.at(-1),
    ];
    console.info(
      `${name.padEnd(48)} ${median.toFixed(0).padStart(7)}   ${low.toFixed(0)}–${high.toFixed(0)}`,
    );
  }
}
