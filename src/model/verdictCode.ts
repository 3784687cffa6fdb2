import { BLANK_POSITION, type BlankPosition, VERDICT, type Verdict } from './enumerations';

/** Code of a byte column → verdict. */
export const VERDICT_OF_CODE = Object.keys(VERDICT) as readonly Verdict[];

/** Verdict → code of a byte column. */
export const VERDICT_CODE = codes(VERDICT_OF_CODE);

/** Code of a byte column → position of a 空白点; 0 is none. */
export const POSITION_OF_CODE: readonly (BlankPosition | null)[] = [
  null,
  ...(Object.keys(BLANK_POSITION) as BlankPosition[]),
];

/** Position of a 空白点 → code of a byte column; 0 is left for none. */
export const POSITION_CODE = codes(POSITION_OF_CODE);

function codes<Identifier extends string>(
  identifiers: readonly (Identifier | null)[],
): Readonly<Record<Identifier, number>> {
  const entries = identifiers.map((identifier, code) => [identifier, code] as const);
  return Object.fromEntries(entries.filter(([identifier]) => identifier !== null)) as Record<
    Identifier,
    number
  >;
}
