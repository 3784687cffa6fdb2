import type { TextEncoding } from '../model/parsedFile';
import { importError } from './importError';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Bytes of a text file → its text, without a byte order mark. UTF-16 only by its mark, UTF-8 when it is valid,
 * else GB18030; a UTF-8 file with a few damaged bytes is reported, not read as GB18030.
 */
export function decodeText(bytes: Uint8Array, fileName: string): DecodedText {
  const encoding = detectEncoding(bytes);
  const isWide = encoding === 'UTF-16LE' || encoding === 'UTF-16BE';
  if (!isWide && bytes.includes(0)) throw importError('error.import.notTable', { file: fileName });
  const text = tryDecode(bytes, encoding);
  if (text === null) {
    const line = isWide ? 1 : firstBadLine(bytes, encoding);
    throw importError('error.import.undecodable', { file: fileName, line });
  }
  if (text.trim() === '') throw importError('error.import.empty', { file: fileName });
  return { text, encoding };
}

function detectEncoding(bytes: Uint8Array): TextEncoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16LE';
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16BE';
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'UTF-8';
  if (tryDecode(bytes, 'UTF-8') !== null) return 'UTF-8';
  return isMostlyUtf8(bytes) ? 'UTF-8' : 'GB18030';
}

/** Of the lines with anything beyond ASCII, more than half are valid UTF-8: hardly ever so in GB18030. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let invalid = 0;
  for (const line of linesOf(bytes)) {
    if (line.every((byte) => byte < 0x80)) continue;
    if (tryDecode(line, 'UTF-8') === null) invalid++;
    else valid++;
  }
  return valid > invalid;
}

function firstBadLine(bytes: Uint8Array, encoding: TextEncoding): number {
  let number = 0;
  for (const line of linesOf(bytes)) {
    number++;
    if (tryDecode(line, encoding) === null) return number;
  }
  return number;
}

/** Splits at line feeds, which are no part of a longer character in either encoding. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    yield bytes.subarray(start, end < 0 ? bytes.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}

function tryDecode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
