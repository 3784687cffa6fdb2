import { UserFacingError } from '../lib/errors';

/** What the browser said, as a person is told it. */
export function storageError(cause: unknown): UserFacingError {
  if (cause instanceof UserFacingError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') {
    return new UserFacingError('error.storage.full', {}, 'none', { cause });
  }
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new UserFacingError('error.storage.denied', { detail }, 'none', { cause });
}
