import type { QueryCache } from '@tanstack/react-query';
import { approximateBytes } from '../lib/approximateBytes';

/** Lets go of answers that nothing shows, the earliest first, once they hold more than `mostBytes` together. */
export function boundAnswers(cache: QueryCache, mostBytes: number): void {
  const sizes = new WeakMap<object, number>();
  const sizeOf = (data: unknown): number => {
    if (typeof data !== 'object' || data === null) return approximateBytes(data);
    const known = sizes.get(data) ?? approximateBytes(data);
    sizes.set(data, known);
    return known;
  };
  cache.subscribe(({ type }) => {
    if (type !== 'observerRemoved') return;
    const idle = cache
      .getAll()
      .filter((query) => !query.isActive() && query.state.data !== undefined)
      .sort((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt);
    let bytes = 0;
    for (const query of idle) {
      bytes += sizeOf(query.state.data);
      if (bytes > mostBytes) cache.remove(query);
    }
  });
}
