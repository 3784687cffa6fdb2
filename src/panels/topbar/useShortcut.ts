import { useEffect } from 'react';
import { isTyping } from '../shared/isTyping';

/** Runs on a plain key anywhere on the page, except where text is written or a dialog is open. */
export function useShortcut(keys: string, run: (key: string) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key.length !== 1 || !keys.includes(event.key) || isTyping(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      event.preventDefault();
      run(event.key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keys, run]);
}
