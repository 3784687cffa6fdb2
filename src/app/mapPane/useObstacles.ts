import { type RefObject, useEffect } from 'react';
import type { PaneBox } from '../../map/frameAround';
import type { MapHost } from '../../map/mapHost';

/** Smaller changes of what stands over the map do not move the picture. */
const TOLERANCE_PX = 8;

/**
 * Tells the map where the parts marked `data-obstacle` stand over it, and tells it again when one changes its size.
 * `shown` changes with the parts that come and go.
 */
export function useObstacles(host: MapHost, furniture: RefObject<HTMLElement | null>, shown: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown decides which parts are found
  useEffect(() => {
    const pane = furniture.current?.parentElement;
    if (!pane) return;
    const parts = [...pane.querySelectorAll('[data-obstacle]')];
    let known: readonly PaneBox[] = [];
    const tell = (): void => {
      const origin = pane.getBoundingClientRect();
      const boxes = parts.map((part) => boxWithin(part.getBoundingClientRect(), origin));
      if (known.length > 0 && boxes.every((box, index) => isAlike(box, known[index]))) return;
      known = boxes;
      host.camera.keepClearOf(boxes);
    };
    const observer = new ResizeObserver(tell);
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  }, [host, furniture, shown]);
}

function boxWithin(box: DOMRect, origin: DOMRect): PaneBox {
  return {
    left: box.left - origin.left,
    top: box.top - origin.top,
    right: box.right - origin.left,
    bottom: box.bottom - origin.top,
  };
}

function isAlike(one: PaneBox, other: PaneBox | undefined): boolean {
  if (!other) return false;
  return (['left', 'top', 'right', 'bottom'] as const).every(
    (side) => Math.abs(one[side] - other[side]) < TOLERANCE_PX,
  );
}
