import type { FeatureCollection, Point } from 'geojson';
import { EMPTY_IMAGE } from './mapStyle';
import type { AreaLabel } from './scene';

/** Labels as the map's style writes them: the name, below it the figure or the glyphs with their words, two a line. */
export function labelFeatures(labels: readonly AreaLabel[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: labels.map((label, order) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [label.lon, label.lat] },
      properties: {
        order: label.emphasis ? -1 : order,
        name: label.name,
        figure: label.figure === '' ? (label.glyphs.length > 0 ? '\n' : '') : `\n${label.figure}`,
        ...Object.fromEntries(
          [0, 1, 2, 3].flatMap((slot) => {
            const glyph = label.glyphs[slot];
            return [
              [`glyph${slot}`, glyph?.glyph ?? EMPTY_IMAGE],
              [
                `count${slot}`,
                glyph ? `${glyph.text}${slot === 1 && label.glyphs.length > 2 ? '\n' : ' '}` : '',
              ],
            ];
          }),
        ),
      },
    })),
  };
}
