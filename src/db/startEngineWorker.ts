import { startWorker } from '../lib/startWorker';

/** Address of DuckDB's module, packed under a neutral extension. */
export function engineModuleUrl(baseUrl: string): string {
  return new URL('engine/duckdb-eh.wasm.bin', baseUrl).href;
}

/**
 * Starts DuckDB's worker, which fetches and unpacks its module by itself while the page does other things.
 *
 * The module reaches the compiler as a stream of the right type whatever the server says of it: with a wrong MIME
 * type, instantiation would hang for ever. A failure is thrown where the page hears of it: as the worker's error.
 */
export function startEngineWorker(baseUrl: string): Worker {
  return startWorker(
    new URL('engine/duckdb-browser-eh.worker.js', baseUrl),
    'classic',
    prelude(engineModuleUrl(baseUrl)),
  );
}

const prelude = (moduleUrl: string): string => `
const moduleUrl = ${JSON.stringify(moduleUrl)};
const ask = self.fetch.bind(self);
async function unpackModule() {
  const response = await ask(moduleUrl);
  if (!response.ok || !response.body) throw new Error(response.status + ' ' + moduleUrl);
  const [head, body] = response.body.tee();
  const reader = head.getReader();
  const { value } = await reader.read();
  void reader.cancel();
  const isPacked = value?.[0] === 0x1f && value[1] === 0x8b;
  const stream = isPacked ? body.pipeThrough(new DecompressionStream('gzip')) : body;
  return new Response(stream, { headers: { 'Content-Type': 'application/wasm' } });
}
const engineModule = unpackModule();
engineModule.catch((error) => setTimeout(() => { throw error; }));
self.fetch = (asked, ...options) => {
  const address = asked instanceof Request ? asked.url : String(asked);
  return address === moduleUrl ? engineModule : ask(asked, ...options);
};
`;
