import type { FirmTexts, NodeProposal, NodeWords } from '../../model/nodeProposal';
import { proposeNodes } from './proposeNodes';

export interface AssignRequest {
  readonly nodes: NodeWords;
  readonly firms: FirmTexts;
}
export type AssignReply = readonly NodeProposal[];

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data: { nodes, firms } }: MessageEvent<AssignRequest>) => {
  self.postMessage(proposeNodes(nodes, firms) satisfies AssignReply);
});
