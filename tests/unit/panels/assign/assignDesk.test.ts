import { describe, expect, it } from 'vitest';
import { createAssignDesk } from '../../../../src/panels/assign/assignDesk';
import type { InferredChange, InferredRow } from '../../../../src/panels/assign/inferredRows';

const ROW: InferredRow = { enterprise: 'e', node: 'n', confidence: 0.8, source: '', isSample: false };
const OTHER: InferredRow = { ...ROW, node: 'm' };
const NONE: InferredChange = { added: [], removed: [] };

function openDesk() {
  const written: InferredChange[] = [];
  const write = async (change: InferredChange) => void written.push(change);
  return { desk: createAssignDesk(), write, written };
}

describe('the desk', () => {
  it('writes what is accepted and takes it back the other way round', async () => {
    const { desk, write, written } = openDesk();
    await desk.getState().take(write, { added: [ROW], removed: [OTHER] }, new Set(['k']));
    expect([...desk.getState().rejected]).toEqual(['k']);
    await desk.getState().undo(write);
    expect(written).toEqual([
      { added: [ROW], removed: [OTHER] },
      { added: [OTHER], removed: [ROW] },
    ]);
    expect(desk.getState()).toMatchObject({ rejected: new Set(), steps: [] });
  });

  it('writes nothing where proposals are only rejected, and still undoes it', async () => {
    const { desk, write, written } = openDesk();
    await desk.getState().take(write, NONE, new Set(['k']));
    await desk.getState().undo(write);
    await desk.getState().undo(write);
    expect(written).toEqual([]);
    expect(desk.getState().rejected.size).toBe(0);
  });

  it('keeps everything as it was when writing fails, and says so', async () => {
    const { desk, write } = openDesk();
    const failure = new Error('full');
    const fail = () => Promise.reject(failure);
    await desk.getState().take(fail, { added: [ROW], removed: [] }, new Set(['k']));
    expect(desk.getState()).toMatchObject({
      rejected: new Set(),
      steps: [],
      error: failure,
      isWriting: false,
    });
    await desk.getState().take(write, { added: [ROW], removed: [] }, new Set());
    expect(desk.getState().error).toBeNull();
  });
});
