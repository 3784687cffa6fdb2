/**
 * Starts a worker that inherits the page's Content-Security-Policy.
 *
 * A worker loaded straight from its URL does not, and could fetch from anywhere; one started from a `blob:` does.
 */
export function startWorker(scriptUrl: string | URL, type: WorkerType): Worker {
  return new Worker(blobWorkerUrl(scriptUrl, type), { type });
}

/** Address of a one-line `blob:` script that pulls in the real one. */
export function blobWorkerUrl(scriptUrl: string | URL, type: WorkerType): string {
  const address = JSON.stringify(new URL(scriptUrl, document.baseURI).href);
  const source = type === 'module' ? `import ${address};` : `importScripts(${address});`;
  // Not revoked: a worker may read it after this call returns, and it is some bytes long.
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
