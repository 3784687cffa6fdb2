import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Chevron } from '../../ui/Chevron';
import {
  type FilterSectionId,
  filterSectionShown,
  filterSections,
  toggleFilterSection,
} from '../shared/filterSections';
import styles from './FilterSection.module.css';

interface FilterSectionProps {
  readonly id: FilterSectionId;
  /** At the right of the head: what the figures below are, or a summary of what is folded away. */
  readonly note: string;
  readonly children: ReactNode;
}

/** A foldable part of the filter rail. */
export function FilterSection({ id, note, children }: FilterSectionProps) {
  const { t } = useTranslation('filters');
  const isOpen = useStore(filterSections, ({ open }) => open.has(id));
  const isWanted = useStore(filterSections, ({ wanted }) => wanted === id);
  const section = useRef<HTMLElement>(null);
  const bodyId = useId();

  useEffect(() => {
    if (!isWanted) return;
    section.current?.scrollIntoView({ block: 'nearest' });
    const body = section.current?.querySelector(`:scope > [data-body]`);
    const control = body?.querySelector<HTMLElement>(
      'input:not([disabled]), button:not([disabled]), [tabindex="0"]',
    );
    (control ?? section.current?.querySelector('button'))?.focus();
    filterSectionShown();
  }, [isWanted]);

  return (
    <section ref={section} className={styles.section} aria-label={t(`section.${id}`)}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => toggleFilterSection(id)}
        >
          <span className={styles.title}>{t(`section.${id}`)}</span>
          <span className={styles.note}>{note}</span>
          <span className={styles.chevron}>
            <Chevron open={isOpen} />
          </span>
        </button>
      </h2>
      <div id={bodyId} className={styles.body} data-body hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
