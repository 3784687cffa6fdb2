import { useTranslation } from 'react-i18next';
import { localDay } from '../../lib/localDay';
import { useView } from './useView';

/** The watermark of 内部 on maps and files: 内部资料 注意保管, the operator's unit where one is given, today. null in 对外. */
export function useDisclosureMark(): string | null {
  const { t } = useTranslation('disclosure');
  const isInternal = useView((view) => view.disclosure === 'internal');
  const unit = useView((view) => view.mapMaker.trim());
  if (!isInternal) return null;
  const date = localDay(new Date());
  return unit === '' ? t('markNoUnit', { date }) : t('mark', { unit, date });
}
