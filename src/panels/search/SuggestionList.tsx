import { useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import styles from './SuggestionList.module.css';
import type { Suggestion, SuggestionGroup } from './suggestions';

interface SuggestionListProps {
  readonly id: string;
  /** The list hangs from its lower edge. */
  readonly anchor: HTMLElement | null;
  readonly groups: readonly SuggestionGroup[];
  /** Position of the marked suggestion over all groups. */
  readonly active: number;
  readonly isSearching: boolean;
  /** Nothing bears the text in its name. */
  readonly isEmpty: boolean;
  readonly onPoint: (position: number) => void;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** Suggestions by kind. The focus stays in the search box, which names the marked one. */
export function SuggestionList({
  id,
  anchor,
  groups,
  active,
  isSearching,
  isEmpty,
  onPoint,
  onChoose,
}: SuggestionListProps) {
  const { t } = useTranslation('search');
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const [place, setPlace] = useState({ left: 0, top: 0, width: 0 });
  useLayoutEffect(() => {
    const follow = (): void => {
      const edges = anchor?.getBoundingClientRect();
      if (edges) setPlace({ left: edges.left, top: edges.bottom, width: edges.width });
    };
    follow();
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, [anchor]);
  let position = -1;
  // In the body, since the top bar is a stacking context below the menus over the map.
  return createPortal(
    <div className={styles.popup} style={place}>
      {isEmpty && <p className={styles.status}>{t('none')}</p>}
      <div id={id} role="listbox" aria-label={t('suggestions')}>
        {groups.map(({ kind, suggestions }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={kind} role="group" aria-label={t(`kind.${kind}`)} className={styles.group}>
            <div className={styles.kind} aria-hidden="true">
              {t(`kind.${kind}`)}
            </div>
            {suggestions.map((suggestion) => {
              position += 1;
              const here = position;
              return (
                // The combobox handles the keys; an option never has the focus.
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox
                <div
                  key={suggestion.id}
                  id={`${id}-${here}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={here === active}
                  className={styles.option}
                  onPointerMove={() => onPoint(here)}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(suggestion)}
                >
                  <span className={styles.name}>{suggestion.name}</span>
                  <span className={styles.note}>{suggestion.note}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {isSearching && (
        <p role="status" className={styles.status}>
          {t('searching')}
        </p>
      )}
    </div>,
    document.body,
  );
}
