import { type MessageParameters, UserFacingError } from '../lib/errors';
import type { ImportErrorKey } from './importErrorKeys';

/** A failure that another file, or the same one corrected, would not meet. */
export function importError(
  key: ImportErrorKey,
  params: MessageParameters,
  options?: ErrorOptions,
): UserFacingError {
  return new UserFacingError(key, params, 'chooseAnotherFile', options);
}
