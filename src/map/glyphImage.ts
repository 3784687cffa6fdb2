import type { GlyphPath } from '../model/verdictGlyph';
import { readToken } from './themeColors';

const VIEW_BOX = 16;

/** Draws a glyph of the panels onto a canvas, with a halo so that it stands on any ground. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  paths: readonly GlyphPath[],
  x: number,
  y: number,
  sizePx: number,
): void {
  context.save();
  context.translate(x, y);
  context.scale(sizePx / VIEW_BOX, sizePx / VIEW_BOX);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const { d, width = 0 } of paths) {
    context.strokeStyle = readToken('halo');
    context.lineWidth = width + 2;
    context.stroke(new Path2D(d));
  }
  for (const { d, fill, stroke, width = 1, dash = [] } of paths) {
    const path = new Path2D(d);
    context.setLineDash([...dash]);
    if (fill) {
      context.fillStyle = readToken(fill);
      context.fill(path);
    }
    if (stroke) {
      context.strokeStyle = readToken(stroke);
      context.lineWidth = width;
      context.stroke(path);
    }
  }
  context.restore();
}

/** A glyph as pixels, `sizePx` wide at `pixelRatio`. */
export function glyphImage(paths: readonly GlyphPath[], sizePx: number, pixelRatio: number): ImageData {
  const size = Math.round(sizePx * pixelRatio);
  const context = createContext(size, size);
  drawGlyph(context, paths, 0, 0, size);
  return context.getImageData(0, 0, size, size);
}

/** Diagonal hatching, which means only 数据不足. */
export function hatchImage(pixelRatio: number): ImageData {
  const size = 8 * pixelRatio;
  const context = createContext(size, size);
  context.fillStyle = readToken('hatch-bg');
  context.fillRect(0, 0, size, size);
  context.strokeStyle = readToken('hatch');
  context.lineWidth = pixelRatio;
  context.beginPath();
  for (const offset of [-size, 0, size]) {
    context.moveTo(offset, size);
    context.lineTo(offset + size, 0);
  }
  context.stroke();
  return context.getImageData(0, 0, size, size);
}

/**
 * Several glyphs side by side, and where each stands: what an icon layer takes.
 * The atlas is a canvas; deck.gl draws from any image, though its types only know an address or a texture.
 */
export function glyphAtlas(
  glyphs: Readonly<Record<string, readonly GlyphPath[]>>,
  sizePx: number,
): { atlas: string; mapping: Record<string, { x: number; y: number; width: number; height: number }> } {
  const names = Object.keys(glyphs);
  const context = createContext(sizePx * names.length, sizePx);
  const mapping: Record<string, { x: number; y: number; width: number; height: number }> = {};
  for (const [index, name] of names.entries()) {
    drawGlyph(context, glyphs[name] ?? [], index * sizePx, 0, sizePx);
    mapping[name] = { x: index * sizePx, y: 0, width: sizePx, height: sizePx };
  }
  return { atlas: context.canvas as unknown as string, mapping };
}

function createContext(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('the browser offers no 2D canvas');
  return context;
}
