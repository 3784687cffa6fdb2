import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regionTotals } from '../../cube/regionTotals';
import { labelIn } from '../../i18n/i18n';
import { formatRatio } from '../../lib/formatFigure';
import { STAGE, VALUE_LEVEL } from '../../model/enumerations';
import { queryNodeDetail } from '../../queries/nodeDetail';
import type { EdgeRow, NodeRow } from '../../queries/structure';
import { AnswerState } from '../shared/AnswerState';
import { useFollowingFilter } from '../shared/followingFilter';
import { StageMark } from '../shared/StageMark';
import { useAnswer } from '../shared/useAnswer';
import { useFigureText } from '../shared/useFigureText';
import { useSifted } from '../shared/useSifted';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { DetailHead } from './DetailHead';
import { Facts } from './Facts';
import { labelOf } from './labelOf';
import { NotFound } from './NotFound';
import { RailSection } from './RailSection';
import { RegionLink } from './RegionLink';
import tables from './railTable.module.css';
import { SelectLink } from './SelectLink';
import links from './SelectLink.module.css';
import { sourceFacts } from './sourceFacts';

/** Everything known of one node: what it is, its neighbours and where it has enterprises. */
export function NodeDetails({ id }: { readonly id: string }) {
  const { nodeById } = useWorkspace().data;
  const node = nodeById.get(id);
  return node ? <Loaded node={node} /> : <NotFound />;
}

function Loaded({ node }: { readonly node: NodeRow }) {
  const { t } = useTranslation(['details', 'common']);
  const { structure, chainById } = useWorkspace().data;
  const language = useView((view) => view.language);
  const { nodeId, chainId, altGroup } = node;
  const answer = useAnswer('nodeDetail', [nodeId], (database, signal) =>
    queryNodeDetail(database, nodeId, signal),
  );
  const chainName = chainById.get(chainId)?.name ?? chainId;
  const alternatives = structure.nodes.filter(
    (other) =>
      altGroup !== null &&
      other.altGroup === altGroup &&
      other.chainId === chainId &&
      other.nodeId !== nodeId,
  );
  const detail = answer.data ?? null;
  return (
    <>
      <DetailHead
        kind="node"
        name={node.name}
        path={[chainName]}
        isSample={detail?.isSample ?? false}
        source={detail?.source ?? null}
      />
      <AnswerState isPending={answer.isPending} error={answer.error} onRetry={() => void answer.refetch()} />
      <Facts
        facts={[
          { label: t('node.chain'), value: chainName },
          {
            label: t('node.stage'),
            value: node.stage && (
              <span className={tables.marked}>
                <StageMark stage={node.stage} size={12} />
                {labelIn(language, STAGE[node.stage])}
              </span>
            ),
          },
          { label: t('node.key'), value: node.isKey ? t('node.yes') : t('node.no') },
          {
            label: t('node.valueLevel'),
            value: labelOf(language, VALUE_LEVEL, detail?.valueLevel ?? null),
          },
          {
            label: t('node.codes'),
            value: detail && detail.industryCodes.length > 0 ? detail.industryCodes.join('、') : null,
          },
          {
            label: t('node.alternatives'),
            value:
              alternatives.length === 0
                ? t('node.none')
                : alternatives.map((other) => (
                    <div key={other.nodeId}>
                      <SelectLink kind="node" id={other.nodeId} name={other.name} />
                    </div>
                  )),
          },
          ...(detail ? sourceFacts(t, detail) : []),
        ]}
      />
      <Neighbours
        title={t('node.suppliers')}
        edges={structure.edges.filter(({ toNode }) => toNode === nodeId)}
        end="fromNode"
      />
      <Neighbours
        title={t('node.customers')}
        edges={structure.edges.filter(({ fromNode }) => fromNode === nodeId)}
        end="toNode"
      />
      <WhoHasIt nodeId={nodeId} chainId={chainId} />
    </>
  );
}

interface NeighboursProps {
  readonly title: string;
  readonly edges: readonly EdgeRow[];
  readonly end: 'fromNode' | 'toNode';
}

function Neighbours({ title, edges, end }: NeighboursProps) {
  const { t } = useTranslation('details');
  const { nodeById } = useWorkspace().data;
  return (
    <RailSection title={title}>
      {edges.length === 0 ? (
        <p className={tables.text}>{t('node.none')}</p>
      ) : (
        <table className={tables.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('node.neighbour')}</th>
              <th scope="col" className={tables.number}>
                {t('node.coefficient')}
              </th>
            </tr>
          </thead>
          <tbody>
            {edges.map((edge) => {
              const neighbour = nodeById.get(edge[end]);
              return (
                <tr key={edge[end]}>
                  <th scope="row">
                    <span className={tables.marked}>
                      {neighbour?.stage && <StageMark stage={neighbour.stage} size={12} />}
                      <SelectLink kind="node" id={edge[end]} name={neighbour?.name ?? edge[end]} />
                    </span>
                  </th>
                  <td className={tables.number}>{formatRatio(edge.coefficient)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </RailSection>
  );
}

/** Cities with an enterprise of the node, the most first; the filter's regions do not restrict it. */
function WhoHasIt({ nodeId, chainId }: { readonly nodeId: string; readonly chainId: string }) {
  const { t } = useTranslation('details');
  const filter = useFollowingFilter();
  const { changeFilter } = useViewActions();
  const atNode = useMemo(
    () => ({ ...filter, chains: [chainId], nodes: [nodeId], stages: [], verdicts: [] }),
    [filter, chainId, nodeId],
  );
  const figureText = useFigureText();
  const { sifted, error, retry } = useSifted(atNode);
  const totals = regionTotals(sifted, 'city');
  const rows = useMemo(
    () =>
      [...totals]
        .map(([adcode, { firmCount, withheld }]) => ({
          adcode,
          firmCount: withheld.firms ? 0 : firmCount,
          isWithheld: withheld.firms,
        }))
        .filter(({ firmCount, isWithheld }) => firmCount > 0 || isWithheld)
        .sort((a, b) => b.firmCount - a.firmCount || (a.adcode < b.adcode ? -1 : 1)),
    [totals],
  );
  return (
    <RailSection
      title={t('node.regions')}
      note={
        <button
          type="button"
          className={links.link}
          onClick={() => changeFilter({ chains: [chainId], nodes: [nodeId] })}
        >
          {t('node.onlyNode')}
        </button>
      }
    >
      <AnswerState isPending={false} error={error} onRetry={retry} />
      {rows.length === 0 && <p className={tables.text}>{t('node.noRegions')}</p>}
      {rows.length > 0 && (
        <table className={tables.table} aria-label={t('node.regions')}>
          <tbody>
            {rows.map(({ adcode, firmCount, isWithheld }) => (
              <tr key={adcode}>
                <th scope="row">
                  <RegionLink adcode={adcode} />
                </th>
                <td className={tables.number}>
                  {figureText(isWithheld, t('region.firmCount', { count: firmCount }))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </RailSection>
  );
}
