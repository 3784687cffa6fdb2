import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { boundAnswers } from '../../../src/app/boundAnswers';

const KILOBYTE = 1000;

describe('answers that nothing shows', () => {
  it('go, the oldest first, once they hold more than allowed; those shown stay', async () => {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
    boundAnswers(client.getQueryCache(), 2.5 * KILOBYTE);
    const ask = async (key: string): Promise<() => void> => {
      const observer = new QueryObserver(client, {
        queryKey: [key],
        queryFn: () => new Uint8Array(KILOBYTE),
      });
      const leave = observer.subscribe(() => undefined);
      await client.fetchQuery({ queryKey: [key], queryFn: () => new Uint8Array(KILOBYTE) });
      // Answers are told apart by the millisecond they came in.
      await new Promise((resolve) => setTimeout(resolve, 3));
      return leave;
    };
    const kept = (): string[] =>
      client
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => String(queryKey[0]));
    await ask('shown');
    for (const key of ['first', 'second', 'third']) (await ask(key))();
    expect(kept()).toEqual(['shown', 'second', 'third']);
  });
});
