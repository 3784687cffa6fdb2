import { useEffect } from 'react';
import { isTyping } from '../panels/shared/isTyping';
import { useViewActions } from '../panels/shared/useView';

/** Ctrl+Z undoes, Ctrl+Y and Ctrl+Shift+Z redo; where text is written, the keys stay the text's. */
export function UndoKeys() {
  const { undo, redo } = useViewActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else if (key === 'z') undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
  return null;
}
