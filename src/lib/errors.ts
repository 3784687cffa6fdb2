/** What a person can do about a failure; the interface renders one button per action. */
export type Recovery = 'retry' | 'chooseAnotherFile' | 'narrowFilter' | 'reload' | 'none';

export type MessageParameters = Readonly<Record<string, string | number>>;

/**
 * A failure that a person is meant to read.
 *
 * `key` names a message in i18n/; `params` fills it. Text never lives here, so a worker can
 * throw one of these and the page still speaks the person's language.
 */
export class UserFacingError extends Error {
  override readonly name = 'UserFacingError';
  readonly key: `error.${string}`;
  readonly params: MessageParameters;
  readonly recovery: Recovery;

  constructor(
    key: `error.${string}`,
    params: MessageParameters = {},
    recovery: Recovery = 'none',
    options?: ErrorOptions,
  ) {
    super(key, options);
    this.key = key;
    this.params = params;
    this.recovery = recovery;
  }
}
