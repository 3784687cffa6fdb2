import { createStore, type StoreApi } from 'zustand/vanilla';
import type { InferredChange } from './inferredRows';

/** A step that can be undone. */
interface AssignStep extends InferredChange {
  readonly dataSet: string;
  readonly rejectedBefore: ReadonlySet<string>;
}

/** Writes a change into a data set. */
export type WriteChange = (dataSet: string, change: InferredChange) => Promise<void>;

export interface AssignDesk {
  /** Keys of the proposals that a person rejected. */
  readonly rejected: ReadonlySet<string>;
  readonly steps: readonly AssignStep[];
  readonly isWriting: boolean;
  readonly error: unknown;
  /** Writes the change, and sets which proposals are rejected after it; nothing is set when writing fails. */
  take(
    write: WriteChange,
    dataSet: string,
    change: InferredChange,
    rejected: ReadonlySet<string>,
  ): Promise<void>;
  /** Takes the last step back. */
  undo(write: WriteChange): Promise<void>;
}

/** What is decided on the page 归入环节, and the way back; it outlives the page. */
export function createAssignDesk(): StoreApi<AssignDesk> {
  return createStore<AssignDesk>((set, get) => {
    const change = async (
      write: WriteChange,
      dataSet: string,
      { added, removed }: InferredChange,
      after: Pick<AssignDesk, 'rejected' | 'steps'>,
    ): Promise<void> => {
      if (get().isWriting) return;
      set({ isWriting: true, error: null });
      try {
        if (added.length > 0 || removed.length > 0) await write(dataSet, { added, removed });
        set(after);
      } catch (error) {
        set({ error });
      } finally {
        set({ isWriting: false });
      }
    };
    return {
      rejected: new Set(),
      steps: [],
      isWriting: false,
      error: null,
      take(write, dataSet, taken, rejected) {
        const step = { dataSet, ...taken, rejectedBefore: get().rejected };
        return change(write, dataSet, taken, { rejected, steps: [...get().steps, step] });
      },
      async undo(write) {
        const step = get().steps.at(-1);
        if (!step) return;
        const back = { added: step.removed, removed: step.added };
        await change(write, step.dataSet, back, {
          rejected: step.rejectedBefore,
          steps: get().steps.slice(0, -1),
        });
      },
    };
  });
}
