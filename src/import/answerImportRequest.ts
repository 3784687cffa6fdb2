import { type Recovery, UserFacingError } from '../lib/errors';
import type { ImportReply, ImportRequest } from './importProtocol';
import type { ImportSession } from './importSession';

type Post = (reply: ImportReply, transfer?: ArrayBuffer[]) => void;

/** Answers one request with progress and then exactly one result or failure. Never rejects. */
export async function answerImportRequest(
  session: ImportSession,
  request: ImportRequest,
  post: Post,
): Promise<void> {
  const { id } = request;
  const report = (done: number, total: number) => post({ id, kind: 'progress', done, total });
  try {
    switch (request.kind) {
      case 'open':
        session.open(request.tables);
        post({ id, kind: 'opened' });
        return;
      case 'parse':
        post({ id, kind: 'parsed', parsed: await session.parse(request.file, report) });
        return;
      case 'chooseSheet':
        post({ id, kind: 'parsed', parsed: session.chooseSheet(request.fileId, request.sheet) });
        return;
      case 'propose':
        post({ id, kind: 'proposed', recognised: session.propose(request.fileId, request.entity) });
        return;
      case 'build': {
        const built = session.build(request.fileId, request.recognised, request.options, report);
        const buffers = built.tables.map(({ arrowIpc }) => arrowIpc.buffer);
        post(
          { id, kind: 'built', built },
          buffers.filter((buffer) => buffer instanceof ArrayBuffer),
        );
        return;
      }
      case 'rows':
        post({ id, kind: 'rows', rows: session.rowsOf(request.fileId) });
        return;
      case 'forget':
        session.forget(request.fileId);
        post({ id, kind: 'forgotten' });
        return;
    }
  } catch (error) {
    post({ id, kind: 'failed', ...toFailure(error, request) });
  }
}

function toFailure(error: unknown, request: ImportRequest) {
  if (error instanceof UserFacingError) {
    return { key: error.key, params: error.params, recovery: error.recovery };
  }
  const file = request.kind === 'parse' ? request.file.name : '';
  const message = error instanceof Error ? error.message : String(error);
  const recovery: Recovery = 'retry';
  return { key: 'error.import.unexpected' as const, params: { file, message }, recovery };
}
