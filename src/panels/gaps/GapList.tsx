import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/formatFigure';
import { useView } from '../shared/useView';
import { GapEntry } from './GapEntry';
import styles from './GapRail.module.css';
import type { GapRow } from './gapRows';

const PAGE = 60;

/** The gaps by priority; more are added below on demand. */
export function GapList({ rows }: { readonly rows: readonly GapRow[] }) {
  const { t } = useTranslation('gaps');
  const selected = useView((view) => (view.selection?.kind === 'cell' ? view.selection.id : null));
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const selectedRow = rows.findIndex(({ id }) => id === selected);
  const shown = rows.slice(0, Math.max(limit, selectedRow + 1));
  const hasSeveralRegions = rows.some(({ region }) => region !== rows[0]?.region);

  useEffect(() => {
    // A gap that was chosen on the map, in the graph or by the address comes into view here too.
    if (selectedRow >= 0) list.current?.children[selectedRow]?.scrollIntoView({ block: 'nearest' });
  }, [selectedRow]);

  return (
    <>
      <ul ref={list} className={styles.list} aria-label={t('list')}>
        {shown.map((row, index) => (
          <GapEntry
            key={row.id}
            row={row}
            withRegion={hasSeveralRegions}
            isSelected={row.id === selected}
            isTabStop={index === Math.max(selectedRow, 0)}
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className={styles.more} onClick={() => setLimit(shown.length + PAGE)}>
          {t('more', { amount: formatCount(rows.length - shown.length) })}
        </button>
      )}
    </>
  );
}
