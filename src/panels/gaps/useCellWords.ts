import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { BLANK_POSITION, VERDICT } from '../../model/enumerations';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import type { GapRow } from './gapRows';

/** A cell in words: its region's name, and verdict with position and overlays. */
export function useCellWords(row: GapRow): {
  readonly regionName: string;
  readonly words: readonly string[];
} {
  const { t } = useTranslation('drawer');
  const { regionByCode, parkById } = useWorkspace().data;
  const language = useView((view) => view.language);
  const regionName =
    (row.level === 'park' ? parkById.get(row.region)?.name : regionByCode.get(row.region)?.name) ??
    row.region;
  const words = [
    labelIn(language, VERDICT[row.verdict]),
    ...(row.position ? [labelIn(language, BLANK_POSITION[row.position])] : []),
    ...row.overlays.map((overlay) => t(`overlay.${overlay}`)),
  ];
  return { regionName, words };
}
