import { describe, expect, it } from 'vitest';
import { nextNode } from '../../../../src/panels/chainGraph/nextNode';
import type { PlacedNode } from '../../../../src/panels/chainGraph/placedGraph';

const node = (id: string, column: number, y: number): PlacedNode => ({
  id,
  column,
  x: column * 200,
  y,
  band: null,
});

const A = node('a', 0, 0);
const B = node('b', 0, 60);
const C = node('c', 1, 50);
const D = node('d', 3, 10);
const NODES = [A, B, C, D];

describe('arrow keys', () => {
  it.each([
    [A, 'ArrowDown', 'b'],
    [B, 'ArrowUp', 'a'],
    [A, 'ArrowRight', 'c'],
    [C, 'ArrowLeft', 'b'],
    [C, 'ArrowRight', 'd'],
    [D, 'ArrowLeft', 'c'],
    [A, 'ArrowUp', undefined],
    [A, 'ArrowLeft', undefined],
    [D, 'ArrowRight', undefined],
    [D, 'ArrowDown', undefined],
  ] as const)('from %o by %s', (from, key, id) => {
    expect(nextNode(NODES, from, key)?.id).toBe(id);
  });
});
