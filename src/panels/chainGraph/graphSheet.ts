import type { TFunction } from 'i18next';
import { labelIn } from '../../i18n/i18n';
import { BLANK_POSITION, type EnumLabel, PROJECT_STAGE, STAGE, VERDICT } from '../../model/enumerations';
import type { Language } from '../../model/viewState';
import type { NodeRow } from '../../queries/structure';
import type { ExportSheet, SheetCell } from '../shared/exportSheet';
import { type FilledColumn, filledSheet } from '../shared/filledSheet';
import type { ChainGraphCell } from './chainGraphCells';
import type { GraphPlace } from './graphPlace';
import type { ChainGraphAnswer } from './useChainGraph';

interface GraphSheetInput {
  readonly answer: Pick<
    ChainGraphAnswer,
    'chainId' | 'chainName' | 'nodes' | 'edges' | 'main' | 'other' | 'showings'
  >;
  /** 示例数据 不代表实际; null without synthetic rows. */
  readonly sampleMark: string | null;
  readonly language: Language;
  readonly t: TFunction<'chainGraph'>;
}

/** One node in one place. */
interface GraphItem {
  readonly place: GraphPlace;
  readonly node: NodeRow;
  readonly cell: ChainGraphCell;
}

/** The nodes of the graph as a sheet, a row a place and node; inputs as node and coefficient. Output in 亿元. */
export function graphSheet({ answer, sampleMark, language, t }: GraphSheetInput): ExportSheet {
  const { chainId, chainName, nodes, edges, main, other, showings } = answer;
  const shown = nodes.filter(({ nodeId }) => showings.get(nodeId) !== 'hidden');
  const nameById = new Map(nodes.map(({ nodeId, name }) => [nodeId, name]));
  const word = (label: EnumLabel | null | undefined): SheetCell => (label ? labelIn(language, label) : null);
  const inputsOf = (nodeId: string): string =>
    edges
      .filter(({ to }) => to === nodeId)
      .map(({ from, coefficient }) => {
        const name = nameById.get(from) ?? from;
        return Number.isNaN(coefficient) ? name : `${name} ${coefficient}`;
      })
      .join('；');
  const items = [main, other].flatMap((each) =>
    shown.flatMap((node): GraphItem[] => {
      const cell = each?.cells.get(node.nodeId);
      return each && cell ? [{ place: each.place, node, cell }] : [];
    }),
  );
  const column = (
    id: string,
    head: string,
    cell: (item: GraphItem) => SheetCell,
    width?: number,
  ): FilledColumn<GraphItem> => ({ id, head, cell, ...(width === undefined ? {} : { width }) });
  return filledSheet(
    {
      name: t('label'),
      title: `${t('label')} ${chainName} ${[main, other].flatMap((each) => each?.place.name ?? []).join(' ')}`,
      notes: [sampleMark],
    },
    [
      column('region', t('sheet.region'), ({ place }) => place.id),
      column('region_name', t('sheet.regionName'), ({ place }) => place.name, 14),
      column('chain', t('sheet.chain'), () => chainId),
      column('node', t('sheet.nodeId'), ({ node }) => node.nodeId, 16),
      column('node_name', t('column.node'), ({ node }) => node.name, 16),
      column('stage', t('column.stage'), ({ node }) => word(node.stage && STAGE[node.stage])),
      column('is_key', t('key'), ({ node }) => (node.isKey ? t('key') : null)),
      column('verdict', t('column.verdict'), ({ cell }) => word(cell.verdict && VERDICT[cell.verdict])),
      column('position', t('sheet.position'), ({ cell }) =>
        word(cell.position && BLANK_POSITION[cell.position]),
      ),
      column('segment', t('sheet.segment'), ({ cell }) => (cell.segment > 0 ? cell.segment : null)),
      column('firm_count', t('column.firms'), ({ cell }) => cell.firmCount),
      column('output_yi', t('column.output'), ({ cell }) => cell.outputWan / 10_000),
      column('supply_ratio', t('column.supplyRatio'), ({ cell }) => cell.supplyRatio),
      column('filling_stage', t('column.filling'), ({ cell }) =>
        word(cell.fillingStage && PROJECT_STAGE[cell.fillingStage]),
      ),
      column('inputs', t('column.inputs'), ({ node }) => inputsOf(node.nodeId), 30),
      column('mark', t('sheet.mark'), () => sampleMark, 22),
    ],
    items,
  );
}
