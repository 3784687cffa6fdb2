import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build, createServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedFiles, withoutUnpackedModule } from '../../../scripts/embeddedFiles';

const WASM = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const POLICY = "script-src 'self'";

describe('embeddedFiles', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'chain-atlas-embedded-'));
    const write = async (path: string, content: string | Buffer) => {
      await mkdir(join(root, path, '..'), { recursive: true });
      await writeFile(join(root, path), content);
    };
    await write('index.html', `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><p>链图</p>`);
    await write('geo/boundaries/county/36.topo.json', '{"type":"Topology"}');
    await write('geo/retired-codes.csv', 'former_code\n');
    await write('geo/build.mjs', '');
    await write('data/tables/node.csv', 'node_id\n');
    await write('node_modules/parquet-wasm/esm/parquet_wasm_bg.wasm', WASM);
    const engine = 'node_modules/@duckdb/duckdb-wasm/dist';
    await write(`${engine}/duckdb-eh.wasm`, WASM);
    await write(
      `${engine}/duckdb-browser-eh.worker.js`,
      'let a;\n//# sourceMappingURL=duckdb-browser-eh.worker.js.map\n',
    );
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  const config = () => ({
    root,
    base: './',
    configFile: false as const,
    logLevel: 'silent' as const,
    plugins: [embeddedFiles(root)],
  });

  it('puts boundaries, retired codes, tables and the engine into the build, and nothing else of geo', async () => {
    await build(config());
    const read = (path: string) => readFile(join(root, 'dist', path));
    expect(String(await read('geo/county/36.topo.json'))).toBe('{"type":"Topology"}');
    expect(String(await read('geo/retired-codes.csv'))).toBe('former_code\n');
    expect(String(await read('data/node.csv'))).toBe('node_id\n');
    expect(gunzipSync(await read('engine/duckdb-eh.wasm.bin'))).toEqual(WASM);
    expect(gunzipSync(await read('engine/parquet.wasm.bin'))).toEqual(WASM);
    expect(String(await read('engine/duckdb-browser-eh.worker.js'))).toBe('let a;\n');
    await expect(read('geo/build.mjs')).rejects.toThrow('ENOENT');
    expect(String(await read('index.html'))).toContain(`content="${POLICY}"`);
  });

  it('leaves out the unpacked module that a library in a worker names', async () => {
    const folder = join(root, 'worker');
    await mkdir(folder);
    const write = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
    await write('index.html', '<script type="module" src="main.js"></script>');
    await write(
      'main.js',
      "new Worker(new URL('./reader.js', import.meta.url), { type: 'module' }).postMessage(1);",
    );
    await write('reader.js', "fetch(new URL('./parquet_wasm_bg.wasm', import.meta.url));");
    await write('parquet_wasm_bg.wasm', WASM);
    const modules = async (plugins: () => ReturnType<typeof withoutUnpackedModule>[]) => {
      const worker = { format: 'es' as const, plugins };
      await build({
        root: folder,
        configFile: false,
        logLevel: 'silent',
        worker,
        build: { assetsInlineLimit: 0 },
      });
      return (await readdir(join(folder, 'dist', 'assets'))).filter((name) => name.endsWith('.wasm'));
    };
    expect(await modules(() => [])).toHaveLength(1);
    expect(await modules(() => [withoutUnpackedModule()])).toEqual([]);
  });

  it('serves the same files in dev, where inline scripts may run', async () => {
    const server = await createServer({ ...config(), server: { port: 0, host: '127.0.0.1' } });
    try {
      await server.listen();
      const url = server.resolvedUrls?.local[0] ?? '';
      const wasm = await fetch(`${url}engine/duckdb-eh.wasm.bin`);
      expect(wasm.headers.get('content-encoding')).toBeNull();
      expect(gunzipSync(Buffer.from(await wasm.arrayBuffer()))).toEqual(WASM);
      expect(await (await fetch(`${url}geo/county/36.topo.json`)).text()).toBe('{"type":"Topology"}');
      expect(await (await fetch(url)).text()).toContain("script-src 'self' 'unsafe-inline'");
    } finally {
      await server.close();
    }
  });
});
