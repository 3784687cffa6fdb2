import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { askedFields, askedHead, type ReturnRound, type ReturnValue } from '../../model/returnRound';
import { useView } from '../shared/useView';

/** How fields and their values are written on screen. */
export interface ValueText {
  readonly head: (field: string) => string;
  readonly value: (field: string, value: ReturnValue) => string;
}

const figure = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });

export function useValueText(round: ReturnRound): ValueText {
  const { t } = useTranslation('returns');
  const language = useView((view) => view.language);
  const fieldOf = useCallback(
    (name: string) => askedFields(round.subject).find(({ field }) => field.name === name)?.field,
    [round.subject],
  );
  return {
    head: (name) => {
      const field = fieldOf(name);
      return field ? askedHead(field) : name;
    },
    value: (name, value) => {
      if (value === null) return t('empty');
      if (typeof value === 'number') return figure.format(value);
      const label = fieldOf(name)?.values?.[value];
      return label ? labelIn(language, label) : value;
    },
  };
}
