import { type MessageParameters, type Recovery, UserFacingError } from '../lib/errors';

/** A UserFacingError as it crosses from a worker to the page. */
export interface PlainFailure {
  readonly key: `error.${string}`;
  readonly params: MessageParameters;
  readonly recovery: Recovery;
}

export function toPlainFailure(error: unknown): PlainFailure {
  if (error instanceof UserFacingError) {
    return { key: error.key, params: error.params, recovery: error.recovery };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { key: 'error.storage.denied', params: { detail }, recovery: 'none' };
}

export function fromPlainFailure({ key, params, recovery }: PlainFailure): UserFacingError {
  return new UserFacingError(key, params, recovery);
}
