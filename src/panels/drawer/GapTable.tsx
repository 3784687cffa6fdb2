import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatRatio, formatYi, MISSING } from '../../lib/formatFigure';
import { BLANK_POSITION, STAGE, VERDICT } from '../../model/enumerations';
import { gapCellId } from '../../model/gapCell';
import { type GapPage, type GapSort, queryGapPage } from '../../queries/gapPage';
import { priorityText } from '../gaps/priorityText';
import { AnswerState } from '../shared/AnswerState';
import { StageMark } from '../shared/StageMark';
import { useView, useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';
import { EmptyResult } from './EmptyResult';
import styles from './GapTable.module.css';
import type { TableColumn, TableOrder } from './tableColumn';
import { usePages } from './usePages';
import { VirtualTable } from './VirtualTable';

const OVERLAYS = ['lost', 'eroding', 'singleSource', 'filling', 'inCity'] as const;

/** The gap areas within chain, region, level and verdict of the filter. */
export function GapTable() {
  const { t } = useTranslation('drawer');
  const filter = useView((view) => view.filter);
  const language = useView((view) => view.language);
  const selection = useView((view) => view.selection);
  const { change } = useViewActions();
  const { chainById, countedVersion } = useWorkspace().data;
  const [order, setOrder] = useState<TableOrder<GapSort>>({ sort: 'verdict', descending: false });
  const pages = usePages(
    'gapPage',
    [filter, order, countedVersion],
    (database, offset, limit, signal) => queryGapPage(database, filter, { ...order, offset, limit }, signal),
    lengthOf,
  );
  const idOf = (page: GapPage, row: number): string =>
    gapCellId({ level: filter.gapLevel, region: page.regionId[row] ?? '', node: page.nodeId[row] ?? '' });
  const columns = useMemo<readonly TableColumn<GapPage, GapSort>[]>(() => {
    const figure = (
      id: FigureColumn,
      sort: GapSort,
      widthPx: number,
      cell: (page: GapPage, row: number) => string,
    ): TableColumn<GapPage, GapSort> => ({
      id,
      head: t(`column.${id}`),
      width: `${widthPx}px`,
      isNumber: true,
      sort,
      cell,
    });
    return [
      { id: 'region', head: t('column.region'), sort: 'region', cell: (page, row) => page.regionName[row] },
      {
        id: 'chain',
        head: t('column.chain'),
        width: '12%',
        cell: (page, row) => chainById.get(page.chain[row] ?? '')?.name ?? MISSING,
      },
      {
        id: 'node',
        head: t('column.node'),
        width: '16%',
        sort: 'node',
        cell: (page, row) => page.nodeName[row],
      },
      {
        id: 'stage',
        head: t('column.position'),
        width: '84px',
        cell: (page, row) => {
          const stage = page.stage[row];
          if (!stage) return MISSING;
          return (
            <span className={styles.marked}>
              <StageMark stage={stage} size={12} />
              {labelIn(language, STAGE[stage])}
            </span>
          );
        },
      },
      {
        id: 'verdict',
        head: t('column.verdict'),
        width: '132px',
        sort: 'verdict',
        cell: (page, row) => {
          const verdict = page.verdict[row] ?? 'insufficient';
          const position = page.position[row];
          return (
            <span className={styles.marked}>
              <VerdictGlyph glyph={verdict} size={12} />
              {[VERDICT[verdict], ...(position ? [BLANK_POSITION[position]] : [])]
                .map((each) => labelIn(language, each))
                .join(' · ')}
            </span>
          );
        },
      },
      {
        id: 'overlays',
        head: t('column.overlays'),
        width: '14%',
        cell: (page, row) =>
          OVERLAYS.filter((overlay) => page[overlay][row] === 1)
            .map((overlay) => t(`overlay.${overlay}`))
            .join('、') || MISSING,
      },
      figure('firms', 'firm_count', 64, (page, row) => formatCount(page.firmCount[row] ?? Number.NaN)),
      figure('lqStar', 'lq_star', 60, (page, row) => formatRatio(page.lqStar[row] ?? Number.NaN)),
      figure('expected', 'expected', 64, (page, row) => formatRatio(page.expected[row] ?? Number.NaN)),
      figure('absent', 'p_absent', 60, (page, row) => formatRatio(page.absentProbability[row] ?? Number.NaN)),
      figure('unmet', 'unmet', 76, (page, row) => formatYi(page.unmetWan[row] ?? Number.NaN)),
      figure('topShare', 'top_share', 76, (page, row) => formatRatio(page.topShare[row] ?? Number.NaN)),
      {
        id: 'grade',
        head: t('column.grade'),
        width: '52px',
        sort: 'grade',
        cell: (page, row) => page.grade[row]?.toUpperCase() ?? MISSING,
      },
      { id: 'robustness', head: t('column.robustness'), width: '60px', cell: robustnessOf },
      figure('priority', 'priority', 64, (page, row) =>
        priorityText(page.priorityLow[row] ?? Number.NaN, page.priorityHigh[row] ?? Number.NaN),
      ),
    ];
  }, [t, language, chainById]);

  if (pages.total === 0) return <EmptyResult kind="gaps" />;
  return (
    <>
      <AnswerState isPending={pages.isPending} error={pages.error} onRetry={pages.retry} />
      {pages.total !== null && (
        <VirtualTable
          label={t('table.gaps')}
          columns={columns}
          rowCount={pages.total}
          rowAt={pages.rowAt}
          keyOf={(page, row) => `${page.regionId[row]} ${page.nodeId[row]}`}
          isSelected={(page, row) => selection?.kind === 'cell' && selection.id === idOf(page, row)}
          onSelect={(page, row) => change({ selection: { kind: 'cell', id: idOf(page, row) } })}
          order={order}
          onOrder={setOrder}
          onRange={pages.setRange}
        />
      )}
    </>
  );
}

type FigureColumn = 'firms' | 'lqStar' | 'expected' | 'absent' | 'unmet' | 'topShare' | 'priority';

function robustnessOf(page: GapPage, row: number): string {
  return page.robustness[row] ?? MISSING;
}

function lengthOf(page: GapPage): number {
  return page.regionId.length;
}
