import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeFigures } from '../../cube/nodeFigures';
import type { NodeRow } from '../../queries/structure';
import { useDisclosureGuard } from '../shared/useDisclosureGuard';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { type ChainGraphCell, chainGraphCells } from './chainGraphCells';
import type { GraphEdge } from './graphColumns';
import { chosenPlaceId, type GraphPlace, graphPlace } from './graphPlace';
import { type NodeShowing, type NodeStanding, nodeShowing, nodeStanding } from './nodeStanding';
import { publicCells } from './publicCells';

/** An edge with its coefficient; NaN where unknown. */
export interface ChainEdge extends GraphEdge {
  readonly coefficient: number;
}

/** One place with what the nodes of the chain bear there. */
export interface PlaceCells {
  readonly place: GraphPlace;
  readonly cells: ReadonlyMap<string, ChainGraphCell>;
  readonly standings: ReadonlyMap<string, NodeStanding>;
}

export interface ChainGraphAnswer {
  readonly chainId: string;
  readonly chainName: string;
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly ChainEdge[];
  readonly main: PlaceCells;
  /** The second region; null without one. */
  readonly other: PlaceCells | null;
  /** Why it cannot be said what 对外 may show. */
  readonly error: Error | null;
  retry(): void;
  readonly showings: ReadonlyMap<string, NodeShowing>;
}

/** Everything that the picture and the table of one chain show. */
export function useChainGraph(chainId: string): ChainGraphAnswer {
  const { t } = useTranslation('common');
  const { data } = useWorkspace();
  const selection = useView((view) => view.selection);
  const regions = useView((view) => view.filter.regions);
  const { scope, comparedRegion } = useView((view) => view.chainGraph);
  const country = t('country');

  const nodes = useMemo(
    () => data.structure.nodes.filter((node) => node.chainId === chainId),
    [data.structure.nodes, chainId],
  );
  const edges = useMemo(() => {
    const own = new Set(nodes.map(({ nodeId }) => nodeId));
    return data.structure.edges
      .filter(({ fromNode, toNode }) => own.has(fromNode) && own.has(toNode))
      .map(({ fromNode, toNode, coefficient }) => ({ from: fromNode, to: toNode, coefficient }));
  }, [data.structure.edges, nodes]);

  const mainId = chosenPlaceId(selection, regions, data.regionByCode);
  const mainPlace = useMemo(
    () =>
      graphPlace(mainId, data, country) ?? { level: 'country' as const, id: '', name: country, matrix: null },
    [mainId, data, country],
  );
  const otherPlace = useMemo(
    () =>
      comparedRegion === '' || comparedRegion === mainId ? null : graphPlace(comparedRegion, data, country),
    [comparedRegion, mainId, data, country],
  );
  const main = usePlaceCells(chainId, nodes, mainPlace);
  const other = usePlaceCells(chainId, nodes, otherPlace);
  const showings = useMemo(
    () =>
      new Map(
        nodes.map(({ nodeId }) => {
          const standings = [main.answer, other.answer].flatMap((each) => each?.standings.get(nodeId) ?? []);
          return [nodeId, nodeShowing(standings, scope)] as const;
        }),
      ),
    [nodes, main.answer, other.answer, scope],
  );
  return {
    chainId,
    chainName: data.chainById.get(chainId)?.name ?? chainId,
    nodes,
    edges,
    main: main.answer ?? { place: mainPlace, cells: new Map(), standings: new Map() },
    other: other.answer,
    showings,
    error: main.error,
    retry: main.retry,
  };
}

function usePlaceCells(chainId: string, nodes: readonly NodeRow[], place: GraphPlace | null) {
  const { guard, error, retry } = useDisclosureGuard();
  const { cube } = useWorkspace().data;
  const time = useView((view) => view.chainGraph.time);
  const answer = useMemo<PlaceCells | null>(() => {
    if (!place) return null;
    const cells = chainGraphCells(
      nodes.map(({ nodeId }) => nodeId),
      place.matrix,
      place.id,
      nodeFigures(cube, chainId, place),
    );
    const shown = guard ? publicCells(cells, place.id, guard) : cells;
    return {
      place,
      cells: new Map(shown.map((cell) => [cell.nodeId, cell])),
      standings: new Map(cells.map((cell) => [cell.nodeId, nodeStanding(cell, time)])),
    };
  }, [cube, chainId, nodes, place, time, guard]);
  return { answer, error, retry };
}
