import '@xyflow/react/dist/base.css';
import {
  type Node,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  ViewportPortal,
} from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useView, useViewActions } from '../shared/useView';
import styles from './ChainGraphPicture.module.css';
import { type ChainGraphLayout, chainGraphLayout } from './chainGraphLayout';
import { GraphEdges } from './GraphEdges';
import { GraphFoot } from './GraphFoot';
import { GraphNodeBox, type GraphNodeData } from './GraphNodeBox';
import { initialViewport } from './initialViewport';
import { nextNode } from './nextNode';
import { StageBands } from './StageBands';
import type { ChainGraphAnswer } from './useChainGraph';

type BoxNode = Node<GraphNodeData, 'box'>;

const NODE_TYPES = { box: GraphNodeBox };
const NODE_WIDTH = 164;
const NODE_HEIGHT = 46;
/** With a line for each of two regions. */
const COMPARED_HEIGHT = 66;
const ROW_GAP = 10;
const LABEL_ROOM = 22;

/** The graph drawn, left to right; it pans and zooms, and the arrow keys move from node to node. */
export function ChainGraphPicture({ answer }: { readonly answer: ChainGraphAnswer }) {
  const { nodes, edges, other } = answer;
  const isCompared = other !== null;
  // What is hidden keeps its place: the same node always stands in the same spot.
  const layout = useMemo(
    () =>
      chainGraphLayout(
        nodes.map(({ nodeId, stage }) => ({ id: nodeId, stage })),
        edges,
        {
          nodeWidth: NODE_WIDTH,
          nodeHeight: isCompared ? COMPARED_HEIGHT : NODE_HEIGHT,
          rowGap: ROW_GAP,
          labelRoom: edges.some(({ coefficient }) => !Number.isNaN(coefficient)) ? LABEL_ROOM : 0,
        },
      ),
    [nodes, edges, isCompared],
  );
  return (
    <ReactFlowProvider>
      <StageBands layout={layout} nodes={nodes} />
      <Flow answer={answer} layout={layout} />
      <GraphFoot layout={layout} />
    </ReactFlowProvider>
  );
}

interface FlowProps {
  readonly answer: ChainGraphAnswer;
  readonly layout: ChainGraphLayout;
}

function Flow({ answer, layout }: FlowProps) {
  const { t } = useTranslation('chainGraph');
  const selection = useView((view) => view.selection);
  const { change } = useViewActions();
  const frame = useRef<HTMLDivElement>(null);
  const show = useShowNode(layout);
  useStartingViewport(layout);

  const shown = useMemo(
    () => layout.nodes.filter(({ id }) => answer.showings.get(id) !== 'hidden'),
    [layout, answer.showings],
  );
  const rowById = useMemo(() => new Map(answer.nodes.map((node) => [node.nodeId, node])), [answer.nodes]);
  const boxes = useMemo(
    () =>
      shown.flatMap((placed): BoxNode[] => {
        const node = rowById.get(placed.id);
        if (!node) return [];
        const data: GraphNodeData = {
          node,
          places: [answer.main, answer.other].flatMap((place) => place ?? []),
          isPale: answer.showings.get(placed.id) === 'pale',
          isOutOfBand: placed.band !== null && placed.band !== node.stage,
          isSelected: selection?.kind === 'node' && selection.id === placed.id,
          onSelect: () => change({ selection: { kind: 'node', id: placed.id } }),
          onFocus: () => show(placed.id),
          onArrow: (key) => {
            const next = nextNode(shown, placed, key);
            const box =
              next && frame.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next.id)}"]`);
            box?.focus({ preventScroll: true });
          },
        };
        return [
          {
            id: placed.id,
            type: 'box',
            position: { x: placed.x, y: placed.y },
            data,
            // Else it would be called `node` in English.
            domAttributes: { 'aria-roledescription': undefined },
          },
        ];
      }),
    [shown, rowById, answer, selection, change, show],
  );

  return (
    <div className={styles.frame} ref={frame}>
      <ReactFlow
        className={styles.flow}
        aria-label={t('picture', { chain: answer.chainName })}
        nodes={boxes}
        edges={NO_EDGES}
        nodeTypes={NODE_TYPES}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        minZoom={0.2}
        maxZoom={2}
        zoomOnDoubleClick={false}
        // The licence is MIT: the mark is a courtesy, and the picture is shown to officials.
        proOptions={HIDE_MARK}
      >
        <ViewportPortal>
          <GraphEdges answer={answer} layout={layout} />
        </ViewportPortal>
      </ReactFlow>
    </div>
  );
}

const NO_EDGES: never[] = [];
const HIDE_MARK = { hideAttribution: true };

/** Frames the graph when it or the room for it changes. */
function useStartingViewport(layout: ChainGraphLayout): void {
  const { setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  useEffect(() => {
    if (width === 0 || height === 0) return;
    setViewport(initialViewport(layout, { width, height })).catch((error: unknown) => reportError(error));
  }, [layout, width, height, setViewport]);
}

/** Brings a node into view when it gets the focus out of sight. */
function useShowNode(layout: ChainGraphLayout): (id: string) => void {
  const { getViewport, setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return useMemo(
    () => (id: string) => {
      const node = layout.nodes.find((each) => each.id === id);
      if (!node) return;
      const { x, y, zoom } = getViewport();
      const [left, top] = [node.x * zoom + x, node.y * zoom + y];
      const isInside =
        left >= 0 && top >= 0 && left + NODE_WIDTH * zoom <= width && top + COMPARED_HEIGHT * zoom <= height;
      if (isInside) return;
      setViewport({
        x: width / 2 - (node.x + NODE_WIDTH / 2) * zoom,
        y: height / 2 - (node.y + NODE_HEIGHT / 2) * zoom,
        zoom,
      }).catch((error: unknown) => reportError(error));
    },
    [layout, width, height, getViewport, setViewport],
  );
}
