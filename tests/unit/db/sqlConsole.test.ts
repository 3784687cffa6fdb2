import { type RecordBatch, Schema } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import type { EngineConnection } from '../../../src/db/engineConnection';
import { createSqlConsole } from '../../../src/db/sqlConsole';

/** An engine whose statements run until they are told to stop; the one of the tests cannot be interrupted. */
function slowEngine() {
  const calls: string[] = [];
  let stop: (reason: Error) => void = () => {};
  let finish: (batches: RecordBatch[]) => void = () => {};
  const unused = () => Promise.reject(new Error('not asked for'));
  const connection: EngineConnection = {
    query: unused,
    insertArrowFromIPCStream: unused,
    prepare: async (text) => {
      calls.push(`prepare ${text}`);
      return { close: async () => void calls.push('close') };
    },
    send: async () => {
      calls.push('send');
      return {
        schema: new Schema([]),
        readAll: () =>
          new Promise((resolve, reject) => {
            [finish, stop] = [resolve, reject];
          }),
      };
    },
    cancelSent: async () => {
      calls.push('cancel');
      stop(new Error('INTERRUPT Error: Interrupted!'));
      return true;
    },
  };
  return { calls, connection, finish: () => finish([]) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a statement that runs', () => {
  it('is prepared inside a reading one, then sent', async () => {
    const { calls, connection, finish } = slowEngine();
    const answer = createSqlConsole(connection).run('SELECT 1;', new AbortController().signal, 10);
    await settled();
    finish();
    expect(await answer).toEqual({ columns: [], rows: [], isCut: false });
    expect(calls).toEqual(['prepare SELECT * FROM (\nSELECT 1\n) LIMIT 11', 'close', 'send']);
  });

  it('is cancelled when it is given up', async () => {
    const { calls, connection } = slowEngine();
    const controller = new AbortController();
    const answer = createSqlConsole(connection).run('SELECT 1', controller.signal, null);
    await settled();
    controller.abort();
    await expect(answer).rejects.toMatchObject({ key: 'error.sql.refused' });
    expect(calls.at(-1)).toBe('cancel');
  });

  it('that is given up before it is sent never is', async () => {
    const { calls, connection } = slowEngine();
    const controller = new AbortController();
    const answer = createSqlConsole(connection).run('SELECT 1', controller.signal, null);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(calls).not.toContain('send');
    expect(calls).not.toContain('cancel');
  });

  it('once answered is not cancelled any more', async () => {
    const { calls, connection, finish } = slowEngine();
    const controller = new AbortController();
    const answer = createSqlConsole(connection).run('SELECT 1', controller.signal, null);
    await settled();
    finish();
    await answer;
    controller.abort();
    expect(calls).not.toContain('cancel');
  });
});
