import { describe, expect, it } from 'vitest';
import { createAssignDesk } from '../../../../src/panels/assign/assignDesk';
import type { InferredChange, InferredRow } from '../../../../src/panels/assign/inferredRows';

const ROW: InferredRow = { enterprise: 'e', node: 'n', confidence: 0.8, source: '', isSample: false };
const OTHER: InferredRow = { ...ROW, node: 'm' };
const NONE: InferredChange = { added: [], removed: [] };

function openDesk() {
  const written: [string, InferredChange][] = [];
  const write = async (dataSet: string, change: InferredChange) => void written.push([dataSet, change]);
  return { desk: createAssignDesk(), write, written };
}

describe('the desk', () => {
  it('writes what is accepted and takes it back the other way round', async () => {
    const { desk, write, written } = openDesk();
    await desk.getState().take(write, 'import-1', { added: [ROW], removed: [OTHER] }, new Set(['k']));
    expect([...desk.getState().rejected]).toEqual(['k']);
    await desk.getState().undo(write);
    expect(written).toEqual([
      ['import-1', { added: [ROW], removed: [OTHER] }],
      ['import-1', { added: [OTHER], removed: [ROW] }],
    ]);
    expect(desk.getState()).toMatchObject({ rejected: new Set(), steps: [] });
  });

  it('writes nothing where proposals are only rejected, and still undoes it', async () => {
    const { desk, write, written } = openDesk();
    await desk.getState().take(write, 'import-1', NONE, new Set(['k']));
    await desk.getState().undo(write);
    await desk.getState().undo(write);
    expect(written).toEqual([]);
    expect(desk.getState().rejected.size).toBe(0);
  });

  it('keeps everything as it was when writing fails, and says so', async () => {
    const { desk, write } = openDesk();
    const failure = new Error('full');
    const fail = () => Promise.reject(failure);
    await desk.getState().take(fail, 'import-1', { added: [ROW], removed: [] }, new Set(['k']));
    expect(desk.getState()).toMatchObject({
      rejected: new Set(),
      steps: [],
      error: failure,
      isWriting: false,
    });
    await desk.getState().take(write, 'import-1', { added: [ROW], removed: [] }, new Set());
    expect(desk.getState().error).toBeNull();
  });
});
