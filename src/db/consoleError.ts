import { type MessageParameters, UserFacingError } from '../lib/errors';

/** What the engine calls a failure, the text that explains it, and the parameters that its message gives. */
const KINDS: readonly (readonly [
  pattern: RegExp,
  key: `error.sql.${string}`,
  parameters: (found: RegExpMatchArray) => MessageParameters,
])[] = [
  [/^Parser Error/, 'error.sql.syntax', () => ({})],
  [
    /^Catalog Error: Table with name (\S+) does not exist/,
    'error.sql.noTable',
    ([, name = '']) => ({ name }),
  ],
  [
    /^Binder Error: Referenced (?:column "([^"]+)" not found|table "([^"]+)" not found)/,
    'error.sql.noColumn',
    ([, column, table]) => ({ name: column ?? table ?? '' }),
  ],
  [/^Conversion Error/, 'error.sql.conversion', () => ({})],
  [/^Out of Memory Error/i, 'error.sql.memory', () => ({})],
];

/** The failure of a person's statement: what to do about it, with the engine's own words and the place behind. */
export function consoleError(detail: string, cause: unknown): UserFacingError {
  for (const [pattern, key, parameters] of KINDS) {
    const found = detail.match(pattern);
    if (found) return new UserFacingError(key, { detail, ...parameters(found) }, 'none', { cause });
  }
  return new UserFacingError('error.sql.refused', { detail }, 'none', { cause });
}
