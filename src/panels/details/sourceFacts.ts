import type { TFunction } from 'i18next';
import type { Fact } from './Facts';

/** Source and as-of day, the last facts of everything. */
export function sourceFacts(
  t: TFunction<'details'>,
  { source, asOf }: { readonly source: string | null; readonly asOf: string | null },
): Fact[] {
  return [
    { label: t('sourceHead'), value: source ?? t('sourceUnknown') },
    { label: t('asOf'), value: asOf },
  ];
}
