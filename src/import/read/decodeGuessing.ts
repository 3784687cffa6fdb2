export interface GuessedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030';
}

/** UTF-8 where the bytes are valid UTF-8, else GB18030. */
export function decodeGuessing(bytes: Uint8Array): GuessedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not UTF-8: what is left on a Chinese system.
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
  }
}
