import type { EvidenceField, NodeEvidence, NodeProposal, NodeWords } from '../../model/nodeProposal';
import type { InferredNode, UnassignedFirms } from '../../queries/unassignedFirms';

export type Standing = 'open' | 'accepted' | 'rejected';

/** One line of the list: an enterprise and a node that is proposed, accepted or rejected. */
export interface AssignItem {
  readonly key: string;
  readonly enterpriseId: string;
  readonly firmName: string;
  readonly region: string | null;
  readonly isSample: boolean;
  readonly node: string;
  /** 0…1; NaN where a person chose the node. */
  readonly confidence: number;
  readonly evidence: readonly NodeEvidence[];
  /** What an accepted row itself says of its evidence. */
  readonly source: string | null;
  readonly standing: Standing;
}

export interface AssignInputs {
  readonly firms: UnassignedFirms;
  readonly nodes: NodeWords;
  readonly proposals: readonly NodeProposal[];
  readonly inferred: readonly InferredNode[];
}

/** Proposals with what became of them, and the nodes that a person chose besides. */
export function assignItems(
  { firms, nodes, proposals, inferred }: AssignInputs,
  rejected: ReadonlySet<string>,
): AssignItem[] {
  const accepted = new Map(inferred.map((row) => [itemKey(row.enterpriseId, row.node), row]));
  const ofFirm = (firm: number) => ({
    enterpriseId: firms.enterpriseId[firm] ?? '',
    firmName: firms.name[firm] ?? '',
    region: firms.region[firm] ?? null,
    isSample: firms.isSample[firm] ?? false,
  });
  const items = proposals.map(({ firm, node: nodeRow, confidence, evidence }): AssignItem => {
    const node = nodes.nodeId[nodeRow] ?? '';
    const own = ofFirm(firm);
    const key = itemKey(own.enterpriseId, node);
    const row = accepted.get(key);
    accepted.delete(key);
    const standing = row ? 'accepted' : rejected.has(key) ? 'rejected' : 'open';
    return { key, ...own, node, confidence, evidence, source: row?.source ?? null, standing };
  });
  const rowOfFirm = new Map(firms.enterpriseId.map((id, row) => [id, row]));
  const chosen = [...accepted].flatMap(([key, { enterpriseId, node, confidence, source }]): AssignItem[] => {
    const firm = rowOfFirm.get(enterpriseId);
    if (firm === undefined) return [];
    const own = { key, ...ofFirm(firm), node, evidence: [], source };
    return [{ ...own, confidence: confidence ?? Number.NaN, standing: 'accepted' }];
  });
  return [...items, ...chosen];
}

export function itemKey(enterpriseId: string, node: string): string {
  return `${enterpriseId}\u0000${node}`;
}

/** What the list is narrowed to; null is no restriction. */
export interface AssignFilter {
  readonly chain: string | null;
  readonly leastConfidence: number;
  readonly field: EvidenceField | null;
  readonly standing: Standing | null;
}

/** A node that a person chose has no confidence to fall short of, and no field. */
export function passes(item: AssignItem, filter: AssignFilter, chainOf: (node: string) => string): boolean {
  return (
    (filter.chain === null || chainOf(item.node) === filter.chain) &&
    !(item.confidence < filter.leastConfidence) &&
    (filter.field === null || item.evidence.some(({ field }) => field === filter.field)) &&
    (filter.standing === null || item.standing === filter.standing)
  );
}
