/**
 * Where a value stands on a scale whose segments between the breaks are equally wide, 0…1; NaN for a missing value.
 * Within a closed segment it is linear; in the last, open one it nears the end as the value grows.
 * @param breaks ascending, above 0.
 */
export function scalePosition(value: number, breaks: readonly number[]): number {
  if (Number.isNaN(value)) return Number.NaN;
  const segments = breaks.length + 1;
  const segment = breaks.filter((each) => value >= each).length;
  const from = breaks[segment - 1] ?? 0;
  const to = breaks[segment];
  const within =
    to === undefined ? (value > 0 ? 1 - from / value : 0) : (Math.max(value, 0) - from) / (to - from);
  return (segment + within) / segments;
}
