import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Witness {
  /** The address of another origin than the page's, with a slash at its end. */
  readonly url: string;
  /** What has arrived so far, e.g. `GET /from-worker`. */
  readonly arrived: readonly string[];
  close(): Promise<void>;
}

/** A foreign server that answers everybody (CORS open) and remembers who came: nobody should. */
export async function startWitness(): Promise<Witness> {
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    arrived.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' });
    response.end('export {};\n');
  });
  server.on('upgrade', (request, socket) => {
    arrived.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    arrived,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
