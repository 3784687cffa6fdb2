import { useViewport } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { STAGE } from '../../model/enumerations';
import type { NodeRow } from '../../queries/structure';
import { StageMark } from '../shared/StageMark';
import { useView } from '../shared/useView';
import styles from './ChainGraphPicture.module.css';
import type { ChainGraphLayout } from './chainGraphLayout';

interface StageBandsProps {
  readonly layout: ChainGraphLayout;
  readonly nodes: readonly NodeRow[];
}

/** The stages above their columns: they follow the picture sideways and stay on top. */
export function StageBands({ layout, nodes }: StageBandsProps) {
  const { t } = useTranslation('chainGraph');
  const language = useView((view) => view.language);
  const { x, zoom } = useViewport();
  return (
    <div className={styles.bands}>
      {layout.bands.map((band) => (
        <div
          key={band.stage}
          className={styles.band}
          style={{ left: band.x * zoom + x, width: band.width * zoom }}
        >
          <StageMark stage={band.stage} size={12} />
          {labelIn(language, STAGE[band.stage])}
          <span className={styles.bandCount}>
            {t('nodeCount', { count: nodes.filter(({ stage }) => stage === band.stage).length })}
          </span>
        </div>
      ))}
    </div>
  );
}
