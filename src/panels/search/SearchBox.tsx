import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { querySearchMatches } from '../../queries/search';
import { isTyping } from '../shared/isTyping';
import { useAnswer } from '../shared/useAnswer';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './SearchBox.module.css';
import { SuggestionList } from './SuggestionList';
import {
  SUGGESTIONS_PER_KIND,
  type Suggestion,
  type SuggestionGroup,
  suggestMatches,
  suggestPlaces,
} from './suggestions';
import { useNameInitials } from './useNameInitials';
import { viewOfSuggestion } from './viewOfSuggestion';

/** Finds a region, chain, node, park, enterprise or project by its name or pinyin initials, and goes there. */
export function SearchBox() {
  const { t } = useTranslation('search');
  const { data } = useWorkspace();
  const filter = useView((view) => view.filter);
  const { change } = useViewActions();
  const listId = useId();
  // 对外 opens no enterprise, project or park, and filters by no text.
  const isPublic = useView((view) => view.disclosure === 'public');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [hasFocused, setHasFocused] = useState(false);
  const [active, setActive] = useState(0);
  const text = useDeferredValue(typed.trim());

  const initials = useNameInitials(data.structure, hasFocused);
  const matches = useAnswer('searchMatches', [isPublic ? '' : text], (database, signal) =>
    querySearchMatches(database, isPublic ? '' : text, SUGGESTIONS_PER_KIND, signal),
  );
  const groups = useMemo((): readonly SuggestionGroup[] => {
    if (text === '') return [];
    const places = suggestPlaces(data.structure, initials, text);
    // The answer before stands until the next arrives; of another text it would mislead.
    const found = matches.data && !matches.isPlaceholderData ? suggestMatches(matches.data) : [];
    const byText: Suggestion = {
      kind: 'text',
      id: text,
      name: t('filterText', { text }),
      note: '',
      lon: Number.NaN,
      lat: Number.NaN,
    };
    if (isPublic) return places.filter(({ kind }) => kind !== 'park');
    return [...places, ...found, { kind: 'text', suggestions: [byText] }];
  }, [data.structure, initials, matches.data, matches.isPlaceholderData, text, t, isPublic]);
  const suggestions = useMemo(() => groups.flatMap((group) => group.suggestions), [groups]);
  const isShown = isOpen && suggestions.length > 0;

  useEffect(() => {
    const focusOnSlash = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', focusOnSlash);
    return () => window.removeEventListener('keydown', focusOnSlash);
  }, []);

  const choose = (suggestion: Suggestion): void => {
    change(viewOfSuggestion(suggestion, filter, (nodeId) => data.nodeById.get(nodeId)?.chainId));
    setTyped('');
    setIsOpen(false);
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter ends the input of a Chinese word there; it chooses nothing yet.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (isShown) setIsOpen(false);
      else if (typed !== '') setTyped('');
      else input.current?.blur();
    } else if (event.key === 'Enter') {
      const chosen = suggestions[active];
      if (isShown && chosen) choose(chosen);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && suggestions.length > 0) {
      event.preventDefault();
      setIsOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(isShown ? (active + step + suggestions.length) % suggestions.length : 0);
    }
  };

  return (
    <search className={styles.search}>
      <svg className={styles.icon} width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M2.5 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0zM10.4 10.4 14 14"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        />
      </svg>
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={t('label')}
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-activedescendant={isShown ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setIsOpen(true);
        }}
        onFocus={() => {
          setHasFocused(true);
          setIsOpen(true);
        }}
        onBlur={() => setIsOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.slash} aria-hidden="true">
        /
      </span>
      {isShown && (
        <SuggestionList
          id={listId}
          anchor={input.current}
          groups={groups}
          active={active}
          isSearching={matches.isFetching}
          isEmpty={suggestions.length === 1 && !matches.isFetching}
          onPoint={setActive}
          onChoose={choose}
        />
      )}
    </search>
  );
}
