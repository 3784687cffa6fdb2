/** The order of areas in every small histogram; areas of unknown place come last. */
export function westToEast<Region extends { readonly adcode: string; readonly lon: number }>(
  regions: readonly Region[],
): readonly Region[] {
  const place = ({ lon }: Region): number => (Number.isNaN(lon) ? Number.POSITIVE_INFINITY : lon);
  return [...regions].sort((a, b) => {
    const [west, east] = [place(a), place(b)];
    return west === east ? a.adcode.localeCompare(b.adcode) : west - east;
  });
}
