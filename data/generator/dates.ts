const MILLISECONDS_PER_DAY = 86_400_000;

/** The day up to which the synthetic rows tell of the past. */
export const AS_OF = '2026-09-30';
export const AS_OF_DAY = toDay(AS_OF);

/** Days since 1970-01-01. */
export function toDay(isoDate: string): number {
  return Date.parse(isoDate) / MILLISECONDS_PER_DAY;
}

export function toIsoDate(day: number): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
