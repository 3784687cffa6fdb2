export interface ServeOptions {
  readonly folder: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** The sub-path under which the folder stands, `/` by default. */
  readonly basePath?: string;
}

export interface ServedFolder {
  readonly port: number;
  readonly basePath: string;
  /** The address of the folder, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export function contentTypeOf(path: string): string;
export function serveFolder(options: ServeOptions): Promise<ServedFolder>;
export function serveFromCommandLine(args: readonly string[]): Promise<ServedFolder>;
