import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatRatio, formatYi, MISSING } from '../../lib/formatFigure';
import { PROJECT_STAGE } from '../../model/enumerations';
import type { NodeRow } from '../../queries/structure';
import { StageMark } from '../shared/StageMark';
import { useFigureText } from '../shared/useFigureText';
import { useView } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import type { ChainGraphCell } from './chainGraphCells';
import styles from './GraphNodeBox.module.css';
import { type ArrowKey, isArrowKey } from './nextNode';
import type { PlaceCells } from './useChainGraph';
import { useVerdictWord } from './useVerdictWord';

/** What a box of the picture shows. */
export interface GraphNodeData extends Record<string, unknown> {
  readonly node: NodeRow;
  /** One place, or two side by side. */
  readonly places: readonly PlaceCells[];
  readonly isPale: boolean;
  /** Stands in the band of another stage and so needs its own mark. */
  readonly isOutOfBand: boolean;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onFocus: () => void;
  /** An arrow key was pressed on it. */
  readonly onArrow: (key: ArrowKey) => void;
}

/** One node: name and firms, verdict by glyph and word, output and S/D; of two regions a line each. */
export function GraphNodeBox({ data }: { readonly data: GraphNodeData }) {
  const { t } = useTranslation('chainGraph');
  const language = useView((view) => view.language);
  const word = useVerdictWord();
  const figureText = useFigureText();
  const firmsText = ({ isWithheld, firmCount }: ChainGraphCell): string =>
    figureText(isWithheld, t('firms', { amount: formatCount(firmCount) }));
  const outputText = (wan: number): string =>
    Number.isNaN(wan) ? MISSING : t('yi', { amount: formatYi(wan) });
  const { node, places, isPale, isOutOfBand, isSelected, onSelect, onFocus, onArrow } = data;
  const lines = places.flatMap(({ place, cells, standings }) => {
    const cell = cells.get(node.nodeId);
    const standing = standings.get(node.nodeId) ?? 'unknown';
    return cell ? [{ place, cell, standing, verdict: word(cell, standing) }] : [];
  });
  const [first] = lines;
  const isCompared = places.length > 1;
  const label = isCompared
    ? [
        node.name,
        ...lines.map(({ place, cell, verdict }) =>
          t('nodeLabelIn', { region: place.name, verdict, firms: formatCount(cell.firmCount) }),
        ),
      ].join('，')
    : t('nodeLabel', {
        name: node.name,
        verdict: first?.verdict ?? '',
        firms: formatCount(first?.cell.firmCount ?? Number.NaN),
        output: formatYi(first?.cell.outputWan ?? Number.NaN),
        ratio: formatRatio(first?.cell.supplyRatio ?? Number.NaN),
      });
  return (
    <button
      type="button"
      className={`${styles.box} nopan`}
      data-node={node.nodeId}
      data-standing={standingOf(lines.map(({ standing }) => standing))}
      data-pale={isPale || undefined}
      data-compared={isCompared || undefined}
      data-differs={(isCompared && lines[0]?.cell.verdict !== lines[1]?.cell.verdict) || undefined}
      aria-label={label}
      aria-pressed={isSelected}
      onClick={onSelect}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (!isArrowKey(event.key)) return;
        event.preventDefault();
        onArrow(event.key);
      }}
    >
      <span className={styles.line}>
        {isOutOfBand && node.stage && <StageMark stage={node.stage} size={12} />}
        <span className={styles.name} title={node.name}>
          {node.name}
        </span>
        {!isCompared && first && <span className={styles.figure}>{firmsText(first.cell)}</span>}
      </span>
      {lines.map(({ place, cell, standing, verdict }) => (
        <span key={place.id} className={styles.line}>
          {isCompared && <span className={styles.region}>{place.name}</span>}
          {standing === 'planned' ? (
            <VerdictGlyph glyph="filling" />
          ) : (
            cell.verdict && <VerdictGlyph glyph={cell.verdict} />
          )}
          <span className={styles.word}>
            {/* Beside its glyph the stage alone says it; two lines a box leave no room for more. */}
            {isCompared && standing === 'planned' && cell.fillingStage
              ? labelIn(language, PROJECT_STAGE[cell.fillingStage])
              : verdict}
          </span>
          {isCompared ? (
            <span className={styles.figure}>{firmsText(cell)}</span>
          ) : (
            <span className={styles.figure}>
              {cell.firmCount > 0 && outputText(cell.outputWan)}
              <span className={styles.ratio}>
                {t('supplyRatio', { ratio: formatRatio(cell.supplyRatio) })}
              </span>
            </span>
          )}
        </span>
      ))}
    </button>
  );
}

/** The frame: solid where any of the regions has it. */
function standingOf(standings: readonly string[]): string {
  return ['present', 'planned', 'absent'].find((each) => standings.includes(each)) ?? 'unknown';
}
