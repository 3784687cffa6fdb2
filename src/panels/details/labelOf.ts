import { labelIn } from '../../i18n/i18n';
import type { EnumLabel } from '../../model/enumerations';
import type { Language } from '../../model/viewState';

/** Label of an identifier that came from data: an unlisted one stands as it is, a missing one is null. */
export function labelOf(
  language: Language,
  labels: Readonly<Record<string, EnumLabel>>,
  identifier: string | null,
): string | null {
  if (identifier === null || identifier === 'unknown') return null;
  const label = labels[identifier];
  return label ? labelIn(language, label) : identifier;
}
