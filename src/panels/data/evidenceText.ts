import type { TFunction } from 'i18next';
import { formatPlain } from '../../lib/formatFigure';
import type { AmountUnit, Evidence, EvidenceReason } from '../../model/tableMapping';

/** Why something was proposed, in the language of `t`. */
export function evidenceText(t: TFunction<'data'>, { key, params }: Evidence): string {
  const reason = key.slice('import.evidence.'.length) as EvidenceReason;
  const { unit, median } = params;
  return t(`evidence.${reason}`, {
    ...params,
    ...(unit === undefined ? {} : { unit: t(`unit.${unit as AmountUnit}`) }),
    ...(typeof median === 'number' ? { median: formatPlain(median) } : {}),
  });
}
