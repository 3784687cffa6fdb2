import { Tooltip } from 'antd';
import { type KeyboardEvent, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MODE_RULES } from '../../model/disclosure';
import type { Mode } from '../../model/viewState';
import { useView, useViewActions } from '../shared/useView';
import styles from './ModeTabs.module.css';
import { useShortcut } from './useShortcut';

const MODES = ['overview', 'diagnosis', 'lists', 'briefing', 'data'] as const satisfies readonly Mode[];
/** Modes that have a page; the others say that they are to come. */
const AVAILABLE: ReadonlySet<Mode> = new Set(['overview', 'diagnosis', 'lists', 'data']);

/** The modes as tabs, each with its digit key. */
export function ModeTabs() {
  const { t } = useTranslation(['topbar', 'disclosure']);
  const isPublic = useView((view) => view.disclosure === 'public');
  const current = useView((view) => view.mode);
  const { change } = useViewActions();
  const list = useRef<HTMLDivElement>(null);
  const go = useCallback(
    (mode: Mode | undefined) => {
      if (mode && AVAILABLE.has(mode) && !(isPublic && MODE_RULES[mode] === 'closed')) change({ mode });
    },
    [change, isPublic],
  );
  useShortcut(
    '12345',
    useCallback((key) => go(MODES[Number(key) - 1]), [go]),
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
    const here = tabs.findIndex((tab) => tab.matches(':focus'));
    if (step === undefined || here < 0) return;
    event.preventDefault();
    tabs[(here + step + tabs.length) % tabs.length]?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={t('modes')}
      className={styles.tabs}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {MODES.map((mode, index) => {
        const isClosed = isPublic && MODE_RULES[mode] === 'closed';
        const isAvailable = AVAILABLE.has(mode) && !isClosed;
        const tab = (
          <button
            key={mode}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={mode === current}
            aria-disabled={!isAvailable}
            tabIndex={mode === current ? 0 : -1}
            onClick={() => go(mode)}
          >
            <span>{t(`mode.${mode}`)}</span>
            <span className={styles.digit} aria-hidden="true">
              {index + 1}
            </span>
          </button>
        );
        return isAvailable ? (
          tab
        ) : (
          <Tooltip
            key={mode}
            title={t(isClosed ? 'disclosure:closed' : 'later')}
            trigger={['hover', 'focus']}
          >
            {tab}
          </Tooltip>
        );
      })}
    </div>
  );
}
