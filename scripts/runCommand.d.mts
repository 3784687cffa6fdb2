export interface RunOptions {
  readonly timeLimitSeconds: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunResult {
  readonly ok: boolean;
  /** Why it is not ok, in words; empty when it is. */
  readonly reason: string;
}

export function runCommand(command: string, args: readonly string[], options: RunOptions): Promise<RunResult>;
export function stopTogether(farewell?: (signal: string) => void): void;
