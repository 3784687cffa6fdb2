import { useVirtualizer } from '@tanstack/react-virtual';
import { Input } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParkRow } from '../../queries/structure';
import { ChoiceRow } from '../../ui/ChoiceRow';
import { CloseMark } from '../../ui/CloseMark';
import { ErrorNote } from '../shared/ErrorNote';
import { useComparedRegions } from '../shared/useComparedRegions';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';

import choices from './choices.module.css';
import { FilterSection } from './FilterSection';
import styles from './ParkSection.module.css';
import { type ParkListRow, parkListRows } from './parkList';
import { toggled } from './toggled';
import { useFacetCounts } from './useFacetCounts';

const ROW_HEIGHT = 20;
const LIST_HEIGHT = 240;
const NO_COUNTS: ReadonlyMap<string, number> = new Map();

/** 园区: those of the region in focus first. */
export function ParkSection() {
  const { t } = useTranslation('filters');
  const { parks } = useWorkspace().data.structure;
  const { regionByCode } = useWorkspace().data;
  const { parent } = useComparedRegions();
  const [search, setSearch] = useState('');
  const { counts: facets, error, retry } = useFacetCounts();
  const counts = facets.park;
  const isInFocus = useMemo(() => {
    const provinceOf = (park: ParkRow) => regionByCode.get(park.city ?? park.county ?? '')?.province;
    return (park: ParkRow): boolean =>
      parent === '' || park.county === parent || park.city === parent || provinceOf(park) === parent;
  }, [parent, regionByCode]);
  const rows = useMemo(
    () => parkListRows(parks, isInFocus, counts ?? NO_COUNTS, search),
    [parks, isInFocus, counts, search],
  );
  const focusCount = useMemo(() => parks.filter(isInFocus).length, [parks, isInFocus]);
  return (
    <FilterSection id="park" note={String(focusCount)}>
      {error && <ErrorNote error={error} recover={{ retry }} />}
      <div className={styles.search}>
        <Input
          size="small"
          allowClear={{ clearIcon: <CloseMark /> }}
          aria-label={t('park.search')}
          placeholder={t('park.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {rows.length > 0 ? (
        <ParkList rows={rows} counts={counts} parent={parent} />
      ) : (
        <p className={choices.note}>
          {parks.length === 0 ? t('park.noParks') : t('park.none')}
          {search !== '' && (
            <button type="button" className={styles.clear} onClick={() => setSearch('')}>
              {t('park.clearSearch')}
            </button>
          )}
        </p>
      )}
    </FilterSection>
  );
}

interface ParkListProps {
  readonly rows: readonly ParkListRow<ParkRow>[];
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly parent: string;
}

function ParkList({ rows, counts, parent }: ParkListProps) {
  const { t } = useTranslation('filters');
  const { t: common } = useTranslation('common');
  const { regionByCode } = useWorkspace().data;
  const chosen = useView((view) => view.filter.parks);
  const { changeFilter } = useViewActions();
  const scroller = useRef<HTMLFieldSetElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const heading = (inFocus: boolean): string =>
    inFocus ? (regionByCode.get(parent)?.name ?? common('country')) : t('park.elsewhere');
  return (
    <fieldset
      ref={scroller}
      className={styles.list}
      aria-label={t('section.park')}
      style={{ height: Math.min(LIST_HEIGHT, rows.length * ROW_HEIGHT) }}
    >
      <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const key = row.kind === 'park' ? row.park.parkId : String(row.inFocus);
          return (
            <div key={key} className={styles.item} style={{ transform: `translateY(${start}px)` }}>
              {row.kind === 'heading' ? (
                <p className={styles.heading}>{heading(row.inFocus)}</p>
              ) : (
                <ChoiceRow
                  label={row.park.name}
                  indent={16}
                  checked={chosen.includes(row.park.parkId)}
                  onToggle={() => changeFilter({ parks: toggled(chosen, row.park.parkId) })}
                  boxed
                  count={counts ? (counts.get(row.park.parkId) ?? 0) : undefined}
                  countLabel={t('count', { amount: counts?.get(row.park.parkId) ?? 0 })}
                />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
