const TOTAL = /^.{0,12}(?:合计|小计|总计|共计)$|^其中/;

/**
 * The column in which a row says that it sums up others (合计, 小计, 其中：…), if it does: one of those that name
 * the row, or, when they are empty, the first that is filled: totals stand there or under the running number.
 */
export function totalColumn(cells: readonly string[], naming: readonly number[]): number | undefined {
  const isTotal = (column: number) => TOTAL.test((cells[column] ?? '').replace(/\s+/g, ''));
  const named = naming.find(isTotal);
  if (named !== undefined) return named;
  if (naming.some((column) => (cells[column] ?? '').trim() !== '')) return undefined;
  const first = cells.findIndex((cell) => cell.trim() !== '');
  return first >= 0 && isTotal(first) ? first : undefined;
}
