import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, plainWords } from '../../../../src/import/assign/plainText';
import { createWordFinder } from '../../../../src/import/assign/wordFinder';

describe('plain text', () => {
  it.each([
    ['ＴＦＴ－ＬＣＤ 面板', 'tft-lcd面板'],
    ['Mini  LED 显示屏', 'mini led显示屏'],
    ['光伏 玻璃', '光伏玻璃'],
  ])('of %s is %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('of words drops empty and repeated ones', () => {
    expect(plainWords('银浆; ;银浆;PACK')).toEqual(['银浆', 'pack']);
    expect(plainWords(null)).toEqual([]);
  });
});

describe('a word', () => {
  const heads = (words: readonly string[], text: string): string[] =>
    createWordFinder(words)(plainText(text)).flatMap(({ word, isHead }) => (isHead ? [word] : []));
  const found = (words: readonly string[], text: string): string[] =>
    createWordFinder(words)(plainText(text)).map(({ word }) => word);

  it('stands where the longest one does', () => {
    expect(found(['铜箔', '锂电铜箔'], '锂电铜箔、铜箔')).toEqual(['锂电铜箔', '铜箔']);
    expect(found(['电池片', '片材'], '电池片材')).toEqual(['电池片', '片材']);
  });

  it('of Latin letters is whole', () => {
    expect(found(['pack'], 'PACK、package、电池PACK')).toEqual(['pack', 'pack']);
    expect(found(['igbt', 'bt'], 'IGBT模块')).toEqual(['igbt']);
  });

  it.each([
    ['电池', '电池、隔膜', true],
    ['电池', '电池的研发和销售', true],
    ['电池', '电池', true],
    ['电池', '电池(单体)', true],
    ['电池', '电池设备', false],
    ['电池', '电池检测', false],
    ['动力电池', '从事消费电子、动力电池等行业的激光设备', false],
    ['动力电池', '激光设备，广泛应用于动力电池', false],
    ['动力电池', '用于电网的设备；动力电池', true],
    ['供水', '为企业提供供水服务', true],
  ])('%s in %s: is it what the phrase is about? %s', (word, text, isHead) => {
    expect(heads([word], text)).toEqual(isHead ? [word] : []);
  });

  it('is found as a plain search finds it, without those inside a longer one', () => {
    const character = fc.constantFrom('锂', '电', '池', 'a', 'b', ' ');
    const word = fc.string({ unit: fc.constantFrom('锂', '电', '池', 'a', 'b'), minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 8 }),
        fc.string({ unit: character, maxLength: 30 }),
        (words, text) => {
          const place = ({ word: each, start }: { word: string; start: number }) => `${start} ${each}`;
          expect(createWordFinder(words)(text).map(place)).toEqual(slowFind(words, text).map(place));
        },
      ),
    );
  });
});

function slowFind(words: readonly string[], text: string): { word: string; start: number }[] {
  const isLatin = (character: string | undefined) => character !== undefined && /[a-z]/.test(character);
  const all = [...new Set(words)].flatMap((word) =>
    [...text].flatMap((_, start) => {
      const end = start + word.length;
      const isCut =
        (isLatin(word[0]) && isLatin(text[start - 1])) || (isLatin(word.at(-1)) && isLatin(text[end]));
      return text.slice(start, end) === word && !isCut ? [{ word, start, end }] : [];
    }),
  );
  return all
    .filter(
      (one) =>
        !all.some(
          (other) => other.word.length > one.word.length && other.start <= one.start && other.end >= one.end,
        ),
    )
    .sort((a, b) => a.start - b.start);
}
