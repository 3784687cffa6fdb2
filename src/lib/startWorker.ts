/**
 * Starts a worker that inherits the page's Content-Security-Policy.
 *
 * A worker loaded straight from its URL does not, and could fetch from anywhere; one started from a `blob:` does.
 */
export function startWorker(scriptUrl: string | URL, type: WorkerType, prelude = ''): Worker {
  return new Worker(blobWorkerUrl(scriptUrl, type, prelude), { type });
}

/** Address of a short `blob:` script that pulls in the real one. @param prelude source that runs before it. */
export function blobWorkerUrl(scriptUrl: string | URL, type: WorkerType, prelude = ''): string {
  const address = JSON.stringify(new URL(scriptUrl, document.baseURI).href);
  const source = type === 'module' ? `import ${address};` : `importScripts(${address});`;
  // Not revoked: a worker may read it after this call returns, and it is some bytes long.
  return URL.createObjectURL(new Blob([prelude, source], { type: 'text/javascript' }));
}
