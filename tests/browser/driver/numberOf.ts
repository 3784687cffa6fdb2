/** A figure as the page writes it, `12,345.6` → 12345.6; NaN where it is missing. */
export function numberOf(text: string): number {
  const plain = text.replaceAll(',', '').trim();
  return plain === '' ? Number.NaN : Number(plain);
}
