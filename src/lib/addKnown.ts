/** Sum of what is known: NaN is unknown, and only two unknowns stay unknown. */
export function addKnown(sum: number, value: number): number {
  if (Number.isNaN(value)) return sum;
  return Number.isNaN(sum) ? value : sum + value;
}
