import type { FileFormat } from '../../model/parsedFile';

/** What the first bytes say a file is; `archive` and `compound` may hold several formats, `other` is no table. */
export type DetectedFormat =
  | Exclude<FileFormat, 'xlsx' | 'xls' | 'shapefile'>
  | 'archive'
  | 'compound'
  | 'webPage'
  | 'other';

const SIGNATURES: readonly (readonly [DetectedFormat, ...number[]])[] = [
  ['archive', 0x50, 0x4b, 0x03, 0x04],
  ['archive', 0x50, 0x4b, 0x05, 0x06], // an empty zip
  ['compound', 0xd0, 0xcf, 0x11, 0xe0],
  ['parquet', 0x50, 0x41, 0x52, 0x31],
  ['other', 0x1f, 0x8b], // gzip
  ['other', 0x37, 0x7a, 0xbc, 0xaf], // 7z
  ['other', 0x52, 0x61, 0x72, 0x21], // rar
  ['other', 0x89, 0x50, 0x4e, 0x47], // PNG
  ['other', 0xff, 0xd8, 0xff], // JPEG
  ['other', 0x25, 0x50, 0x44, 0x46], // PDF
];
const BEGINNING = 2000;

/** By content, since a name is often wrong: web pages called .xls, CSV called .txt. */
export function detectFormat(bytes: Uint8Array): DetectedFormat {
  const found = SIGNATURES.find(([, ...signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  );
  if (found) return found[0];
  const start = new TextDecoder().decode(bytes.subarray(0, BEGINNING)).trimStart().toLowerCase();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?kml[\s>]/s.test(start)) return 'kml';
  if (start.startsWith('<')) return 'webPage';
  return /^[[{]\s*["{[\]}]/.test(start) ? 'geojson' : 'delimited';
}
