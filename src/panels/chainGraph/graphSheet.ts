import type { TFunction } from 'i18next';
import { labelIn } from '../../i18n/i18n';
import { BLANK_POSITION, type EnumLabel, PROJECT_STAGE, STAGE, VERDICT } from '../../model/enumerations';
import type { Language } from '../../model/viewState';
import type { ExportSheet, SheetCell, SheetColumn } from '../shared/exportSheet';
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
  const rows = [main, other].flatMap((each) =>
    shown.flatMap(({ nodeId, name, stage, isKey }): SheetCell[][] => {
      const cell = each?.cells.get(nodeId);
      if (!each || !cell) return [];
      return [
        [
          each.place.id,
          each.place.name,
          chainId,
          nodeId,
          name,
          word(stage && STAGE[stage]),
          isKey ? t('key') : null,
          word(cell.verdict && VERDICT[cell.verdict]),
          word(cell.position && BLANK_POSITION[cell.position]),
          cell.segment > 0 ? cell.segment : null,
          cell.firmCount,
          cell.outputWan / 10_000,
          cell.supplyRatio,
          word(cell.fillingStage && PROJECT_STAGE[cell.fillingStage]),
          inputsOf(nodeId),
          sampleMark,
        ],
      ];
    }),
  );
  const column = (id: string, head: string, width = 10): SheetColumn => ({ id, head, width });
  return {
    name: t('label'),
    title: `${t('label')} ${chainName} ${[main, other].flatMap((each) => each?.place.name ?? []).join(' ')}`,
    notes: sampleMark === null ? [] : [sampleMark],
    columns: [
      column('region', t('sheet.region')),
      column('region_name', t('sheet.regionName'), 14),
      column('chain', t('sheet.chain')),
      column('node', t('sheet.nodeId'), 16),
      column('node_name', t('column.node'), 16),
      column('stage', t('column.stage')),
      column('is_key', t('key')),
      column('verdict', t('column.verdict')),
      column('position', t('sheet.position')),
      column('segment', t('sheet.segment')),
      column('firm_count', t('column.firms')),
      column('output_yi', t('column.output')),
      column('supply_ratio', t('column.supplyRatio')),
      column('filling_stage', t('column.filling')),
      column('inputs', t('column.inputs'), 30),
      column('mark', t('sheet.mark'), 22),
    ],
    rows,
  };
}
