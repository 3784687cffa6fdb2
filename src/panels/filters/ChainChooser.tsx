import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { CHAIN_GROUP, type ChainGroup } from '../../model/enumerations';
import type { ChainRow, NodeRow } from '../../queries/structure';
import { ChoiceRow } from '../../ui/ChoiceRow';
import { FoldHead } from '../../ui/FoldHead';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './ChainChooser.module.css';
import { toggledChain } from './chainChoice';
import type { TreeCounts } from './chainTree';

const GROUPS = [...(Object.keys(CHAIN_GROUP) as ChainGroup[]), null];

/** All chains by group with their counts; stands open while none is chosen. */
export function ChainChooser({ counts }: { readonly counts: TreeCounts | null }) {
  const { t } = useTranslation('filters');
  const language = useView((view) => view.language);
  const hasChoice = useView((view) => view.filter.chains.length > 0);
  const { chains, nodes } = useWorkspace().data.structure;
  const ordered = useMemo(() => graphsFirst(chains, nodes), [chains, nodes]);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const bodyId = useId();
  const isOpen = isUnfolded || !hasChoice;
  return (
    <div>
      {hasChoice ? (
        <FoldHead
          title={t('chain.choose')}
          note={String(chains.length)}
          open={isOpen}
          onToggle={() => setIsUnfolded(!isUnfolded)}
          controls={bodyId}
        />
      ) : (
        <p className={styles.hint}>{t('chain.chooseHint')}</p>
      )}
      <div id={bodyId} className={styles.body} hidden={!isOpen}>
        {isOpen &&
          GROUPS.map((group) => {
            const own = ordered.filter((chain) => groupOf(chain) === group);
            if (own.length === 0) return null;
            const name = group ? labelIn(language, CHAIN_GROUP[group]) : t('chain.ungrouped');
            return (
              <fieldset key={name} className={styles.group}>
                <legend>{name}</legend>
                {own.map((chain) => (
                  <ChainChoice key={chain.chainId} chain={chain} counts={counts} />
                ))}
              </fieldset>
            );
          })}
      </div>
    </div>
  );
}

function ChainChoice({ chain, counts }: { readonly chain: ChainRow; readonly counts: TreeCounts | null }) {
  const { t } = useTranslation('filters');
  const { nodeById } = useWorkspace().data;
  const filter = useView((view) => view.filter);
  const { changeFilter } = useViewActions();
  const checked = filter.chains.includes(chain.chainId);
  const count = counts?.of({ kind: 'chain', chain: chain.chainId }).total;
  return (
    <ChoiceRow
      label={chain.name}
      indent={16}
      checked={checked}
      onToggle={() => changeFilter(toggledChain(filter, chain.chainId, nodeById))}
      boxed
      count={count}
      countLabel={t('count', { amount: count ?? 0 })}
    />
  );
}

function groupOf({ group }: ChainRow): ChainGroup | null {
  return GROUPS.find((each) => each === group) ?? null;
}

/** Chains with a graph of nodes before those that are only named. */
function graphsFirst(chains: readonly ChainRow[], nodes: readonly NodeRow[]): readonly ChainRow[] {
  const withGraph = new Set(nodes.map(({ chainId }) => chainId));
  return [
    ...chains.filter(({ chainId }) => withGraph.has(chainId)),
    ...chains.filter(({ chainId }) => !withGraph.has(chainId)),
  ];
}
