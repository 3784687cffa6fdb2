type Columns = Record<string, readonly unknown[]>;

export interface NativeDuckdb {
  /** Runs a statement to its last row; what it answers is turned into columns only when that is called for. */
  ask(text: string): Promise<() => Columns>;
  run(text: string): Promise<void>;
}
export function openNativeDuckdb(): Promise<NativeDuckdb>;
