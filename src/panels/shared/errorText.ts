import type { ParseKeys, TFunction } from 'i18next';
import { UserFacingError } from '../../lib/errors';

/** What a failure says to a person, in the language of `t`; one that nobody foresaw shows its own message. */
export function errorText(t: TFunction<'errors'>, error: unknown): string {
  if (error instanceof UserFacingError) {
    // tests/unit/panels/shared/errorText.test.ts checks that every key thrown has a text.
    return t(error.key.slice('error.'.length) as ParseKeys<'errors'>, error.params);
  }
  if (error instanceof DOMException && error.name === 'AbortError') return t('aborted');
  return t('general', { message: error instanceof Error ? error.message : String(error) });
}
