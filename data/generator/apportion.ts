/** Splits `total` into whole numbers in proportion to the weights, by the largest remainder; ties go to the first. */
export function apportion<Key>(
  total: number,
  weights: readonly (readonly [Key, number])[],
): Map<Key, number> {
  const sum = weights.reduce((rest, [, weight]) => rest + weight, 0);
  if (sum <= 0) return new Map();
  const shares = weights.map(([key, weight], index) => {
    const exact = (total * weight) / sum;
    return { key, index, whole: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  const left = total - shares.reduce((rest, { whole }) => rest + whole, 0);
  const ranked = [...shares].sort((x, y) => y.remainder - x.remainder || x.index - y.index);
  const lucky = new Set(ranked.slice(0, left).map(({ index }) => index));
  return new Map(shares.map(({ key, index, whole }) => [key, whole + (lucky.has(index) ? 1 : 0)]));
}
