import { createStore, type StoreApi } from 'zustand/vanilla';
import type { InferredChange } from './inferredRows';

/** A step that can be undone. */
interface AssignStep extends InferredChange {
  readonly rejectedBefore: ReadonlySet<string>;
}

/** Writes a change into the data set. */
export type WriteChange = (change: InferredChange) => Promise<void>;

export interface AssignDesk {
  /** Keys of the proposals that a person rejected. */
  readonly rejected: ReadonlySet<string>;
  readonly steps: readonly AssignStep[];
  readonly isWriting: boolean;
  readonly error: unknown;
  /** Writes the change, and sets which proposals are rejected after it; nothing is set when writing fails. */
  take(write: WriteChange, change: InferredChange, rejected: ReadonlySet<string>): Promise<void>;
  /** Takes the last step back. */
  undo(write: WriteChange): Promise<void>;
}

/**
 * What is decided of one data set on the page 归入环节, and the way back; it outlives the page.
 * @param rejected at an earlier visit.
 * @param keepRejected is told of every change of what is rejected.
 */
export function createAssignDesk(
  rejected: ReadonlySet<string> = new Set(),
  keepRejected: (proposals: ReadonlySet<string>) => void = () => undefined,
): StoreApi<AssignDesk> {
  return createStore<AssignDesk>((set, get) => {
    const change = async (
      write: WriteChange,
      { added, removed }: InferredChange,
      after: Pick<AssignDesk, 'rejected' | 'steps'>,
    ): Promise<void> => {
      if (get().isWriting) return;
      set({ isWriting: true, error: null });
      try {
        if (added.length > 0 || removed.length > 0) await write({ added, removed });
        set(after);
        keepRejected(after.rejected);
      } catch (error) {
        set({ error });
      } finally {
        set({ isWriting: false });
      }
    };
    return {
      rejected,
      steps: [],
      isWriting: false,
      error: null,
      take(write, taken, rejectedAfter) {
        const step = { ...taken, rejectedBefore: get().rejected };
        return change(write, taken, { rejected: rejectedAfter, steps: [...get().steps, step] });
      },
      async undo(write) {
        const step = get().steps.at(-1);
        if (!step) return;
        const back = { added: step.removed, removed: step.added };
        await change(write, back, {
          rejected: step.rejectedBefore,
          steps: get().steps.slice(0, -1),
        });
      },
    };
  });
}
