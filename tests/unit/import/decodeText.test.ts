import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/import/decodeText';
import { encodeGb18030 } from '../../fixtures/import/encodeGb18030';

const TEXT = '企业名称,城市\n示例·光伏组件,上饶市\n';
const utf8 = new TextEncoder();

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2 + 2));
  for (const [index, character] of [...`\uFEFF${text}`].entries()) {
    bytes.setUint16(index * 2, character.charCodeAt(0), isLittleEndian);
  }
  return new Uint8Array(bytes.buffer);
}

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8.encode(TEXT)],
    ['UTF-8', utf8.encode(`\uFEFF${TEXT}`)],
    ['GB18030', encodeGb18030(TEXT)],
    ['UTF-16LE', utf16(TEXT, true)],
    ['UTF-16BE', utf16(TEXT, false)],
  ])('reads %s', (encoding, bytes) => {
    expect(decodeText(bytes, 'a.csv')).toEqual({ encoding, text: TEXT });
  });

  it('does not read a damaged UTF-8 file as GB18030, and names the line', () => {
    // Even numbers of bytes beyond ASCII everywhere, so that GB18030 would take them without complaint.
    const bytes = utf8.encode('企业名称,城市\n示例·电池,合肥\n示例·光伏,无锡\n示例·铜箔,上饶\n');
    bytes[bytes.indexOf(0x0a) + 1] = 0xc8;
    expect(() => new TextDecoder('gb18030', { fatal: true }).decode(bytes)).not.toThrow();
    expect(() => decodeText(bytes, 'a.csv')).toThrow(
      expect.objectContaining({ key: 'error.import.undecodable', params: { file: 'a.csv', line: 2 } }),
    );
  });
});

describe('what is no text', () => {
  it.each([
    ['error.import.empty', [0x0a, 0x20, 0x0a]],
    ['error.import.notTable', [0x61, 0x2c, 0x00, 0x0a]],
  ])('%s', (key, bytes) => {
    expect(() => decodeText(Uint8Array.from(bytes), 'a.csv')).toThrow(
      expect.objectContaining({ key, params: { file: 'a.csv' }, recovery: 'chooseAnotherFile' }),
    );
  });
});
