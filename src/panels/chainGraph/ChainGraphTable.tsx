import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatRatio, formatYi, MISSING } from '../../lib/formatFigure';
import { PROJECT_STAGE, STAGE } from '../../model/enumerations';
import { StageMark } from '../shared/StageMark';
import { useFigureText } from '../shared/useFigureText';
import { useView, useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import styles from './ChainGraphTable.module.css';
import type { ChainGraphAnswer } from './useChainGraph';
import { useVerdictWord } from './useVerdictWord';

const FIGURES = ['verdict', 'firms', 'output', 'supplyRatio', 'filling'] as const;

/** The same as the picture in rows: nodes in their order, with two regions a group of columns each. */
export function ChainGraphTable({ answer }: { readonly answer: ChainGraphAnswer }) {
  const { t } = useTranslation('chainGraph');
  const language = useView((view) => view.language);
  const selection = useView((view) => view.selection);
  const { change } = useViewActions();
  const word = useVerdictWord();
  const figureText = useFigureText();
  const places = [answer.main, answer.other].flatMap((place) => place ?? []);
  const nameById = new Map(answer.nodes.map(({ nodeId, name }) => [nodeId, name]));
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('table', { chain: answer.chainName })}>
        <thead>
          {places.length > 1 && (
            <tr>
              <td colSpan={2} />
              {places.map(({ place }) => (
                <th key={place.id} scope="colgroup" colSpan={FIGURES.length} className={styles.place}>
                  {place.name}
                </th>
              ))}
              <td />
            </tr>
          )}
          <tr>
            <th scope="col">{t('column.stage')}</th>
            <th scope="col">{t('column.node')}</th>
            {places.map(({ place }) => (
              <Fragment key={place.id}>
                {FIGURES.map((figure) => (
                  <th
                    key={figure}
                    scope="col"
                    className={
                      ['firms', 'output', 'supplyRatio'].includes(figure) ? styles.number : undefined
                    }
                  >
                    {t(`column.${figure}`)}
                  </th>
                ))}
              </Fragment>
            ))}
            <th scope="col">{t('column.inputs')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.nodes
            .filter(({ nodeId }) => answer.showings.get(nodeId) !== 'hidden')
            .map(({ nodeId, name, stage, isKey }) => (
              <tr key={nodeId} data-pale={answer.showings.get(nodeId) === 'pale' || undefined}>
                <td>
                  {stage ? (
                    <span className={styles.marked}>
                      <StageMark stage={stage} size={12} />
                      {labelIn(language, STAGE[stage])}
                    </span>
                  ) : (
                    MISSING
                  )}
                </td>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.node}
                    aria-pressed={selection?.kind === 'node' && selection.id === nodeId}
                    onClick={() => change({ selection: { kind: 'node', id: nodeId } })}
                  >
                    {name}
                  </button>
                  {isKey && <span className={styles.key}>{t('key')}</span>}
                </th>
                {places.map(({ place, cells, standings }) => {
                  const cell = cells.get(nodeId);
                  if (!cell) return <td key={place.id} colSpan={FIGURES.length} />;
                  return (
                    <Fragment key={place.id}>
                      <td>
                        <span className={styles.marked}>
                          {cell.verdict && <VerdictGlyph glyph={cell.verdict} size={12} />}
                          {word({ ...cell, fillingStage: null }, standings.get(nodeId) ?? 'unknown')}
                        </span>
                      </td>
                      <td className={styles.number}>
                        {figureText(cell.isWithheld, formatCount(cell.firmCount))}
                      </td>
                      <td className={styles.number}>
                        {figureText(cell.isWithheld, formatYi(cell.outputWan))}
                      </td>
                      <td className={styles.number}>{formatRatio(cell.supplyRatio)}</td>
                      <td>
                        {cell.fillingStage ? labelIn(language, PROJECT_STAGE[cell.fillingStage]) : MISSING}
                      </td>
                    </Fragment>
                  );
                })}
                <td className={styles.inputs}>
                  {answer.edges
                    .filter(({ to }) => to === nodeId)
                    .map(
                      ({ from, coefficient }) =>
                        `${nameById.get(from) ?? from}${Number.isNaN(coefficient) ? '' : ` ${formatRatio(coefficient)}`}`,
                    )
                    .join('、') || MISSING}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
