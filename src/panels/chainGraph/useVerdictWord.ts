import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { PROJECT_STAGE, VERDICT } from '../../model/enumerations';
import { useView } from '../shared/useView';
import type { ChainGraphCell } from './chainGraphCells';
import type { NodeStanding } from './nodeStanding';

/** The word of a cell: its verdict with the number of its 断点段, the stage of the project that is coming, or that it is not judged. */
export function useVerdictWord(): (cell: ChainGraphCell, standing: NodeStanding) => string {
  const { t } = useTranslation(['chainGraph', 'disclosure']);
  const isPublic = useView((view) => view.disclosure === 'public');
  const language = useView((view) => view.language);
  return ({ verdict, fillingStage, segment }, standing) => {
    if (standing === 'planned' && fillingStage)
      return t('planned', { stage: labelIn(language, PROJECT_STAGE[fillingStage]) });
    if (isPublic && verdict === 'blank') return t('disclosure:opportunity');
    if (!verdict) return t('notJudged');
    const word = labelIn(language, VERDICT[verdict]);
    return segment > 0 && !isPublic ? t('inSegment', { word, number: segment }) : word;
  };
}
