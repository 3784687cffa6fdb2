import { beforeAll, describe, expect, it } from 'vitest';
import { type Initials, loadInitials } from '../../../src/queries/pinyinInitials';

let initials: Initials;
beforeAll(async () => {
  initials = await loadInitials();
});

describe('pinyin initials', () => {
  it('reads a name as a whole', () => {
    expect(initials.ofName('长沙市')).toBe('css');
    expect(initials.ofName('重庆市')).toBe('cqs');
    expect(initials.ofName('乐清市')).toBe('yqs');
    expect(initials.ofName('PCB（高多层）')).toBe('pcbgdc');
  });

  it('reads a text character by character, some words aside', () => {
    expect(initials.ofText('重庆光伏玻璃')).toBe('cqgfbl');
    expect(initials.ofText('厦门银行')).toBe('xmyh');
  });

  it('drops punctuation and keeps spaces and figures', () => {
    expect(initials.ofText('示例·光伏玻璃 0046')).toBe('slgfbl 0046');
    expect(initials.ofText('')).toBe('');
  });
});
