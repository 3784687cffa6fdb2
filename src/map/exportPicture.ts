import type { FeatureCollection, MultiLineString } from 'geojson';
import { downloadFile } from '../lib/downloadFile';
import { UserFacingError } from '../lib/errors';
import type { AreaCollection } from './boundaries';
import { drawGlyph, hatchImage } from './glyphImage';
import type { LegendSection, LegendSwatch } from './legend';
import type { MapHost } from './mapHost';
import { drawInset, INSET_RATIO } from './southChinaSeaInset';
import { readToken } from './themeColors';

/** What stands around the picture. */
export interface PictureText {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly notice: string;
  readonly hasSamples: boolean;
  readonly sampleMark: string;
  /** Watermark of 内部; null in 对外. */
  readonly disclosureMark: string | null;
  readonly legend: readonly LegendSection[];
  readonly inset: {
    readonly areas: AreaCollection;
    readonly dashes: FeatureCollection<MultiLineString>;
    readonly title: string;
  } | null;
}

const HEAD_PX = 72;
const FOOT_PX = 56;
const MARGIN_PX = 16;
const LEGEND_WIDTH_PX = 230;

/** Saves the present map as PNG, with title, legend, scale, sources, notices, inset and the mark of synthetic rows. */
export async function exportPicture(host: MapHost, text: PictureText): Promise<void> {
  const picture = await composePicture(host, text);
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, 'image/png'));
  if (!blob) throw new UserFacingError('error.export.failed');
  downloadFile(`${text.title}${text.hasSamples ? '_示例数据不代表实际' : ''}.png`, blob, 'image/png');
}

/** The picture as a canvas; throws when the map has drawn nothing. */
export async function composePicture(host: MapHost, text: PictureText): Promise<HTMLCanvasElement> {
  const map = host.snapshot();
  if (isBlank(map)) throw new UserFacingError('error.export.blank', {}, 'retry');
  const ratio = map.width / host.camera.sizePx()[0];
  const [width, mapHeight] = [map.width / ratio, map.height / ratio];
  const canvas = document.createElement('canvas');
  canvas.width = map.width;
  canvas.height = Math.round((mapHeight + HEAD_PX + FOOT_PX) * ratio);
  const context = canvas.getContext('2d');
  if (!context) throw new UserFacingError('error.export.failed');
  context.scale(ratio, ratio);
  context.fillStyle = readToken('bg');
  context.fillRect(0, 0, width, canvas.height / ratio);
  context.drawImage(map, 0, HEAD_PX, width, mapHeight);
  write(context, text.title, MARGIN_PX, 32, 20, 'ink-1', 600);
  write(context, text.subtitle, MARGIN_PX, 56, 14, 'ink-2');
  if (text.hasSamples) drawMark(context, text.sampleMark, width, mapHeight, 20, 0);
  if (text.disclosureMark !== null) drawMark(context, text.disclosureMark, width, mapHeight, 14, 85);
  drawLegend(context, text.legend, MARGIN_PX, HEAD_PX + mapHeight - MARGIN_PX);
  drawScale(context, host, LEGEND_WIDTH_PX + 2 * MARGIN_PX, HEAD_PX + mapHeight - MARGIN_PX);
  if (text.inset) {
    const insetWidth = 140;
    const { areas, dashes, title } = text.inset;
    const y = HEAD_PX + mapHeight - MARGIN_PX - insetWidth * INSET_RATIO;
    drawInset(context, width - MARGIN_PX - insetWidth, y, insetWidth, areas, dashes, title);
  }
  write(context, text.source, MARGIN_PX, HEAD_PX + mapHeight + 22, 12, 'ink-2');
  write(context, text.notice, MARGIN_PX, HEAD_PX + mapHeight + 42, 12, 'ink-2');
  return canvas;
}

/** One colour all over: nothing was drawn. */
function isBlank(map: HTMLCanvasElement): boolean {
  const sample = document.createElement('canvas');
  sample.width = 64;
  sample.height = 64;
  const context = sample.getContext('2d');
  if (!context || map.width === 0) return true;
  context.drawImage(map, 0, 0, 64, 64);
  const pixels = new Uint32Array(context.getImageData(0, 0, 64, 64).data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  sizePx: number,
  token: string,
  weight = 400,
): void {
  context.font = `${weight} ${sizePx}px ${readToken('font')}`;
  context.fillStyle = readToken(token);
  context.textAlign = 'left';
  context.fillText(text, x, y);
}

/** @param offsetPx of the rows, so that two marks stand between one another. */
function drawMark(
  context: CanvasRenderingContext2D,
  mark: string,
  width: number,
  height: number,
  sizePx: number,
  offsetPx: number,
): void {
  context.save();
  context.beginPath();
  context.rect(0, HEAD_PX, width, height);
  context.clip();
  context.font = `${sizePx}px ${readToken('font')}`;
  const stepPx = Math.max(300, context.measureText(mark).width + 80);
  context.textAlign = 'center';
  context.fillStyle = readToken('watermark');
  for (let y = HEAD_PX + 60 + offsetPx; y < HEAD_PX + height + 170; y += 170) {
    for (let x = 120; x < width + stepPx; x += stepPx) {
      context.save();
      context.translate(x, y);
      context.rotate((-24 * Math.PI) / 180);
      context.fillText(mark, 0, 0);
      context.restore();
    }
  }
  context.restore();
}

/** The legend from the bottom up, on a ground of its own. */
function drawLegend(
  context: CanvasRenderingContext2D,
  sections: readonly LegendSection[],
  x: number,
  bottom: number,
): void {
  const height = sections.reduce((sum, section) => sum + sectionHeight(section), 0) + 12;
  let y = bottom - height;
  context.fillStyle = readToken('bg');
  context.globalAlpha = 0.88;
  context.fillRect(x - 6, y, LEGEND_WIDTH_PX, height);
  context.globalAlpha = 1;
  y += 6;
  for (const section of sections) {
    if (section.title !== '') write(context, section.title, x, y + 12, 12, 'ink-1', 600);
    const top = y + (section.title === '' ? 0 : 18);
    if (section.layout === 'scale') drawScaleEntries(context, section, x, top);
    else drawEntries(context, section, x, top);
    y += sectionHeight(section);
  }
}

function sectionHeight(section: LegendSection): number {
  const title = section.title === '' ? 0 : 18;
  if (section.layout === 'scale') return title + 34;
  if (section.layout === 'circles') return title + circlesHeight(section) + 20;
  return title + Math.ceil(section.entries.length / 2) * 18 + 6;
}

function circlesHeight(section: LegendSection): number {
  return Math.max(
    ...section.entries.map(({ swatch }) => (swatch.kind === 'circle' ? 2 * swatch.radiusPx : 14)),
    0,
  );
}

function drawScaleEntries(
  context: CanvasRenderingContext2D,
  section: LegendSection,
  x: number,
  y: number,
): void {
  const step = 150 / section.entries.length;
  for (const [index, { swatch }] of section.entries.entries())
    drawSwatch(context, swatch, x + index * step, y, step, 10);
  for (const [index, text] of section.breaks.entries()) {
    write(context, text, x + (index + 1) * step - context.measureText(text).width / 2, y + 24, 12, 'ink-1');
  }
}

function drawEntries(context: CanvasRenderingContext2D, section: LegendSection, x: number, y: number): void {
  if (section.layout === 'circles') {
    const height = circlesHeight(section);
    let left = x;
    for (const { swatch, label } of section.entries) {
      const size = swatch.kind === 'circle' ? 2 * swatch.radiusPx : 14;
      drawSwatch(context, swatch, left, y + height - size, size, size);
      write(context, label, left, y + height + 14, 12, 'ink-1');
      left += Math.max(size, 24) + 14;
    }
    return;
  }
  for (const [index, { swatch, label }] of section.entries.entries()) {
    const [left, top] = [x + (index % 2) * 112, y + Math.floor(index / 2) * 18];
    drawSwatch(context, swatch, left, top, 14, 12);
    const textLeft = left + (swatch.kind === 'verdict' ? 38 : 20);
    write(context, label, textLeft, top + 11, 12, 'ink-1');
  }
}

function drawSwatch(
  context: CanvasRenderingContext2D,
  swatch: LegendSwatch,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  if (swatch.kind === 'glyph') {
    drawGlyph(context, swatch.paths, x, y, 14);
    return;
  }
  if (swatch.kind === 'circle') {
    context.beginPath();
    context.arc(x + swatch.radiusPx, y + swatch.radiusPx, swatch.radiusPx, 0, 2 * Math.PI);
    context.strokeStyle = readToken(swatch.strokeToken);
    context.lineWidth = 1;
    context.stroke();
    return;
  }
  if (swatch.kind === 'hatch') {
    const tile = document.createElement('canvas');
    const pixels = hatchImage(1);
    tile.width = pixels.width;
    tile.height = pixels.height;
    tile.getContext('2d')?.putImageData(pixels, 0, 0);
    context.fillStyle = context.createPattern(tile, 'repeat') ?? readToken('hatch-bg');
  } else {
    context.fillStyle = readToken(swatch.kind === 'fill' ? swatch.token : swatch.fillToken);
  }
  context.fillRect(x, y, width, height);
  context.strokeStyle = readToken('region-line');
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, width, height);
  if (swatch.kind !== 'verdict') return;
  if (swatch.edgeToken) {
    context.strokeStyle = readToken(swatch.edgeToken);
    context.lineWidth = 3;
    context.strokeRect(x + 2, y + 2, width - 3, height - 3);
  }
  drawGlyph(context, swatch.paths, x + width + 4, y - 1, 14);
}

function drawScale(context: CanvasRenderingContext2D, host: MapHost, x: number, y: number): void {
  const { km, widthPx } = scaleBar(host.camera.metersPerPixel());
  context.strokeStyle = readToken('ink-1');
  context.lineWidth = 1.2;
  context.beginPath();
  context.moveTo(x, y - 6);
  context.lineTo(x, y);
  context.lineTo(x + widthPx, y);
  context.lineTo(x + widthPx, y - 6);
  context.stroke();
  write(context, `${km} km`, x + 4, y - 8, 12, 'ink-1');
}

/** The longest round distance that fits into 110 pixels. */
export function scaleBar(metersPerPixel: number): { km: number; widthPx: number } {
  const fitting =
    [1000, 500, 200, 100, 50, 30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1].find(
      (km) => (km * 1000) / metersPerPixel <= 110,
    ) ?? 0.1;
  return { km: fitting, widthPx: (fitting * 1000) / metersPerPixel };
}
