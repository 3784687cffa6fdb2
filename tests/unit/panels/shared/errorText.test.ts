import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { errors as errorsEn } from '../../../../src/i18n/en/errors';
import { errors } from '../../../../src/i18n/zh-CN/errors';
import { IMPORT_ERROR_KEYS } from '../../../../src/import/importErrorKeys';
import { UserFacingError } from '../../../../src/lib/errors';
import { errorText } from '../../../../src/panels/shared/errorText';

const SOURCE = join(import.meta.dirname, '../../../../src');

/** Every key that the source names, whoever throws it. */
function keysInSource(): string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const keys = files.flatMap(
    (file) => readFileSync(join(SOURCE, file), 'utf8').match(/(?<=')error\.[\w.]+(?=')/g) ?? [],
  );
  return [...new Set([...keys, ...IMPORT_ERROR_KEYS])].filter((key) => key !== 'error.').sort();
}

/** Key → text, as deep as it goes. */
function flatten(texts: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'string') flat.set(prefix + key, text);
    else for (const [inner, innerText] of flatten(text, `${prefix}${key}.`)) flat.set(inner, innerText);
  }
  return flat;
}

const placeholders = (text: string | undefined): string[] =>
  [...(text?.matchAll(/\{\{(\w+)\}\}/g) ?? [])].map((match) => match[1] ?? '').sort();

let t: TFunction<'errors'>;
beforeAll(async () => {
  const instance = i18next.createInstance();
  await instance.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { errors }, en: { errors: errorsEn } },
    interpolation: { escapeValue: false },
  });
  t = instance.getFixedT('zh-CN', 'errors');
});

describe('the texts of failures', () => {
  it('knows every key that the source throws', () => {
    const known = flatten(errors);
    const keys = keysInSource();
    expect(keys.length).toBeGreaterThan(IMPORT_ERROR_KEYS.length);
    expect(keys.filter((key) => !known.has(key.slice('error.'.length)))).toEqual([]);
  });

  it('fills the same parameters in both languages', () => {
    const english = flatten(errorsEn);
    for (const [key, text] of flatten(errors))
      expect(placeholders(english.get(key)), key).toEqual(placeholders(text));
  });

  it('names the file and the line', () => {
    const error = new UserFacingError(
      'error.import.brokenQuotes',
      { file: '名单.csv', line: 7 },
      'chooseAnotherFile',
    );
    expect(errorText(t, error)).toMatch(/^名单\.csv 第 7 行的引号/);
  });

  it('shows the own message of a failure that nobody foresaw', () => {
    expect(errorText(t, new Error('out of <memory>'))).toBe('出现意外的错误：out of <memory>');
    expect(errorText(t, 'plain')).toBe('出现意外的错误：plain');
  });

  it('calls a cancelled question cancelled', () => {
    expect(errorText(t, new DOMException('aborted', 'AbortError'))).toBe('已取消。');
  });
});
