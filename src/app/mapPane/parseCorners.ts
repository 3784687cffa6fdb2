/** Corners in one area at most: each is a term of the question. */
const MAX_CORNERS = 48;

/**
 * Corners of an area as a person types them: longitude and latitude in degrees, one corner a line, parted by a comma or
 * space, Chinese ones included. null when a line is none, or when there are fewer than 3 corners or more than 48.
 */
export function parseCorners(text: string): readonly (readonly [number, number])[] | null {
  const lines = text
    .split(/[\n;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 3 || lines.length > MAX_CORNERS) return null;
  const corners = lines.map((line): readonly [number, number] => {
    const [lon = '', lat = '', ...rest] = line.split(/[\s,，、]+/);
    return rest.length > 0 || lon === '' || lat === ''
      ? [Number.NaN, Number.NaN]
      : [Number(lon), Number(lat)];
  });
  const areAllKnown = corners.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
  return areAllKnown ? corners : null;
}
