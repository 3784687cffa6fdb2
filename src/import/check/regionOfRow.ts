import { isPlaced, type PlaceIndex } from '../placeIndex';
import { type CheckedTable, columnOf, placingColumn, textAt } from './checkedTable';

/** The adcode that a row states for itself, by its words or its reference; null when it cannot be placed. */
export function createRegionOfRow(
  table: CheckedTable,
  places: PlaceIndex,
): (cells: readonly string[]) => string | null {
  const site = columnOf(table, 'region') ?? columnOf(table, 'head_office_region');
  const parts = (['province', 'city', 'county'] as const).map(
    (part) => [part, placingColumn(table, part)] as const,
  );
  const address = placingColumn(table, 'address');
  return (cells) => {
    const reference = textAt(cells, site);
    if (reference !== '') {
      const place = places.placeReference(reference);
      return isPlaced(place) ? place.adcode : null;
    }
    const words: Record<string, string> = {};
    for (const [part, column] of parts) {
      const word = textAt(cells, column);
      if (word !== '') words[part] = word;
    }
    const text = textAt(cells, address);
    if (text !== '') words.text = text;
    const place = places.place(words);
    return isPlaced(place) ? place.adcode : null;
  };
}
