import { toYi } from '../../lib/money';

const yi = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 2 });

/** 万元 → 亿元 with one decimal, two where one would lose the value. */
export function boundText(wan: number): string {
  return yi.format(toYi(wan));
}

/** The range of investment chosen, in 亿元 without the unit: ≥ 1.0, ≤ 5.0, 1.0–5.0; null when nothing is chosen. */
export function investmentText(minWan: number | null, maxWan: number | null): string | null {
  if (minWan !== null && maxWan !== null) return `${boundText(minWan)}–${boundText(maxWan)}`;
  if (minWan !== null) return `≥ ${boundText(minWan)}`;
  if (maxWan !== null) return `≤ ${boundText(maxWan)}`;
  return null;
}
