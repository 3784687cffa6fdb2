import { describe, expect, it } from 'vitest';
import { createImportClient, type ImportPort } from '../../../src/import/importClient';
import { IMPORT_ERROR_KEYS } from '../../../src/import/importErrorKeys';
import type { ImportReply, ImportRequest } from '../../../src/import/importProtocol';
import type { Recognised } from '../../../src/model/tableMapping';
import { csvFile, importInProcess, OPTIONS } from '../../fixtures/import/importInProcess';

/** What a file of nodes might be taken for. */
const NODES: Recognised = {
  entity: 'node',
  mapping: {
    placeMeaning: 'site',
    placeMeaningEvidence: { key: 'import.evidence.notListed', params: {} },
    columns: [],
  },
  isRemembered: false,
};

function silentPort() {
  const listeners = new Map<string, (event: { data: ImportReply }) => void>();
  const sent: ImportRequest[] = [];
  const port: ImportPort = {
    postMessage: (request) => void sent.push(request),
    addEventListener: (type: string, listener: (event: { data: ImportReply }) => void) =>
      void listeners.set(type, listener),
  };
  return { port, sent, fire: (type: string, data = {} as ImportReply) => listeners.get(type)?.({ data }) };
}

describe('the typed face', () => {
  it('rejects everything that waits when the worker stops', async () => {
    const { port, fire } = silentPort();
    const client = createImportClient(port);
    const answers = [client.forget(1), client.parse(csvFile('a.csv', '企业名称', '甲'))];
    fire('error');
    for (const answer of answers) {
      await expect(answer).rejects.toMatchObject({
        name: 'UserFacingError',
        key: 'error.import.workerStopped',
        recovery: 'chooseAnotherFile',
      });
    }
  });

  it('matches answers to requests by id and passes progress on', async () => {
    const { port, sent, fire } = silentPort();
    const client = createImportClient(port);
    const shares: number[] = [];
    const first = client.build(7, NODES, OPTIONS, (share) => shares.push(share));
    const second = client.forget(8);
    fire('message', { id: 1, kind: 'forgotten' });
    await second;
    fire('message', { id: 0, kind: 'progress', done: 1, total: 4 });
    fire('message', {
      id: 0,
      kind: 'failed',
      key: 'error.import.forgotten',
      params: { a: 1 },
      recovery: 'chooseAnotherFile',
    });
    await expect(first).rejects.toMatchObject({
      key: 'error.import.forgotten',
      params: { a: 1 },
      recovery: 'chooseAnotherFile',
    });
    expect(shares).toEqual([0.25]);
    expect(sent.map(({ id, kind }) => [id, kind])).toEqual([
      [0, 'build'],
      [1, 'forget'],
    ]);
  });

  it('carries a failure of a file across as it is', async () => {
    await expect(importInProcess().parse(csvFile('坏.csv', '企业名称,b', '"甲,1'))).rejects.toMatchObject({
      key: 'error.import.brokenQuotes',
      params: { file: '坏.csv', line: 2 },
      recovery: 'chooseAnotherFile',
    });
  });

  it('asks for the file again when it is no longer held', async () => {
    const client = importInProcess();
    await expect(client.build(0, NODES, OPTIONS)).rejects.toMatchObject({
      key: 'error.import.forgotten',
    });
  });
});

it('error keys are unique', () => {
  expect(new Set(IMPORT_ERROR_KEYS).size).toBe(IMPORT_ERROR_KEYS.length);
});
