/** Rows that an import held, as a person has left them: kept until they are imported or given up. */
export interface HeldImport {
  readonly id: string;
  readonly name: string;
  /** Moment of the last change, ISO. */
  readonly at: string;
  readonly files: readonly HeldFile[];
}

export interface HeldFile {
  readonly fileName: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
