const RUNS = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return) gets a
 * leading apostrophe; so does one that has apostrophes before such a sign, so that `unguardFormula` gives back each.
 */
export function guardFormula(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe off again. */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
