import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatRatio } from '../../lib/formatFigure';
import { STAGE } from '../../model/enumerations';
import { StageMark } from '../shared/StageMark';
import { useView } from '../shared/useView';
import styles from './ChainGraphPicture.module.css';
import type { ChainGraphLayout } from './chainGraphLayout';
import { type EdgeTone, edgeTone } from './edgeTone';
import type { ChainGraphAnswer } from './useChainGraph';

/** From below to above, so that a 断点 is never covered. */
const TONES = ['open', 'whole', 'break'] as const satisfies readonly EdgeTone[];

interface GraphEdgesProps {
  readonly answer: ChainGraphAnswer;
  readonly layout: ChainGraphLayout;
}

/** Supplies with their arrows and coefficients, and the head of the row of 配套服务. */
export function GraphEdges({ answer, layout }: GraphEdgesProps) {
  const { t } = useTranslation('chainGraph');
  const language = useView((view) => view.language);
  const { cells } = answer.main;
  const coefficientOf = new Map(answer.edges.map((edge) => [keyOf(edge), edge.coefficient]));
  const isShown = (id: string): boolean => answer.showings.get(id) !== 'hidden';
  const outgoing = new Map<string, number>();
  const drawn = layout.edges
    .filter(({ from, to }) => isShown(from) && isShown(to))
    .map((edge) => {
      const [from, to] = [cells.get(edge.from), cells.get(edge.to)];
      const coefficient = coefficientOf.get(keyOf(edge)) ?? Number.NaN;
      // Several known coefficients of one supplier stand one under another.
      const row = outgoing.get(edge.from) ?? 0;
      if (!Number.isNaN(coefficient)) outgoing.set(edge.from, row + 1);
      return {
        ...edge,
        coefficient,
        row,
        tone: from && to ? edgeTone(from, to) : ('whole' as const),
        isPale: answer.showings.get(edge.from) === 'pale' && answer.showings.get(edge.to) === 'pale',
      };
    });
  const serviceCount = answer.nodes.filter(({ stage }) => stage === 'service').length;
  return (
    <>
      <svg className={styles.edges} width={layout.width} height={layout.height + 40} aria-hidden="true">
        {TONES.map((tone) => (
          <g key={tone} data-tone={tone}>
            {drawn
              .filter((edge) => edge.tone === tone)
              .map(({ from, to, points, isPale }) => {
                const [x, y] = points.at(-1) ?? [0, 0];
                return (
                  <g key={`${from} ${to}`} data-pale={isPale || undefined}>
                    <path
                      className={styles.edge}
                      d={`M${points.map((point) => point.join(' ')).join('L')}`}
                    />
                    <path className={styles.arrow} d={`M${x - 6} ${y - 4}L${x} ${y}L${x - 6} ${y + 4}`} />
                  </g>
                );
              })}
          </g>
        ))}
        {drawn
          .filter(({ coefficient }) => !Number.isNaN(coefficient))
          .map(({ from, to, points, coefficient, row }) => (
            <text
              key={`${from} ${to}`}
              className={styles.coefficient}
              x={(points[0]?.[0] ?? 0) + 3}
              y={(points[0]?.[1] ?? 0) + (row === 0 ? -4 : row * 13)}
            >
              {formatRatio(coefficient)}
            </text>
          ))}
      </svg>
      {layout.service && (
        <div className={styles.service} style={{ left: layout.service.x, top: layout.service.y }}>
          <StageMark stage="service" size={12} />
          {labelIn(language, STAGE.service)}
          <span className={styles.bandCount}>{t('nodeCount', { count: serviceCount })}</span>
        </div>
      )}
    </>
  );
}

function keyOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return JSON.stringify([from, to]);
}
