import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from '../../../scripts/serve.mjs';

/** `fetch` would tidy `..` away before sending. */
function statusOfRawPath(port: number, path: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
}

describe('serveFolder', () => {
  let outside: string;
  let served: ServedFolder;
  beforeAll(async () => {
    outside = await mkdtemp(join(tmpdir(), 'chain-atlas-serve-'));
    const folder = join(outside, 'dist');
    await mkdir(join(folder, 'assets'), { recursive: true });
    await writeFile(join(outside, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'index.html'), '<p>链图</p>');
    await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
    await writeFile(join(folder, 'assets', '示例 一.csv'), 'a,b\n');
    await writeFile(join(folder, 'engine.wasm.bin'), new Uint8Array([0x1f, 0x8b, 0]));
    await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    served = await serveFolder({ folder, basePath: 'gov/atlas' });
  });
  afterAll(async () => {
    await served.close();
    await rm(outside, { recursive: true, force: true });
  });

  it('serves the folder under its sub-path, with its index', async () => {
    expect(served.basePath).toBe('/gov/atlas/');
    const response = await fetch(served.url);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<p>链图</p>');
    expect((await fetch(`${served.url}?region=361100#top`)).status).toBe(200);
  });

  it('leads from the sub-path without its slash to the one with it', async () => {
    const response = await fetch(served.url.slice(0, -1));
    expect(response.redirected).toBe(true);
    expect(response.url).toBe(served.url);
  });

  it.each([
    ['assets/main-1a2b.js', 'text/javascript; charset=utf-8'],
    ['engine.wasm.bin', 'application/octet-stream'],
    [encodeURI('assets/示例 一.csv'), 'text/csv; charset=utf-8'],
  ])('gives %s the type %s', async (path, type) => {
    const response = await fetch(served.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-encoding')).toBeNull();
  });

  it.each([
    '/',
    '/index.html',
    '/gov/index.html',
    '/gov/atlas/absent.js',
    '/gov/atlas/assets',
    '/gov/atlas/../../../secret.txt',
    '/gov/atlas/../secret.txt',
    '/gov/atlas/%2e%2e/secret.txt',
    '/gov/atlas/..%2fsecret.txt',
    '/gov/atlas/assets/..%2f..%2fsecret.txt',
    '/gov/atlas/link.txt',
  ])('has nothing at %s', async (path) => {
    expect(await statusOfRawPath(served.port, path)).toBe(404);
  });

  it('refuses malformed addresses and other methods', async () => {
    expect(await statusOfRawPath(served.port, '/gov/atlas/%zz')).toBe(400);
    expect(await statusOfRawPath(served.port, '/gov/atlas/%00')).toBe(400);
    expect(await statusOfRawPath(served.port, '/gov/atlas/', 'POST')).toBe(405);
  });

  it('answers HEAD with the size and no body', async () => {
    const response = await fetch(served.url, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('13');
    expect(await response.text()).toBe('');
  });

  it('says so when the port is taken', async () => {
    await expect(serveFolder({ folder: outside, port: served.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
