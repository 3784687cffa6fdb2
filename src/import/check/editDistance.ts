/** Levenshtein distance in characters; `limit` + 1 stands for anything above the limit. */
export function editDistance(a: string, b: string, limit: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > limit) return limit + 1;
  let before = Array.from({ length: short.length + 1 }, (_, index) => index);
  for (let row = 1; row <= long.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= short.length; column++) {
      const replaced = (before[column - 1] ?? 0) + (short[column - 1] === long[row - 1] ? 0 : 1);
      const best = Math.min(replaced, (before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(best);
      least = Math.min(least, best);
    }
    if (least > limit) return limit + 1;
    before = current;
  }
  return Math.min(before[short.length] ?? 0, limit + 1);
}
