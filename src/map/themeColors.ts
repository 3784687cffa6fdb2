export type Rgba = [number, number, number, number];

/** Reads the design tokens as the page has them now; the map paints with the same ones. */
export function readToken(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** A token as red, green, blue, alpha of 0…255. */
export function readRgba(name: string, alpha = 1): Rgba {
  return toRgba(readToken(name), alpha);
}

export function toRgba(color: string, alpha = 1): Rgba {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (hex) return [parseInt(hex[1] ?? '', 16), parseInt(hex[2] ?? '', 16), parseInt(hex[3] ?? '', 16), Math.round(alpha * 255)];
  const [red = 0, green = 0, blue = 0, opacity = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, Math.round(opacity * alpha * 255)];
}
