import { UserFacingError } from '../lib/errors';

/** Comments, texts in quotes, dollar quotes or with escapes, and quoted names. */
const COMMENT_OR_QUOTED =
  /--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|\be'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"/gi;

/**
 * The statement that a person typed, from the first line on so that line numbers stay, without what ends it.
 *
 * The tables behind the views are off limits, so that what is switched off stays out of sight; this guards
 * against a mistake, not against intent: all of it is the person's own data.
 */
export function consoleStatement(text: string): string {
  const bare = text.replace(COMMENT_OR_QUOTED, blankedOut);
  const end = bare.search(/[;\s]*$/);
  if (end === 0) throw new UserFacingError('error.sql.empty');
  // These two take the name of a table, or a statement, as a text, which is blanked out here.
  const namesByText = /\bquery(_table)?\b["\s]*\(/i.test(bare);
  if (namesByText || /\binternal\b["\s]*\./i.test(bare)) throw new UserFacingError('error.sql.internal');
  return text.slice(0, end);
}

/** Of equal length: a comment becomes space, a quoted name stays, a text becomes a text of nothing. */
function blankedOut(piece: string): string {
  if (piece.startsWith('"')) return piece;
  if (piece.startsWith('--') || piece.startsWith('/*')) return ' '.repeat(piece.length);
  return "'".repeat(piece.length);
}
