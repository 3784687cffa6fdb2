import type { PlacedNode } from './placedGraph';

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export function isArrowKey(key: string): key is ArrowKey {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(key);
}

/** The node that an arrow key leads to: the next in the column, or the nearest in height in the next column; null at the end. */
export function nextNode(nodes: readonly PlacedNode[], from: PlacedNode, key: ArrowKey): PlacedNode | null {
  const isVertical = key === 'ArrowUp' || key === 'ArrowDown';
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  const ahead = nodes.filter((node) =>
    isVertical
      ? node.column === from.column && sign * (node.y - from.y) > 0
      : sign * (node.column - from.column) > 0,
  );
  const distance = (node: PlacedNode): readonly [number, number] => [
    isVertical ? 0 : Math.abs(node.column - from.column),
    Math.abs(node.y - from.y),
  ];
  return ahead.reduce<PlacedNode | null>((best, node) => {
    if (!best) return node;
    const [[columns, rows], [bestColumns, bestRows]] = [distance(node), distance(best)];
    return columns < bestColumns || (columns === bestColumns && rows < bestRows) ? node : best;
  }, null);
}
