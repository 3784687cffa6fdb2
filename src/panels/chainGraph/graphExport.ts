import type { ExportCell, ListExport } from '../../queries/listExport';
import type { ChainGraphAnswer } from './useChainGraph';

const COLUMNS = [
  'level',
  'region',
  'region_name',
  'chain',
  'node',
  'node_name',
  'stage',
  'is_key',
  'verdict',
  'position',
  'segment',
  'firm_count',
  'output_wan',
  'supply_ratio',
  'filling_stage',
  'inputs',
  'is_sample',
] as const;

/** The nodes of the graph for a file, a row a place and node; inputs as `node coefficient`. Missing is empty. */
export function graphExport(
  answer: Pick<ChainGraphAnswer, 'chainId' | 'nodes' | 'edges' | 'main' | 'other' | 'showings'>,
  hasSamples: boolean,
): ListExport {
  const { chainId, nodes, edges, main, other, showings } = answer;
  const shown = nodes.filter(({ nodeId }) => showings.get(nodeId) !== 'hidden');
  const known = (value: number): ExportCell => (Number.isNaN(value) ? null : value);
  const inputsOf = (nodeId: string): string =>
    edges
      .filter(({ to }) => to === nodeId)
      .map(({ from, coefficient }) => (Number.isNaN(coefficient) ? from : `${from} ${coefficient}`))
      .join(';');
  const rows = [main, other].flatMap((each) =>
    shown.flatMap(({ nodeId, name, stage, isKey }): ExportCell[][] => {
      const cell = each?.cells.get(nodeId);
      if (!each || !cell) return [];
      const { level, id, name: place } = each.place;
      return [
        [
          level,
          id,
          place,
          chainId,
          nodeId,
          name,
          stage,
          isKey,
          cell.verdict,
          cell.position,
          cell.segment > 0 ? cell.segment : null,
          known(cell.firmCount),
          known(cell.outputWan),
          known(cell.supplyRatio),
          cell.fillingStage,
          inputsOf(nodeId),
          hasSamples,
        ],
      ];
    }),
  );
  return { columns: COLUMNS, rows, hasSamples };
}
