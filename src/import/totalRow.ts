const TOTAL = /^(?:合计|小计|总计|共计)$|^其中/;

/** 合计, 小计, 其中 …: a row that bears it in place of a name would count twice. */
export function isTotal(name: string): boolean {
  return TOTAL.test(name.trim());
}
