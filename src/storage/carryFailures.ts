import { transferHandlers } from 'comlink';
import { fromPlainFailure, toPlainFailure } from './plainFailure';

interface Thrown {
  readonly value: unknown;
}

/** Lets what a worker throws arrive with its message key. Both sides call it once. */
export function carryFailures(): void {
  const isThrown = transferHandlers.get('throw')?.canHandle;
  if (!isThrown) throw new Error('the library has no handler of errors');
  transferHandlers.set('throw', {
    canHandle: isThrown,
    serialize: (thrown) => [toPlainFailure((thrown as Thrown).value), []],
    deserialize: (plain) => {
      throw fromPlainFailure(plain as ReturnType<typeof toPlainFailure>);
    },
  });
}
