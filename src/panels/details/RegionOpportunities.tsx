import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapLevel } from '../../model/enumerations';
import { StageMark } from '../shared/StageMark';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { chainVerdicts } from './chainVerdicts';
import { RailSection } from './RailSection';
import styles from './RegionVerdicts.module.css';
import tables from './railTable.module.css';
import { SelectLink } from './SelectLink';

interface RegionOpportunitiesProps {
  readonly level: GapLevel;
  readonly regionId: string;
}

/** 对外: nodes that a region lacks, by chain, as 招商机会; of the chosen chains, else of those that are at home there. */
export function RegionOpportunities({ level, regionId }: RegionOpportunitiesProps) {
  const { t } = useTranslation('disclosure');
  const { gaps, graph, chainById, nodeById } = useWorkspace().data;
  const chosen = useView((view) => view.filter.chains);
  const verdicts = useMemo(() => chainVerdicts(gaps[level], graph, regionId), [gaps, level, graph, regionId]);
  const isJudged = verdicts?.gate === 'sufficient';
  const chains = (isJudged ? verdicts.chains : [])
    .filter(({ chainId, isActive }) => (chosen.length > 0 ? chosen.includes(chainId) : isActive))
    .map(({ chainId, nodes }) => ({
      chainId,
      missing: nodes.filter(({ verdict }) => verdict === 'break' || verdict === 'blank'),
    }))
    .filter(({ missing }) => missing.length > 0);
  if (chains.length === 0) {
    return (
      <RailSection title={t('opportunities')}>
        <p className={tables.text}>{t('noOpportunity')}</p>
      </RailSection>
    );
  }
  return chains.map(({ chainId, missing }) => (
    <RailSection
      key={chainId}
      title={t('opportunitiesOf', { chain: chainById.get(chainId)?.name ?? chainId })}
    >
      <ul className={styles.list}>
        {missing.map(({ nodeId }) => {
          const node = nodeById.get(nodeId);
          return (
            <li key={nodeId} className={styles.line}>
              <span className={styles.node}>
                {node?.stage && <StageMark stage={node.stage} size={12} />}
                <SelectLink kind="node" id={nodeId} name={node?.name ?? nodeId} />
              </span>
            </li>
          );
        })}
      </ul>
    </RailSection>
  ));
}
