import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../shared/isTyping';
import { pastedFiles } from './pastedFiles';

/** Takes what is pasted anywhere on the page but where a text is being written. */
export function usePaste(onFiles: (files: readonly File[]) => void): void {
  const { t } = useTranslation('formats');
  const count = useRef(0);
  const take = useEffectEvent((event: ClipboardEvent): void => {
    if (isTyping(event.target) || !event.clipboardData) return;
    const files = pastedFiles(event.clipboardData, () => {
      count.current += 1;
      return t('pasted', { number: count.current });
    });
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => take(event);
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
