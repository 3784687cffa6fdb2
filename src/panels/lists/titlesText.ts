import { labelIn } from '../../i18n/i18n';
import { HONOUR_TITLE, type HonourTitle } from '../../model/enumerations';
import { titleBit } from '../../model/titleBits';
import type { Language } from '../../model/viewState';

/** Titles of a sum of bits, in words; empty for none. */
export function titlesText(titles: number, language: Language): string {
  return (Object.keys(HONOUR_TITLE) as HonourTitle[])
    .filter((title) => (titles & titleBit(title)) !== 0)
    .map((title) => labelIn(language, HONOUR_TITLE[title]))
    .join('、');
}
