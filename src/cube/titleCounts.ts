import { HONOUR_TITLE } from '../model/enumerations';
import { titleBit } from '../model/titleBits';

/** Titles in the order of HONOUR_TITLE. */
export const TITLE_BITS: readonly number[] = (Object.keys(HONOUR_TITLE) as (keyof typeof HONOUR_TITLE)[]).map(
  titleBit,
);
