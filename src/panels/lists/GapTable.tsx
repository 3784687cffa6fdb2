import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatYi, MISSING } from '../../lib/formatFigure';
import { movesOf, REASON_BIT } from '../../model/bitCode';
import { BLANK_POSITION, GAP_MOVE, PROJECT_STAGE, VERDICT } from '../../model/enumerations';
import { POSITION_OF_CODE, VERDICT_OF_CODE } from '../../model/verdictCode';
import type { FillingProject } from '../../queries/fillingProjects';
import type { TableColumn } from '../drawer/tableColumn';
import { VirtualTable } from '../drawer/VirtualTable';
import { IntervalBar } from '../shared/IntervalBar';
import { useView } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';
import { ComponentBars } from './ComponentBars';
import styles from './ListSection.module.css';
import { priorityBeforeFilling, priorityMiddle } from './priorityMiddle';
import { intervalText, scoreText } from './scoreText';
import type { GapListSort, GapOrder } from './sortedGaps';
import type { GapList } from './useGapList';
import { useListsView } from './useListsView';
import { usePlaceNames } from './usePlaceNames';

export const LIST_ROW_PX = 28;

interface GapTableProps {
  readonly list: GapList;
  readonly order: GapOrder;
  readonly onOrder: (order: GapOrder) => void;
  readonly fillingOf: (region: string, node: string) => readonly FillingProject[];
}

/** One row a gap; a row chooses the gap whose targets are listed below. */
export function GapTable({ list, order, onOrder, fillingOf }: GapTableProps) {
  const { t } = useTranslation('lists');
  const language = useView((view) => view.language);
  const weights = useView((view) => view.diagnosis.priority);
  const severalRegions = useView(({ filter }) => filter.regions.length !== 1 || filter.gapLevel !== 'city');
  const { nodeById } = useWorkspace().data;
  const { nameOf } = usePlaceNames();
  const [lists, changeLists] = useListsView();
  const { matrix, cells, targetsOf } = list;
  const columns = useMemo<readonly TableColumn<Int32Array, GapListSort>[]>(() => {
    const nodeCount = matrix.nodeIds.length;
    const regionOf = (cell: number): string => matrix.regionIds[Math.floor(cell / nodeCount)] ?? '';
    const nodeOf = (cell: number): string => matrix.nodeIds[cell % nodeCount] ?? '';
    const at = (column: Float64Array, cell: number): number => column[cell] ?? Number.NaN;
    const cellOf = (page: Int32Array, row: number): number => page[row] ?? -1;
    const all: readonly (TableColumn<Int32Array, GapListSort> | null)[] = [
      {
        id: 'node',
        head: t('gaps.column.node'),
        sort: 'node',
        cell: (page, row) => (
          <>
            <span className={styles.rank}>{row + 1}</span>
            <span className={styles.strong}>
              {nodeById.get(nodeOf(cellOf(page, row)))?.name ?? nodeOf(cellOf(page, row))}
            </span>
          </>
        ),
      },
      severalRegions
        ? {
            id: 'region',
            head: t('gaps.column.region'),
            // Names of parks are long.
            width: matrix.level === 'park' ? '108px' : '72px',
            sort: 'region',
            cell: (page, row) => {
              const name = nameOf(regionOf(cellOf(page, row)));
              return <span title={name}>{name}</span>;
            },
          }
        : null,
      {
        id: 'verdict',
        head: t('gaps.column.verdict'),
        width: '72px',
        sort: 'verdict',
        cell: (page, row) => {
          const cell = cellOf(page, row);
          const verdict = VERDICT_OF_CODE[matrix.verdict[cell] ?? -1] ?? 'insufficient';
          const position = POSITION_OF_CODE[matrix.position[cell] ?? 0];
          return (
            <span
              className={styles.marked}
              title={position ? labelIn(language, BLANK_POSITION[position]) : undefined}
            >
              <VerdictGlyph glyph={verdict} size={14} />
              {labelIn(language, VERDICT[verdict])}
            </span>
          );
        },
      },
      {
        id: 'priority',
        head: t('gaps.column.priority'),
        width: '112px',
        sort: 'priority',
        startsDescending: true,
        cell: (page, row) => {
          const cell = cellOf(page, row);
          const before = priorityBeforeFilling(matrix, cell, weights);
          return (
            <IntervalBar
              low={at(matrix.priorityLow, cell)}
              high={at(matrix.priorityHigh, cell)}
              before={before}
              label={[
                `${t('gaps.column.middle')} ${scoreText(priorityMiddle(matrix, cell))}`,
                ...(Number.isNaN(before) ? [] : [t('gaps.before', { value: scoreText(before) })]),
              ].join('，')}
            />
          );
        },
      },
      {
        id: 'middle',
        head: t('gaps.column.middle'),
        width: '48px',
        isNumber: true,
        cell: (page, row) => (
          <span className={styles.strong}>{scoreText(priorityMiddle(matrix, cellOf(page, row)))}</span>
        ),
      },
      {
        id: 'interval',
        head: t('gaps.column.interval'),
        width: '78px',
        isNumber: true,
        cell: (page, row) => {
          const cell = cellOf(page, row);
          return intervalText(at(matrix.priorityLow, cell), at(matrix.priorityHigh, cell));
        },
      },
      {
        id: 'components',
        head: t('gaps.column.components'),
        width: '154px',
        cell: (page, row) => {
          const cell = cellOf(page, row);
          return (
            <ComponentBars
              missing={(name) => t('gaps.componentMissing', { name })}
              components={[
                { name: t('gaps.component.gap'), share: at(matrix.gapScore, cell) },
                { name: t('gaps.component.pull'), share: at(matrix.pull, cell) },
                { name: t('gaps.component.feasibility'), share: at(matrix.feasibility, cell) },
                { name: t('gaps.component.leverage'), share: at(matrix.leverage, cell) },
                { name: t('gaps.component.security'), share: at(matrix.security, cell) },
              ]}
            />
          );
        },
      },
      // No demand is known of a park.
      matrix.level === 'park'
        ? null
        : {
            id: 'unmet',
            head: t('gaps.column.unmet'),
            width: '76px',
            isNumber: true,
            sort: 'unmet',
            cell: (page, row) => {
              const cell = cellOf(page, row);
              const value = formatYi(at(matrix.unmet, cell));
              const isBound = ((matrix.reasons[cell] ?? 0) & REASON_BIT.demand_lower_bound) !== 0;
              return isBound && value !== MISSING ? t('gaps.lowerBound', { value }) : value;
            },
          },
      {
        id: 'moves',
        head: t('gaps.column.moves'),
        width: '48px',
        cell: (page, row) =>
          movesOf(matrix.moves[cellOf(page, row)] ?? 0)
            .map((move) => labelIn(language, GAP_MOVE[move]))
            .join(' ') || MISSING,
      },
      {
        id: 'filling',
        head: t('gaps.column.filling'),
        width: '132px',
        cell: (page, row) => {
          const projects = fillingOf(regionOf(cellOf(page, row)), nodeOf(cellOf(page, row)));
          const [first] = projects;
          if (!first) return MISSING;
          const stage = labelIn(language, PROJECT_STAGE[first.stage]);
          const due = first.dueOn?.slice(0, 7) ?? t('gaps.noDue');
          const text =
            projects.length > 1
              ? t('gaps.moreProjects', { stage, due, count: projects.length })
              : `${stage} ${due}`;
          return (
            <span className={styles.marked} title={projects.map(({ name }) => name).join('\n')}>
              <VerdictGlyph glyph="filling" size={14} />
              {text}
            </span>
          );
        },
      },
      {
        id: 'targets',
        head: t('gaps.column.targets'),
        width: '52px',
        isNumber: true,
        sort: 'targets',
        cell: (page, row) => formatCount(targetsOf(cellOf(page, row))),
      },
    ];
    return all.filter((column) => column !== null);
  }, [matrix, t, language, weights, severalRegions, nodeById, nameOf, fillingOf, targetsOf]);

  const isChosen = (cell: number): boolean =>
    lists.gap !== null &&
    matrix.regionIds[Math.floor(cell / matrix.nodeIds.length)] === lists.gap.region &&
    matrix.nodeIds[cell % matrix.nodeIds.length] === lists.gap.node;
  return (
    <VirtualTable
      label={t('gaps.table')}
      columns={columns}
      rowHeightPx={LIST_ROW_PX}
      rowCount={cells.length}
      rowAt={(index) => ({ page: cells, row: index })}
      keyOf={(page, row) => String(page[row])}
      isSelected={(page, row) => isChosen(page[row] ?? -1)}
      onSelect={(page, row) => {
        const cell = page[row] ?? -1;
        const region = matrix.regionIds[Math.floor(cell / matrix.nodeIds.length)];
        const node = matrix.nodeIds[cell % matrix.nodeIds.length];
        if (region && node) changeLists({ gap: { region, node }, target: null });
      }}
      order={order}
      onOrder={onOrder}
    />
  );
}
