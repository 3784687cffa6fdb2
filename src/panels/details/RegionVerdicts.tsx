import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { BLANK_POSITION, type GapLevel, VERDICT } from '../../model/enumerations';
import { Provenance } from '../provenance/Provenance';
import { StageMark } from '../shared/StageMark';
import { useView, useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';
import { chainVerdicts, type NodeVerdict, type Overlay } from './chainVerdicts';
import { RailSection } from './RailSection';
import styles from './RegionVerdicts.module.css';
import tables from './railTable.module.css';
import { SelectLink } from './SelectLink';

interface RegionVerdictsProps {
  readonly level: GapLevel;
  /** Code of a city or county, or key of a park. */
  readonly regionId: string;
}

/** Verdict of every node of the chosen chains in one region; with none chosen, its chains with their gaps. */
export function RegionVerdicts({ level, regionId }: RegionVerdictsProps) {
  const { t } = useTranslation('details');
  const { gaps, graph, chainById, nodeById } = useWorkspace().data;
  const filter = useView((view) => view.filter);
  const { changeFilter } = useViewActions();
  const verdicts = useMemo(() => chainVerdicts(gaps[level], graph, regionId), [gaps, level, graph, regionId]);

  if (!verdicts) {
    return (
      <RailSection title={t('region.verdicts')}>
        <p className={tables.text}>{t('region.outside')}</p>
      </RailSection>
    );
  }
  if (verdicts.gate !== 'sufficient') {
    return (
      <RailSection title={t('region.verdicts')}>
        <p className={`${tables.text} ${tables.marked}`}>
          <VerdictGlyph glyph="insufficient" size={12} />
          {t(`region.insufficientReason.${verdicts.gate}`)}
        </p>
      </RailSection>
    );
  }
  const chosen = verdicts.chains.filter(({ chainId }) => filter.chains.includes(chainId));
  if (chosen.length > 0) {
    return chosen.map(({ chainId, nodes }) => (
      <RailSection
        key={chainId}
        title={t('region.verdictsOf', { chain: chainById.get(chainId)?.name ?? chainId })}
        note={
          <Provenance
            label={t('region.verdicts')}
            figure="verdicts"
            entity="enterprise"
            filter={filter}
            coverage={null}
            benchmark={null}
          >
            {t('provenance')}
          </Provenance>
        }
      >
        <ul className={styles.list}>
          {nodes.map((node) => (
            <NodeLine
              key={node.nodeId}
              verdict={node}
              name={nodeById.get(node.nodeId)?.name ?? node.nodeId}
            />
          ))}
        </ul>
      </RailSection>
    ));
  }
  return (
    <RailSection title={t('region.chains')} note={t('region.noChain')}>
      <ul className={styles.list}>
        {verdicts.chains
          .filter(({ isActive }) => isActive)
          .map(({ chainId, breakCount, blankCount }) => (
            <li key={chainId} className={styles.line}>
              <button
                type="button"
                className={styles.chain}
                onClick={() => changeFilter({ chains: [chainId] })}
              >
                {chainById.get(chainId)?.name ?? chainId}
              </button>
              <span className={styles.place}>
                {t('region.chainGaps', { breaks: breakCount, blanks: blankCount })}
              </span>
            </li>
          ))}
      </ul>
    </RailSection>
  );
}

function NodeLine({ verdict, name }: { readonly verdict: NodeVerdict; readonly name: string }) {
  const { t } = useTranslation(['details', 'drawer']);
  const language = useView((view) => view.language);
  const { nodeById } = useWorkspace().data;
  const stage = nodeById.get(verdict.nodeId)?.stage;
  const words = [
    verdict.position ? labelIn(language, BLANK_POSITION[verdict.position]) : null,
    verdict.firmCount > 0 ? t('region.firmCount', { count: verdict.firmCount }) : null,
    ...verdict.overlays.map((overlay: Overlay) => t(`drawer:overlay.${overlay}`)),
  ];
  return (
    <li className={styles.line}>
      <span className={styles.node}>
        {stage && <StageMark stage={stage} size={12} />}
        <SelectLink kind="node" id={verdict.nodeId} name={name} />
      </span>
      <span className={styles.verdict} data-paler={verdict.overlays.includes('tooSmall') || undefined}>
        <VerdictGlyph glyph={verdict.verdict} size={12} />
        {labelIn(language, VERDICT[verdict.verdict])}
      </span>
      <span className={styles.place}>{words.filter((word) => word !== null).join(' · ')}</span>
    </li>
  );
}
