/**
 * Code of GB/T 4754 that a cell begins with, without its letter: `C3825`, `3825 光伏设备…`, `38` (a division).
 * @returns two to four digits; null where the cell begins with none.
 */
export function industryCode(cell: string | null): string | null {
  return /^[A-T]?(\d{2,4})(?!\d)/i.exec((cell ?? '').normalize('NFKC').trim())?.[1] ?? null;
}
