import { createReadStream, realpathSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const CONTENT_TYPES = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export function contentTypeOf(path) {
  return CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** `atlas`, `/atlas` and `/atlas/` all mean `/atlas/`; nothing means `/`. */
function normaliseBase(basePath) {
  const parts = basePath.split('/').filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

/** The file a request path names, or undefined where there is none inside the folder. */
async function fileFor(root, path) {
  const wanted = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  try {
    // A link may lead out of the folder, so what counts is where the file really is.
    const real = await realpath(wanted);
    if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
    const stats = await stat(real);
    return stats.isFile() ? { path: real, size: stats.size } : undefined;
  } catch {
    return undefined;
  }
}

function answerText(response, status, text, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(text);
}

async function answer(root, base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answerText(response, 405, 'Only GET and HEAD\n', { Allow: 'GET, HEAD' });
  }
  let path;
  try {
    path = decodeURIComponent((request.url ?? '/').split(/[?#]/)[0]);
  } catch {
    return answerText(response, 400, 'Malformed address\n');
  }
  if (path.includes('\0')) return answerText(response, 400, 'Malformed address\n');
  if (`${path}/` === base) return answerText(response, 301, '', { Location: base });
  const file = path.startsWith(base) ? await fileFor(root, `/${path.slice(base.length)}`) : undefined;
  if (!file) return answerText(response, 404, 'Not found\n');
  response.writeHead(200, {
    'Content-Type': contentTypeOf(file.path),
    'Content-Length': file.size,
    // Names of bundled files carry a hash of their content; all others may change under the same name.
    'Cache-Control': path.startsWith(`${base}assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * Serves a folder of static files.
 * @param {{folder: string, port?: number, host?: string, basePath?: string}} options port 0 takes a free one
 */
export async function serveFolder({ folder, port = 0, host = '127.0.0.1', basePath = '/' }) {
  const root = await realpath(folder);
  const base = normaliseBase(basePath);
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => response.destroy());
  });
  await new Promise((resolveListening, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolveListening);
  });
  const { port: actualPort } = server.address();
  const shownHost =
    host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    port: actualPort,
    basePath: base,
    url: `http://${shownHost}:${actualPort}${base}`,
    close: () =>
      new Promise((resolveClosed) => {
        server.close(() => resolveClosed());
        server.closeAllConnections();
      }),
  };
}

const DEFAULT_PORT = 4173;
const PORTS_TRIED = 10;

/** Without a port of one's own choice, the first free one from 4173 on. */
async function serveOnFirstFreePort(options) {
  for (let port = DEFAULT_PORT; ; port += 1) {
    try {
      return await serveFolder({ ...options, port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === DEFAULT_PORT + PORTS_TRIED - 1) throw error;
    }
  }
}

function parsePort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Error(`--port wants a number from 0 to 65535, not ${text}`);
  return port;
}

/** Reads `--port`, `--base`, `--host` and `--folder`, serves, prints the address and stays. */
export async function serveFromCommandLine(args) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      base: { type: 'string', default: '/' },
      host: { type: 'string', default: '127.0.0.1' },
      folder: { type: 'string', default: join(import.meta.dirname, '..', 'dist') },
    },
  });
  const options = { folder: values.folder, host: values.host, basePath: values.base };
  const served =
    values.port === undefined
      ? await serveOnFirstFreePort(options)
      : await serveFolder({ ...options, port: parsePort(values.port) });
  console.log(`链图 Chain Atlas: ${served.url}  (Ctrl+C stops it)`);
  return served;
}

const isMain =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  serveFromCommandLine(process.argv.slice(2)).catch((error) => {
    console.error(`Cannot serve: ${error.message}`);
    process.exitCode = 1;
  });
}
