import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The text of a figure, or — 不公开 where it is withheld. */
export function useFigureText(): (isWithheld: boolean | undefined, text: string) => string {
  const { t } = useTranslation('disclosure');
  return useCallback((isWithheld, text) => (isWithheld === true ? t('withheld') : text), [t]);
}
