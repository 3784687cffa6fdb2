/** Puts a word in place of the selection, parted by spaces from words beside it; the caret ends behind it. */
export function insertAt(
  text: string,
  word: string,
  start: number,
  end: number,
): { text: string; caret: number } {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const left = /[\p{L}\p{N}_]$/u.test(before) ? ' ' : '';
  const right = /^[\p{L}\p{N}_]/u.test(after) ? ' ' : '';
  return {
    text: `${before}${left}${word}${right}${after}`,
    caret: before.length + left.length + word.length,
  };
}
