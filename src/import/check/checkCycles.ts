import type { Check, CheckFinding } from './check';
import { columnOf, textAt } from './checkedTable';

/**
 * The graph of supply has no cycle. Each edge that would close one with the edges above it (and with those of the
 * files beside and loaded, which stand first) is held; what remains is acyclic. The way round is told.
 */
export const checkCycles: Check = (table, { known }) => {
  const from = columnOf(table, 'from_node');
  const to = columnOf(table, 'to_node');
  if (table.entity !== 'edge' || !from || !to) return [];
  const successors = new Map<string, string[]>();
  const add = (source: string, target: string): void => {
    const list = successors.get(source);
    if (list) list.push(target);
    else successors.set(source, [target]);
  };
  for (const { entity, key } of known.tables) {
    if (entity !== 'edge') continue;
    for (const pair of key) {
      const [source, target] = pair.split('+');
      if (source !== undefined && target !== undefined) add(source, target);
    }
  }
  const findings: CheckFinding[] = [];
  for (const [row, cells] of table.rows.entries()) {
    const [source, target] = [textAt(cells, from), textAt(cells, to)];
    if (source === '' || target === '') continue;
    const way = pathBetween(successors, target, source);
    if (!way) {
      add(source, target);
      continue;
    }
    findings.push({
      line: table.lines[row] ?? 0,
      column: to.header,
      value: target,
      reason: { held: 'closesCycle' },
      params: { way: [source, ...way].join(' → ') },
    });
  }
  return findings;
};

/** The nodes from one to another along the edges, both included; undefined when there is no way. */
function pathBetween(
  successors: ReadonlyMap<string, readonly string[]>,
  start: string,
  end: string,
): string[] | undefined {
  const before = new Map<string, string | null>([[start, null]]);
  const pending = [start];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === end) {
      const way: string[] = [];
      for (let step: string | null = node; step !== null; step = before.get(step) ?? null) way.unshift(step);
      return way;
    }
    for (const next of successors.get(node) ?? []) {
      if (before.has(next)) continue;
      before.set(next, node);
      pending.push(next);
    }
  }
  return undefined;
}
