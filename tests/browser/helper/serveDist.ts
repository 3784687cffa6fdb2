import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ServedFolder, serveFolder } from '../../../scripts/serve.mjs';

const DIST = join(import.meta.dirname, '..', '..', '..', 'dist');

export interface ServeDistOptions {
  /** The sub-path under which the page stands, e.g. `/gov/atlas/`. */
  readonly basePath?: string;
  /** Another folder than the built page. */
  readonly folder?: string;
}

/** Serves the built page on a free port of 127.0.0.1, as any plain web server would. */
export async function serveDist({
  basePath = '/',
  folder = DIST,
}: ServeDistOptions = {}): Promise<ServedFolder> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no index.html: run npm run build first`);
  }
  return serveFolder({ folder, basePath });
}
