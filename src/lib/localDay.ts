/** The day of a moment where the person is, as YYYY-MM-DD. */
export function localDay(moment: Date): string {
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${digits(moment.getMonth() + 1)}-${digits(moment.getDate())}`;
}
