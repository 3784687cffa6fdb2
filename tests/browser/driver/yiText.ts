const oneDecimal = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A sum in 万元 as officials write it: 亿元 with one decimal. */
export function yiText(wan: number): string {
  return oneDecimal.format(wan / 10_000);
}
