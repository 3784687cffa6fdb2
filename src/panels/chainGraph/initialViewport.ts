/** Least scale at which the names of the nodes can be read. */
const READABLE_ZOOM = 0.77;
const MARGIN = 12;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Offset in px and scale. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/**
 * The whole graph where it can be read so, never enlarged; else as small as can be read, from its left upper corner:
 * the rest is reached by panning.
 */
export function initialViewport(graph: Size, room: Size): Viewport {
  const fitted = fittingZoom(graph, room);
  const zoom = Math.min(1, Math.max(READABLE_ZOOM, fitted));
  const offset = (size: number, space: number): number => Math.max(MARGIN, (space - size * zoom) / 2);
  return { x: offset(graph.width, room.width), y: MARGIN, zoom };
}

/** The whole graph, as large as fits. */
export function fittingViewport(graph: Size, room: Size): Viewport {
  const zoom = Math.min(1, fittingZoom(graph, room));
  return {
    x: (room.width - graph.width * zoom) / 2,
    y: Math.max(MARGIN, (room.height - graph.height * zoom) / 2),
    zoom,
  };
}

function fittingZoom(graph: Size, room: Size): number {
  return Math.min(
    (room.width - 2 * MARGIN) / Math.max(1, graph.width),
    (room.height - 2 * MARGIN) / Math.max(1, graph.height),
  );
}
