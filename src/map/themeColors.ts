import { remember } from '../lib/remember';

export type Rgba = [number, number, number, number];

/** Theme → token → value: asking the style anew each time would have it computed anew. */
const known = new Map<string, Map<string, string>>();

/** Reads the design tokens as the page has them now; the map paints with the same ones. */
export function readToken(name: string): string {
  const { documentElement } = document;
  const tokens = remember(known, documentElement.dataset.theme ?? '', () => new Map<string, string>());
  return remember(tokens, name, () => getComputedStyle(documentElement).getPropertyValue(`--${name}`).trim());
}

/** A token as red, green, blue, alpha of 0…255. */
export function readRgba(name: string, alpha = 1): Rgba {
  return toRgba(readToken(name), alpha);
}

const parsed = new Map<string, Rgba>();

/** Any CSS colour; built style sheets shorten `#FFFFFF` to `#fff`, so the browser itself reads it. */
function toRgba(color: string, alpha: number): Rgba {
  const known = parsed.get(color) ?? parse(color);
  parsed.set(color, known);
  const [red, green, blue, opacity] = known;
  return [red, green, blue, Math.round(opacity * alpha)];
}

function parse(color: string): Rgba {
  const parser = document.createElement('canvas').getContext('2d');
  if (!parser) throw new Error('the browser offers no 2D canvas');
  parser.fillStyle = color;
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(parser.fillStyle);
  if (hex) return [1, 2, 3].map((part) => Number.parseInt(hex[part] ?? '', 16)).concat(255) as Rgba;
  const [red = 0, green = 0, blue = 0, opacity = 1] = (parser.fillStyle.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, opacity * 255];
}
