import { toYi } from './money';

/** A missing figure on screen, in a column of figures. */
export const MISSING = '–';

const oneDecimal = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });

/** 万元 → text in 亿元 with one decimal; a value too small for it shows as < 0.1. */
export function formatYi(wan: number): string {
  if (Number.isNaN(wan)) return MISSING;
  if (wan !== 0 && Math.abs(wan) < 500) return wan > 0 ? '< 0.1' : '> -0.1';
  return oneDecimal.format(toYi(wan));
}

/** A count with thousands separators. */
export function formatCount(value: number): string {
  return Number.isNaN(value) ? MISSING : whole.format(value);
}

/** A figure as a list gives it, to two decimals at most. */
export function formatPlain(value: number): string {
  return Number.isNaN(value) ? MISSING : plain.format(value);
}

/** Share 0…1 → percent without its sign. */
export function formatPercent(share: number, decimals: 0 | 1 = 0): string {
  if (Number.isNaN(share)) return MISSING;
  const text = (share * 100).toFixed(decimals);
  // A part too small for the decimals is not nothing.
  return share > 0 && Number(text) === 0 ? `<${decimals === 0 ? 1 : 0.1}` : text;
}

/** A ratio with two decimals, such as LQ*. */
export function formatRatio(value: number): string {
  return Number.isNaN(value) ? MISSING : value.toFixed(2);
}
