import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from './ReviewTable.module.css';

interface CellEditorProps {
  readonly label: string;
  readonly start: string;
  readonly onCommit: (value: string) => void;
  readonly onGiveUp: () => void;
}

/** The text of one cell while it is edited: Enter and leaving it keep the text, Escape does not. */
export function CellEditor({ label, start, onCommit, onGiveUp }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => input.current?.focus(), []);
  const finish = (act: () => void): void => {
    // Leaving the field after Enter or Escape decides nothing more.
    if (isOver.current) return;
    isOver.current = true;
    act();
  };
  const commit = (): void => finish(() => onCommit(input.current?.value ?? ''));
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter ends the composing of Chinese characters first.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') finish(onGiveUp);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      className={styles.input}
      aria-label={label}
      defaultValue={start}
      onKeyDown={onKeyDown}
      onBlur={commit}
    />
  );
}
