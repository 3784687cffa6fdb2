import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchBytes } from '../../../src/lib/fetchBytes';

const plain = Buffer.from('光伏'.repeat(50_000));
const packed = gzipSync(plain);
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    switch (request.url) {
      case '/plain.json':
        return response.setHeader('content-length', plain.length).end(plain);
      case '/packed.bin':
        return response.setHeader('content-length', packed.length).end(packed);
      case '/chunked.bin':
        response.write(packed.subarray(0, 10));
        return response.end(packed.subarray(10));
      case '/empty':
        return response.end();
      default:
        return response.writeHead(404).end('none');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe('fetchBytes', () => {
  it.each(['/plain.json', '/packed.bin', '/chunked.bin'])('%s arrives unpacked', async (path) => {
    expect(Buffer.from(await fetchBytes(address + path)).equals(plain)).toBe(true);
  });

  it('tells the share of the bytes on their way, up to all', async () => {
    const shares: number[] = [];
    await fetchBytes(`${address}/packed.bin`, (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('an empty file is empty', async () => {
    expect(await fetchBytes(`${address}/empty`)).toHaveLength(0);
  });

  it('names a file that is not there, and one that cannot be reached', async () => {
    await expect(fetchBytes(`${address}/data/none.bin`)).rejects.toMatchObject({
      key: 'error.load.missing',
      params: { file: 'none.bin', status: 404 },
      recovery: 'reload',
    });
    await expect(fetchBytes('http://127.0.0.1:1/x.bin')).rejects.toMatchObject({
      key: 'error.load.unreachable',
      params: { file: 'x.bin' },
    });
  });
});
