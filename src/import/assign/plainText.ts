/**
 * Text and words as they are compared: full width folded, lower case, and blanks only between Latin words, so that
 * `Mini LED` and `Ｍｉｎｉ　LED显示屏` meet.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<![a-z\d]) | (?![a-z\d])/g, '');
}

/** Words joined with `;`, plain, each once. */
export function plainWords(joined: string | null): string[] {
  const words = (joined ?? '').split(';').map(plainText);
  return [...new Set(words)].filter((word) => word !== '');
}
