import { HONOUR_TITLE, type HonourTitle } from './enumerations';

const TITLES = Object.keys(HONOUR_TITLE) as HonourTitle[];

/** Bit of a title among an enterprise's `titles`, 1, 2, 4 … in the order of HONOUR_TITLE. */
export function titleBit(title: HonourTitle): number {
  return 2 ** TITLES.indexOf(title);
}

/** Bits of several titles. */
export function titleBits(titles: readonly HonourTitle[]): number {
  return titles.reduce((bits, title) => bits + titleBit(title), 0);
}
