/** The part of a park row that the list needs. */
export interface ListedPark {
  readonly parkId: string;
  readonly name: string;
  readonly city: string | null;
  readonly county: string | null;
}

export type ParkListRow<Park extends ListedPark> =
  | { readonly kind: 'heading'; readonly inFocus: boolean }
  | { readonly kind: 'park'; readonly park: Park };

/**
 * Parks whose name holds `search`: those in focus first, then the others under a heading of their own; within
 * each the fullest first.
 */
export function parkListRows<Park extends ListedPark>(
  parks: readonly Park[],
  isInFocus: (park: Park) => boolean,
  counts: ReadonlyMap<string, number>,
  search: string,
): readonly ParkListRow<Park>[] {
  const wanted = search.trim().toLowerCase();
  const found = parks.filter(({ name }) => name.toLowerCase().includes(wanted));
  const ranked = (inFocus: boolean): Park[] =>
    found
      .filter((park) => isInFocus(park) === inFocus)
      .sort(
        (a, b) =>
          (counts.get(b.parkId) ?? 0) - (counts.get(a.parkId) ?? 0) || a.parkId.localeCompare(b.parkId),
      );
  return [true, false].flatMap((inFocus): ParkListRow<Park>[] => {
    const rows = ranked(inFocus).map((park) => ({ kind: 'park', park }) as const);
    return rows.length > 0 ? [{ kind: 'heading', inFocus }, ...rows] : [];
  });
}
