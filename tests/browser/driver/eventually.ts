import { expect } from 'vitest';

/** What a slow machine may take to answer; nothing waits this long when all is well. */
export const PATIENCE_MS = 60_000;

/** Expects of what is read again and again until it holds: answers arrive when the engine has them. */
export function eventually<Value>(read: () => Value | Promise<Value>) {
  return expect.poll(read, { timeout: PATIENCE_MS, interval: 100 });
}
