import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainRow } from '../../queries/structure';
import { ErrorNote } from '../shared/ErrorNote';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { ChainChooser } from './ChainChooser';
import { ChainTree } from './ChainTree';

import { FilterSection } from './FilterSection';
import { useTreeCounts } from './useTreeCounts';

/** 链 → 环节: the trees of the chosen chains, and the chooser of chains. */
export function ChainSection() {
  const { t } = useTranslation('filters');
  const { chainById } = useWorkspace().data;
  const chosen = useView((view) => view.filter.chains);
  const tree = useTreeCounts();
  const [folded, setFolded] = useState<ReadonlyMap<string, boolean>>(new Map());
  const chains = useMemo(
    () => chosen.map((id) => chainById.get(id)).filter((chain): chain is ChainRow => chain !== undefined),
    [chosen, chainById],
  );
  const areas = t(`areasShort.${tree.level}`, { amount: tree.regions.length });
  return (
    <FilterSection id="chain" note={t('chain.note', { areas })}>
      {tree.error && <ErrorNote error={tree.error} recover={{ retry: tree.retry }} />}
      {chains.map((chain) => {
        // One chain is looked into; of several the heads are compared.
        const isFolded = chains.length > 1 && (folded.get(chain.chainId) ?? true);
        return (
          <ChainTree
            key={chain.chainId}
            chain={chain}
            tree={tree}
            isFolded={isFolded}
            onFold={chains.length > 1 ? () => setFolded(new Map(folded).set(chain.chainId, !isFolded)) : null}
          />
        );
      })}
      <ChainChooser counts={tree.counts} />
    </FilterSection>
  );
}
