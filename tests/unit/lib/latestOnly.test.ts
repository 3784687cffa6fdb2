import { describe, expect, it } from 'vitest';
import { latestOnly } from '../../../src/lib/latestOnly';

/** Work that ends when it is told to. */
function heldWork() {
  const held: { readonly end: () => void; readonly fail: (error: Error) => void }[] = [];
  const work = (): Promise<void> => new Promise((end, fail) => held.push({ end, fail }));
  return { work, held };
}

describe('work of which the latest counts', () => {
  it('runs once more after the calls that came while it ran', async () => {
    const { work, held } = heldWork();
    const call = latestOnly(work);
    const first = call();
    const later = [call(), call(), call()];
    expect(held).toHaveLength(1);
    held[0]?.end();
    await first;
    expect(held).toHaveLength(2);
    held[1]?.end();
    await Promise.all(later);
    expect(held).toHaveLength(2);
  });

  it('tells each caller of the failure of its own run, and goes on', async () => {
    const { work, held } = heldWork();
    const call = latestOnly(work);
    const first = call();
    const second = call();
    held[0]?.fail(new Error('first'));
    await expect(first).rejects.toThrow('first');
    held[1]?.end();
    await second;
    const third = call();
    held[2]?.end();
    await third;
    expect(held).toHaveLength(3);
  });
});
