import { answerImportRequest } from './answerImportRequest';
import type { ImportRequest } from './importProtocol';
import { createImportSession } from './importSession';

declare const self: DedicatedWorkerGlobalScope;

const session = createImportSession();

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  void answerImportRequest(session, event.data, (reply, transfer = []) => self.postMessage(reply, transfer));
});
