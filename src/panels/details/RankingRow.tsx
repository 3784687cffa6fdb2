import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent, formatRatio, formatYi, MISSING } from '../../lib/formatFigure';
import { ratioClass } from '../../model/ratioClass';
import type { MeasureId, RatioId } from '../../model/viewState';
import { useFigureText } from '../shared/useFigureText';
import type { RegionRatioAnswer } from '../shared/useRegionRatio';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import styles from './RegionRanking.module.css';
import type { RankedRegion } from './rankRegions';

interface RankingRowProps {
  readonly row: RankedRegion;
  readonly rank: number;
  readonly measure: MeasureId;
  /** The longest bar. */
  readonly largest: number;
  readonly ratio: RegionRatioAnswer;
  readonly isSelected: boolean;
  readonly onSelect: (adcode: string) => void;
  readonly onKey: (event: KeyboardEvent, adcode: string) => void;
}

export const RankingRow = memo(function RankingRow(props: RankingRowProps) {
  const { row, rank, measure, largest, ratio, isSelected, onSelect, onKey } = props;
  const { t } = useTranslation('details');
  const figureText = useFigureText();
  const { adcode, name, value, withheld } = row;
  const isWithheld = measure === 'investment' ? withheld.projects : withheld.firms;
  const valueText = measure === 'count' || measure === 'employees' ? formatCount(value) : formatYi(value);
  return (
    <tr className={styles.row} data-selected={isSelected || undefined}>
      <td className={styles.rank}>{rank}</td>
      <th scope="row">
        <button
          type="button"
          className={styles.name}
          aria-pressed={isSelected}
          title={isSelected ? t('ranking.drillHint') : name}
          onClick={() => onSelect(adcode)}
          onKeyDown={(event) => onKey(event, adcode)}
        >
          {name}
        </button>
      </th>
      {isWithheld ? (
        <td colSpan={2} className={styles.number}>
          {figureText(isWithheld, '')}
        </td>
      ) : (
        <>
          <td>
            {value > 0 && largest > 0 && (
              <span className={styles.bar} style={{ width: `${(100 * value) / largest}%` }} />
            )}
          </td>
          <td className={styles.number}>{valueText}</td>
        </>
      )}
      <td className={styles.number}>{withheld.firms ? '' : formatCount(row.firmCount)}</td>
      <td className={styles.number}>
        <RatioCell adcode={adcode} ratio={ratio} />
      </td>
    </tr>
  );
});

function RatioCell({ adcode, ratio }: { readonly adcode: string; readonly ratio: RegionRatioAnswer }) {
  const { t } = useTranslation('details');
  const entry = ratio.valueByCode.get(adcode);
  if (!entry) return MISSING;
  const reason = entry.basis === 'value' ? undefined : t(`ranking.basis.${entry.basis}`);
  if (entry.basis === 'insufficient') {
    return (
      <span className={styles.ratio} title={reason}>
        <VerdictGlyph glyph="insufficient" size={12} label={t('ranking.basis.insufficient')} />
      </span>
    );
  }
  if (entry.basis === 'withheld') return <span title={reason}>{reason}</span>;
  const token = ratio.classes.tokens[ratioClass(entry.value, ratio.classes)];
  return (
    <span className={styles.ratio} title={reason}>
      {token && <span className={styles.swatch} style={{ background: `var(--${token})` }} />}
      {ratioText(ratio.ratio, entry.value)}
      {entry.basis === 'count' && <abbr title={t('ranking.basis.count')}>*</abbr>}
    </span>
  );
}

function ratioText(ratio: RatioId, value: number): string {
  if (ratio === 'lq') return formatRatio(value);
  return Number.isNaN(value) ? MISSING : `${formatPercent(value, 1)}%`;
}
