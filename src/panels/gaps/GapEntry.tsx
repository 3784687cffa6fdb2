import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { gapCellId } from '../../model/gapCell';
import { IntervalBar } from '../shared/IntervalBar';
import { useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';
import styles from './GapEntry.module.css';
import type { GapRow } from './gapRows';
import { priorityText } from './priorityText';
import { useCellWords } from './useCellWords';

interface GapEntryProps {
  readonly row: GapRow;
  readonly withRegion: boolean;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
}

/** One gap: glyph, node, words, the interval of its priority and the midpoint. ↑ ↓ move on, Enter opens. */
export function GapEntry({ row, withRegion, isSelected, isTabStop }: GapEntryProps) {
  const { t } = useTranslation('gaps');
  const { data, decisionStore } = useWorkspace();
  const isReviewed = useStore(decisionStore, ({ decisions }) =>
    decisions.some((decision) => gapCellId(decision) === row.id),
  );
  const { change } = useViewActions();
  const { regionName, words } = useCellWords(row);
  const said = [...(isReviewed ? [t('reviewed')] : []), ...words].join(' · ');
  const { priorityLow, priorityHigh } = row;
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        aria-pressed={isSelected}
        tabIndex={isTabStop ? 0 : -1}
        onKeyDown={moveOnArrow}
        onClick={() => change({ selection: { kind: 'cell', id: row.id }, railTab: 'evidence' })}
      >
        <VerdictGlyph glyph={row.verdict} size={16} />
        <span className={styles.names}>
          <span className={styles.title}>
            <span className={styles.node}>{data.nodeById.get(row.node)?.name ?? row.node}</span>
            {withRegion && <span className={styles.region}>{regionName}</span>}
          </span>
          <span className={styles.words} title={said}>
            {said}
          </span>
        </span>
        <IntervalBar low={priorityLow} high={priorityHigh} widthPx={56} />
        <span
          className={styles.value}
          title={Number.isNaN(priorityLow) ? t('noPriority') : t('interval', interval(row))}
        >
          <span className="visually-hidden">{t('priority')} </span>
          {priorityText(priorityLow, priorityHigh)}
        </span>
      </button>
    </li>
  );
}

function interval({ priorityLow, priorityHigh }: GapRow): { readonly low: string; readonly high: string } {
  return { low: priorityLow.toFixed(1), high: priorityHigh.toFixed(1) };
}

function moveOnArrow(event: KeyboardEvent<HTMLButtonElement>): void {
  const entry = event.currentTarget.closest('li');
  const next =
    event.key === 'ArrowDown'
      ? entry?.nextElementSibling
      : event.key === 'ArrowUp'
        ? entry?.previousElementSibling
        : null;
  if (!next) return;
  event.preventDefault();
  next.querySelector('button')?.focus();
}
