/** Money is in 万元 inside and in 亿元 on screen. */
const WAN_PER_YI = 10_000;

export function toYi(wan: number): number {
  return wan / WAN_PER_YI;
}

export function yiToWan(yi: number): number {
  return yi * WAN_PER_YI;
}
