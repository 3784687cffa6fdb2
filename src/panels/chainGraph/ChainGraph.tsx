import { useTranslation } from 'react-i18next';
import { AnswerState } from '../shared/AnswerState';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './ChainGraph.module.css';
import { ChainGraphHead } from './ChainGraphHead';
import { ChainGraphPicture } from './ChainGraphPicture';
import { ChainGraphTable } from './ChainGraphTable';
import { type GraphChain, graphChain } from './graphChain';
import { PlaceAdvice } from './PlaceAdvice';
import { useChainGraph } from './useChainGraph';

/** 产业链图: one chain's nodes and supplies with the verdicts of a region, as a picture or a table. */
export function ChainGraph() {
  const { nodeById } = useWorkspace().data;
  const filter = useView((view) => view.filter);
  const selection = useView((view) => view.selection);
  const chain = graphChain(filter, selection, nodeById);
  return chain.kind === 'one' ? <OneChain chainId={chain.chainId} /> : <ChainChoice choice={chain} />;
}

function OneChain({ chainId }: { readonly chainId: string }) {
  const { t } = useTranslation('chainGraph');
  const form = useView((view) => view.chainGraph.form);
  const view = useView(({ chainGraph }) => chainGraph);
  const { change } = useViewActions();
  const answer = useChainGraph(chainId);
  const isEmpty = [...answer.showings.values()].every((showing) => showing === 'hidden');
  return (
    <section className={styles.panel} aria-label={t('label')}>
      <ChainGraphHead answer={answer} />
      <AnswerState isPending={false} error={answer.error} onRetry={answer.retry} />
      {!answer.main.place.matrix && <PlaceAdvice name={answer.main.place.name} />}
      {isEmpty && (
        <p className={styles.advice}>
          {t('nothingHere')}
          <button
            type="button"
            className={styles.link}
            onClick={() => change({ chainGraph: { ...view, scope: 'all' } })}
          >
            {t('showAll')}
          </button>
        </p>
      )}
      {form === 'picture' ? <ChainGraphPicture answer={answer} /> : <ChainGraphTable answer={answer} />}
    </section>
  );
}

/** What to do where not exactly one chain is meant. */
function ChainChoice({ choice }: { readonly choice: Extract<GraphChain, { kind: 'choose' }> }) {
  const { t } = useTranslation('chainGraph');
  const { chainById } = useWorkspace().data;
  const { changeFilter } = useViewActions();
  return (
    <section className={styles.panel} aria-label={t('label')}>
      <p className={styles.advice}>{t(`choose.${choice.reason}`)}</p>
      <ul className={styles.chains}>
        {choice.chainIds.map((chainId) => (
          <li key={chainId}>
            <button
              type="button"
              className={styles.chain}
              onClick={() => changeFilter({ chains: [chainId], nodes: [], stages: [] })}
            >
              {chainById.get(chainId)?.name ?? chainId}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
