import polylabel from 'polylabel';

const precisionDegree = 0.0001;

/** Twice the signed area of a ring in square degrees scaled to the latitude; positive when counter-clockwise. */
function doubledRingArea(ring) {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i += 1) {
    sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  }
  return sum * Math.cos((ring[0][1] * Math.PI) / 180);
}

/** Area of a polygon without its holes, for comparing parts of one unit; no unit of its own. */
export function relativeArea(rings) {
  return rings.reduce((sum, ring, index) => {
    const area = Math.abs(doubledRingArea(ring));
    return index === 0 ? sum + area : sum - area;
  }, 0);
}

/** The polygons of a Polygon or MultiPolygon, the largest first. */
export function partsBySize(geometry) {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : [...geometry.coordinates];
  return parts.sort((a, b) => relativeArea(b) - relativeArea(a));
}

/** True when the point lies in the polygon, by the even-odd rule over all its rings. */
function contains(rings, [lon, lat]) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 1) {
      const [x1, y1] = ring[i];
      const [x2, y2] = ring[i + 1];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** The point of the largest part that lies farthest from its border. */
function innermostPoint(geometry) {
  const rings = partsBySize(geometry)[0];
  const squeeze = Math.cos((rings[0][0][1] * Math.PI) / 180);
  const flat = rings.map((ring) => ring.map(([lon, lat]) => [lon * squeeze, lat]));
  const [x, lat] = polylabel(flat, precisionDegree);
  return [x / squeeze, lat];
}

/**
 * Where a label, or a unit without a seat, is placed: the innermost point of the largest part. It has to lie inside
 * both the coarse and the fine outline, which differ by more than the width of a few small urban districts.
 */
export function labelPoint(coarse, fine) {
  const outlines = [coarse, fine];
  const inBoth = (point) =>
    outlines.every((outline) => partsBySize(outline).some((rings) => contains(rings, point)));
  const point = outlines.map(innermostPoint).find(inBoth);
  if (!point) throw new Error('No label point inside both outlines');
  return point;
}
