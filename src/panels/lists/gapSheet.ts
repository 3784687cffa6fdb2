import type { TFunction } from 'i18next';
import { labelIn } from '../../i18n/i18n';
import { toYi } from '../../lib/money';
import { movesOf, reasonsOf } from '../../model/bitCode';
import type { PriorityWeights } from '../../model/diagnosisSettings';
import {
  BLANK_POSITION,
  EVIDENCE_GRADE,
  type EvidenceGrade,
  GAP_MOVE,
  GAP_REASON,
  PROJECT_STAGE,
  VERDICT,
} from '../../model/enumerations';
import type { GapVerdictColumns } from '../../model/gapColumns';
import { POSITION_OF_CODE, VERDICT_OF_CODE } from '../../model/verdictCode';
import type { Language } from '../../model/viewState';
import type { FillingProject } from '../../queries/fillingProjects';
import { CELL_OVERLAYS, type CellOverlay } from '../gaps/gapRows';
import type { ExportSheet, SheetCell } from '../shared/exportSheet';
import { type FilledColumn, filledSheet } from '../shared/filledSheet';
import type { LoadedData } from '../shared/workspace';
import { priorityBeforeFilling, priorityMiddle } from './priorityMiddle';
import type { GapList } from './useGapList';
import type { PlaceNames } from './usePlaceNames';
import type { SheetWords } from './useSheetWords';

const GRADES = Object.keys(EVIDENCE_GRADE) as EvidenceGrade[];

interface GapSheetInput {
  readonly list: Pick<GapList, 'cells' | 'targetsOf'> & { readonly matrix: GapVerdictColumns };
  readonly weights: PriorityWeights;
  readonly fillingOf: (region: string, node: string) => readonly FillingProject[];
  readonly names: Pick<PlaceNames, 'nameOf'>;
  readonly data: Pick<LoadedData, 'nodeById' | 'chainById'>;
  readonly language: Language;
  readonly words: SheetWords;
  readonly overlayWord: (overlay: CellOverlay) => string;
  readonly t: TFunction<'lists'>;
}

/** 补链清单 as a sheet, in the order on screen. Money in 亿元. */
export function gapSheet(input: GapSheetInput): ExportSheet {
  const { list, weights, fillingOf, names, data, language, words, overlayWord, t } = input;
  const { matrix, cells, targetsOf } = list;
  const nodeCount = matrix.nodeIds.length;
  const regionOf = (cell: number): string => matrix.regionIds[Math.floor(cell / nodeCount)] ?? '';
  const nodeOf = (cell: number): string => matrix.nodeIds[cell % nodeCount] ?? '';
  const chainOf = (cell: number): string => data.nodeById.get(nodeOf(cell))?.chainId ?? '';
  const projectsOf = (cell: number) => fillingOf(regionOf(cell), nodeOf(cell));
  const column = (
    id: string,
    head: string,
    cell: (cell: number) => SheetCell,
    width?: number,
  ): FilledColumn<number> => ({ id, head, cell, ...(width === undefined ? {} : { width }) });
  const figure = (id: string, head: string, values: Float64Array): FilledColumn<number> =>
    column(id, head, (cell) => values[cell] ?? Number.NaN);
  const amount = (id: string, head: string, valuesWan: Float64Array): FilledColumn<number> =>
    column(id, head, (cell) => toYi(valuesWan[cell] ?? Number.NaN));
  return filledSheet(
    {
      name: t('gaps.title'),
      title: t('gaps.title'),
      notes: [words.sampleMark, words.asOf, words.measure, t('sheet.statement'), t('sheet.missing')],
    },
    [
      column('region', t('columnKey.region'), regionOf),
      column('region_name', t('gaps.column.region'), (cell) => names.nameOf(regionOf(cell)), 14),
      column(
        'chain',
        t('health.chain'),
        (cell) => data.chainById.get(chainOf(cell))?.name ?? chainOf(cell),
        14,
      ),
      column('node', t('columnKey.node'), nodeOf, 16),
      column(
        'node_name',
        t('gaps.column.node'),
        (cell) => data.nodeById.get(nodeOf(cell))?.name ?? nodeOf(cell),
        16,
      ),
      column('verdict', t('gaps.column.verdict'), (cell) =>
        labelIn(language, VERDICT[VERDICT_OF_CODE[matrix.verdict[cell] ?? -1] ?? 'insufficient']),
      ),
      column('position', t('columnKey.position'), (cell) => {
        const position = POSITION_OF_CODE[matrix.position[cell] ?? 0];
        return position ? labelIn(language, BLANK_POSITION[position]) : null;
      }),
      column(
        'overlays',
        t('columnKey.overlays'),
        (cell) =>
          CELL_OVERLAYS.filter((overlay) => matrix[overlay][cell] === 1)
            .map(overlayWord)
            .join(' '),
        16,
      ),
      figure('priority_low', t('columnKey.priorityLow'), matrix.priorityLow),
      column('priority_middle', t('columnKey.priorityMiddle'), (cell) => priorityMiddle(matrix, cell)),
      figure('priority_high', t('columnKey.priorityHigh'), matrix.priorityHigh),
      column(
        'priority_before_filling',
        t('columnKey.before'),
        (cell) => priorityBeforeFilling(matrix, cell, weights),
        16,
      ),
      figure('gap_score', t('gaps.component.gap'), matrix.gapScore),
      figure('pull', t('gaps.component.pull'), matrix.pull),
      figure('feasibility', t('gaps.component.feasibility'), matrix.feasibility),
      figure('leverage', t('gaps.component.leverage'), matrix.leverage),
      figure('security', t('gaps.component.security'), matrix.security),
      column('firm_count', t('columnKey.firms'), (cell) => matrix.firmCount[cell] ?? null),
      figure('lq', 'LQ', matrix.lq),
      figure('lq_star', 'LQ*', matrix.lqStar),
      figure('expected', t('columnKey.expected'), matrix.expected),
      figure('p_absent', 'P(0)', matrix.pAbsent),
      amount('supply_yi', t('columnKey.supply'), matrix.supply),
      amount('demand_yi', t('columnKey.demand'), matrix.demand),
      amount('unmet_yi', t('gaps.column.unmet'), matrix.unmet),
      figure('hhi', 'HHI', matrix.hhi),
      figure('top_share', 's₁', matrix.topShare),
      column(
        'grade',
        t('columnKey.grade'),
        (cell) => GRADES[matrix.grade[cell] ?? -1]?.toUpperCase() ?? null,
      ),
      column('moves', t('gaps.column.moves'), (cell) =>
        movesOf(matrix.moves[cell] ?? 0)
          .map((move) => labelIn(language, GAP_MOVE[move]))
          .join(' '),
      ),
      column(
        'reasons',
        t('columnKey.reasons'),
        (cell) =>
          reasonsOf(matrix.reasons[cell] ?? 0)
            .map((reason) => labelIn(language, GAP_REASON[reason]))
            .join('；'),
        30,
      ),
      column(
        'filling_projects',
        t('gaps.column.filling'),
        (cell) =>
          projectsOf(cell)
            .map(({ name }) => name)
            .join('；'),
        30,
      ),
      column('filling_stages', t('columnKey.fillingStage'), (cell) =>
        projectsOf(cell)
          .map(({ stage }) => labelIn(language, PROJECT_STAGE[stage]))
          .join('；'),
      ),
      column(
        'filling_due',
        t('columnKey.fillingDue'),
        (cell) =>
          projectsOf(cell)
            .map(({ dueOn }) => dueOn ?? t('gaps.noDue'))
            .join('；'),
        14,
      ),
      column('targets', t('columnKey.targets'), targetsOf),
      column('mark', t('trip.column.mark'), () => words.sampleMark, 22),
    ],
    Array.from(cells),
  );
}
