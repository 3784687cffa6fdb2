import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { contentTypeOf } from './serve.mjs';

const gzipBytes = promisify(gzip);
const DUCKDB = join('node_modules', '@duckdb', 'duckdb-wasm', 'dist');
const PARQUET = join('node_modules', 'parquet-wasm', 'esm');

/** One file that the page fetches by name: where it stands under the base, and its bytes. */
interface EmbeddedFile {
  readonly path: string;
  readonly read: () => Promise<Buffer>;
}

async function filesUnder(folder: string, prefix: string): Promise<EmbeddedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: `${prefix}/${relative(folder, file).split(sep).join('/')}`, read: () => readFile(file) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Web servers do not compress wasm, and some serve it with a wrong type: it ships as gzip bytes under `.bin`. */
function packedModule(path: string, file: string): EmbeddedFile {
  let packed: Promise<Buffer> | undefined;
  const pack = async () => gzipBytes(await readFile(file), { level: 9 });
  return {
    path,
    read: () => {
      packed ??= pack();
      return packed;
    },
  };
}

function engineFiles(root: string): EmbeddedFile[] {
  return [
    packedModule('engine/duckdb-eh.wasm.bin', join(root, DUCKDB, 'duckdb-eh.wasm')),
    packedModule('engine/parquet.wasm.bin', join(root, PARQUET, 'parquet_wasm_bg.wasm')),
    {
      path: 'engine/duckdb-browser-eh.worker.js',
      read: async () => {
        const source = await readFile(join(root, DUCKDB, 'duckdb-browser-eh.worker.js'), 'utf8');
        return Buffer.from(source.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n'));
      },
    },
  ];
}

/**
 * Puts the files that the page fetches by name under the base, in dev as in the build:
 * `geo/boundaries/**` and the retired codes as `geo/…`, `data/tables/**` as `data/…`, DuckDB and the Parquet module as `engine/…`.
 */
export function embeddedFiles(root: string): Plugin {
  const engine = engineFiles(root);
  const list = async () => [
    ...(await filesUnder(join(root, 'geo', 'boundaries'), 'geo')),
    { path: 'geo/retired-codes.csv', read: () => readFile(join(root, 'geo', 'retired-codes.csv')) },
    ...(await filesUnder(join(root, 'data', 'tables'), 'data')),
    ...engine,
  ];
  return {
    name: 'embedded-files',
    // React's refresh code is inline, so in dev, and only there, the policy lets inline scripts run.
    transformIndexHtml: (html, context) =>
      context.server ? html.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'") : html,
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace(/^\//, '');
        list()
          .then(async (files) => {
            const file = files.find((candidate) => candidate.path === path);
            if (!file) return next();
            response.setHeader('Content-Type', contentTypeOf(path));
            response.end(await file.read());
          })
          .catch(next);
      });
    },
    async generateBundle() {
      for (const file of await list()) {
        this.emitFile({ type: 'asset', fileName: file.path, source: await file.read() });
      }
    },
  };
}

/** Leaves out the copy of the Parquet module that its library asks for: the page hands it the packed one. */
export function withoutUnpackedModule(): Plugin {
  return {
    name: 'without-unpacked-module',
    generateBundle(_, bundle) {
      for (const fileName of Object.keys(bundle))
        if (/parquet_wasm_bg-[^/]*\.wasm$/.test(fileName)) delete bundle[fileName];
    },
  };
}
