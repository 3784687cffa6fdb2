import { useState } from 'react';

/** Something a person sets going: whether it still runs, and why it failed. */
export interface Task {
  readonly isRunning: boolean;
  readonly error: unknown;
  run(work: () => Promise<void>): void;
  clear(): void;
}

export function useTask(): Task {
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const start = async (work: () => Promise<void>): Promise<void> => {
    setRunning(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, error, run: (work) => void start(work), clear: () => setError(null) };
}
