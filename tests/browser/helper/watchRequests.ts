import type { Page, Request, WebSocket } from 'playwright-core';

export interface WatchedRequest {
  readonly url: string;
  /** Scheme, host and port; `null` as text for data: addresses. */
  readonly origin: string;
  readonly method: string;
  /** As Chromium calls it: document, script, fetch, websocket … */
  readonly kind: string;
  /** Why it failed, e.g. `csp` when the policy stopped it before it left; undefined while it has not failed. */
  failure: string | undefined;
}

export interface RequestWatch {
  readonly requests: readonly WatchedRequest[];
  /** Addresses of the workers started so far. */
  readonly workers: readonly string[];
  /** Requests to other origins than `origin` (the page's own by default), those stopped by the policy included. */
  foreign(origin?: string): WatchedRequest[];
}

function originOf(url: string): string {
  // `new URL('data:…').origin` and that of a blob: are 'null' and the origin that made it.
  return new URL(url).origin;
}

/**
 * Records every request of the page's whole context from now on: of the page, its frames, its dedicated, shared
 * and service workers, and web sockets. Call it before `page.goto`. A worker's requests are seen by Chromium's
 * protocol; for proof that nothing arrived elsewhere, also hold a `startWitness` at the other end.
 */
export function watchRequests(page: Page): RequestWatch {
  const requests: WatchedRequest[] = [];
  const workers: string[] = [];
  const records = new Map<Request, WatchedRequest>();
  const context = page.context();

  const watchPage = (watched: Page) => {
    watched.on('worker', (worker) => workers.push(worker.url()));
    watched.on('websocket', (socket: WebSocket) => {
      const url = socket.url();
      requests.push({ url, origin: originOf(url), method: 'GET', kind: 'websocket', failure: undefined });
    });
  };
  for (const watched of context.pages()) watchPage(watched);
  context.on('page', watchPage);

  context.on('request', (request) => {
    const record: WatchedRequest = {
      url: request.url(),
      origin: originOf(request.url()),
      method: request.method(),
      kind: request.resourceType(),
      failure: undefined,
    };
    records.set(request, record);
    requests.push(record);
  });
  context.on('requestfailed', (request) => {
    const record = records.get(request);
    if (record) record.failure = request.failure()?.errorText ?? 'failed';
  });

  return {
    requests,
    workers,
    foreign: (origin = originOf(page.url())) =>
      requests.filter((request) => request.origin !== origin && !request.url.startsWith('data:')),
  };
}
