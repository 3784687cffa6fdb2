import type { FeatureCollection, MultiLineString, Position } from 'geojson';
import type { AreaCollection } from './boundaries';
import type { Projection } from './cameraProjection';
import { readToken } from './themeColors';

/** What the first picture shows. */
export interface EarlyScene {
  readonly provinces: AreaCollection;
  readonly areas: AreaCollection;
  readonly outline: AreaCollection;
  readonly dashes: FeatureCollection<MultiLineString>;
}

/** Draws boundaries before the map itself stands: no shader to compile, no engine to wait for. */
export function drawEarlyPicture(
  context: CanvasRenderingContext2D,
  project: Projection,
  { provinces, areas, outline, dashes }: EarlyScene,
): void {
  const { width, height } = context.canvas;
  context.fillStyle = readToken('ground');
  context.fillRect(0, 0, width, height);
  stroke(context, project, rings(provinces), 'ground-line-2', 1);
  trace(context, project, rings(areas));
  context.fillStyle = readToken('bg');
  context.fill('evenodd');
  stroke(context, project, rings(areas), 'region-line', 0.8);
  stroke(context, project, rings(outline), 'city-line', 1.5);
  const lines = dashes.features.flatMap(({ geometry }) => geometry.coordinates);
  stroke(context, project, lines, 'ground-line-2', 2);
}

function rings({ features }: AreaCollection): Position[][] {
  return features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );
}

function stroke(
  context: CanvasRenderingContext2D,
  project: Projection,
  lines: readonly Position[][],
  token: string,
  widthPx: number,
): void {
  trace(context, project, lines);
  context.strokeStyle = readToken(token);
  context.lineWidth = widthPx;
  context.stroke();
}

function trace(context: CanvasRenderingContext2D, project: Projection, lines: readonly Position[][]): void {
  context.beginPath();
  for (const line of lines) {
    for (const [index, [lon = 0, lat = 0]] of line.entries()) {
      const [x, y] = project(lon, lat);
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  }
}
