import { GAP_MOVE, GAP_REASON, type GapMove, type GapReason } from './enumerations';

/** Bits of a mask column, in the order of the enumeration: identifier → 1, 2, 4 … */
export const REASON_BIT = bits(Object.keys(GAP_REASON) as GapReason[]);
export const MOVE_BIT = bits(Object.keys(GAP_MOVE) as GapMove[]);

/** The reasons in a mask, in the order of the enumeration. */
export function reasonsOf(mask: number): GapReason[] {
  return identifiers(REASON_BIT, mask);
}

/** The recommended moves in a mask, in the order of the enumeration. */
export function movesOf(mask: number): GapMove[] {
  return identifiers(MOVE_BIT, mask);
}

function bits<Identifier extends string>(ids: readonly Identifier[]): Readonly<Record<Identifier, number>> {
  return Object.fromEntries(ids.map((id, place) => [id, 1 << place])) as Record<Identifier, number>;
}

function identifiers<Identifier extends string>(
  bitOf: Readonly<Record<Identifier, number>>,
  mask: number,
): Identifier[] {
  return (Object.keys(bitOf) as Identifier[]).filter((id) => (mask & bitOf[id]) !== 0);
}
