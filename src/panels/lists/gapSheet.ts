import type { TFunction } from 'i18next';
import { labelIn } from '../../i18n/i18n';
import { toYi } from '../../lib/money';
import { movesOf } from '../../model/bitCode';
import type { PriorityWeights } from '../../model/diagnosisSettings';
import {
  EVIDENCE_GRADE,
  type EvidenceGrade,
  GAP_MOVE,
  PROJECT_STAGE,
  VERDICT,
} from '../../model/enumerations';
import { VERDICT_OF_CODE } from '../../model/verdictCode';
import type { Language } from '../../model/viewState';
import type { FillingProject } from '../../queries/fillingProjects';
import type { ExportSheet, SheetCell, SheetColumn } from '../shared/exportSheet';
import type { LoadedData } from '../shared/workspace';
import { priorityBeforeFilling, priorityMiddle } from './priorityMiddle';
import type { GapList } from './useGapList';
import type { PlaceNames } from './usePlaceNames';
import type { SheetWords } from './useSheetWords';

const GRADES = Object.keys(EVIDENCE_GRADE) as EvidenceGrade[];

interface GapSheetInput {
  readonly list: GapList;
  readonly weights: PriorityWeights;
  readonly fillingOf: (region: string, node: string) => readonly FillingProject[];
  readonly names: PlaceNames;
  readonly data: Pick<LoadedData, 'nodeById' | 'chainById'>;
  readonly language: Language;
  readonly words: SheetWords;
  readonly t: TFunction<'lists'>;
}

/** 补链清单 as a sheet, in the order on screen. Money in 亿元. */
export function gapSheet(input: GapSheetInput): ExportSheet {
  const { list, weights, fillingOf, names, data, language, words, t } = input;
  const { matrix, cells, targetsOf } = list;
  const nodeCount = matrix.nodeIds.length;
  const rows = Array.from(cells, (cell): SheetCell[] => {
    const region = matrix.regionIds[Math.floor(cell / nodeCount)] ?? '';
    const nodeId = matrix.nodeIds[cell % nodeCount] ?? '';
    const node = data.nodeById.get(nodeId);
    const projects = fillingOf(region, nodeId);
    const at = (column: Float64Array): number => column[cell] ?? Number.NaN;
    return [
      region,
      names.nameOf(region),
      data.chainById.get(node?.chainId ?? '')?.name ?? node?.chainId ?? null,
      nodeId,
      node?.name ?? nodeId,
      labelIn(language, VERDICT[VERDICT_OF_CODE[matrix.verdict[cell] ?? -1] ?? 'insufficient']),
      at(matrix.priorityLow),
      priorityMiddle(matrix, cell),
      at(matrix.priorityHigh),
      priorityBeforeFilling(matrix, cell, weights),
      at(matrix.gapScore),
      at(matrix.pull),
      at(matrix.feasibility),
      at(matrix.leverage),
      at(matrix.security),
      toYi(at(matrix.unmet)),
      movesOf(matrix.moves[cell] ?? 0)
        .map((move) => labelIn(language, GAP_MOVE[move]))
        .join(' '),
      projects.map(({ name }) => name).join('；'),
      projects.map(({ stage }) => labelIn(language, PROJECT_STAGE[stage])).join('；'),
      projects.map(({ dueOn }) => dueOn ?? t('gaps.noDue')).join('；'),
      targetsOf(cell),
      GRADES[matrix.grade[cell] ?? -1]?.toUpperCase() ?? null,
      words.sampleMark,
    ];
  });
  const column = (id: string, head: string, width = 10): SheetColumn => ({ id, head, width });
  return {
    name: t('gaps.title'),
    title: t('gaps.title'),
    notes: [words.sampleMark, words.asOf, words.measure, t('sheet.statement'), t('sheet.missing')].filter(
      (note) => note !== null,
    ),
    columns: [
      column('region', t('columnKey.region')),
      column('region_name', t('gaps.column.region'), 14),
      column('chain', t('health.chain'), 14),
      column('node', t('columnKey.node'), 16),
      column('node_name', t('gaps.column.node'), 16),
      column('verdict', t('gaps.column.verdict')),
      column('priority_low', t('columnKey.priorityLow')),
      column('priority_middle', t('columnKey.priorityMiddle')),
      column('priority_high', t('columnKey.priorityHigh')),
      column('priority_before_filling', t('columnKey.before'), 16),
      column('gap_score', t('gaps.component.gap')),
      column('pull', t('gaps.component.pull')),
      column('feasibility', t('gaps.component.feasibility')),
      column('leverage', t('gaps.component.leverage')),
      column('security', t('gaps.component.security')),
      column('unmet_yi', t('gaps.column.unmet')),
      column('moves', t('gaps.column.moves')),
      column('filling_projects', t('gaps.column.filling'), 30),
      column('filling_stages', t('columnKey.fillingStage')),
      column('filling_due', t('columnKey.fillingDue'), 14),
      column('targets', t('columnKey.targets')),
      column('grade', t('columnKey.grade')),
      column('mark', t('trip.column.mark'), 22),
    ],
    rows,
  };
}
