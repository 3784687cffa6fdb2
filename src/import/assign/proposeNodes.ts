import type {
  EvidenceField,
  FirmTexts,
  NodeEvidence,
  NodeProposal,
  NodeWords,
} from '../../model/nodeProposal';
import { industryCode } from './industryCode';
import { createNodeLexicon, type NodeLexicon } from './nodeLexicon';
import { plainText } from './plainText';

/** How far a word in a field founds a node by itself. */
const WORD_WEIGHT: Readonly<Record<Exclude<EvidenceField, 'industry_code'>, number>> = {
  main_products: 0.8,
  main_business: 0.7,
  name: 0.45,
  industry: 0.4,
};
const WORD_FIELDS = Object.keys(WORD_WEIGHT) as (keyof typeof WORD_WEIGHT)[];
/** A word that only says what the product is for. */
const MODIFIER_SHARE = 0.3;
/** A class of GB/T 4754 that one node claims; several share it. */
const CODE_WEIGHT = 0.75;
/** A group or division, which holds more than the node's classes. */
const PREFIX_WEIGHT = 0.4;
/** Below it a reason is too weak to show. */
export const LEAST_CONFIDENCE = 0.3;
/** Of the nodes of one enterprise, those far behind its best are left out. */
const LEAST_OF_BEST = 0.4;
const MOST_NODES = 6;

interface Reason extends NodeEvidence {
  readonly weight: number;
}

/**
 * 推断: the nodes that enterprises may belong to, by GB/T 4754 code and by the nodes' words in what they say of
 * themselves. Reasons from different fields add up as independent ones: 1 − Π(1 − weight); of one field the strongest
 * counts. Ordered by enterprise, then by confidence.
 */
export function proposeNodes(nodes: NodeWords, firms: FirmTexts): NodeProposal[] {
  const lexicon = createNodeLexicon(nodes);
  return firms.enterpriseId.flatMap((_, firm) => proposeForFirm(lexicon, firms, firm));
}

function proposeForFirm(lexicon: NodeLexicon, firms: FirmTexts, firm: number): NodeProposal[] {
  const reasons = new Map<number, Map<EvidenceField, Reason>>();
  const note = (node: number, reason: Reason): void => {
    const ofNode = reasons.get(node) ?? new Map<EvidenceField, Reason>();
    reasons.set(node, ofNode);
    if ((ofNode.get(reason.field)?.weight ?? 0) < reason.weight) ofNode.set(reason.field, reason);
  };

  const code = industryCode(firms.industry_code[firm] ?? null) ?? industryCode(firms.industry[firm] ?? null);
  if (code !== null) {
    const weight = code.length === 4 ? CODE_WEIGHT : PREFIX_WEIGHT;
    const claiming = lexicon.nodesOfCode(code);
    for (const node of claiming)
      note(node, { field: 'industry_code', word: code, weight: weight / claiming.length });
  }

  const texts = WORD_FIELDS.map((field) => plainText(firms[field][firm] ?? ''));
  const whole = texts.join('\n');
  for (const [index, field] of WORD_FIELDS.entries()) {
    for (const { node, word, isHead, sharing } of lexicon.nodesIn(texts[index] ?? '', whole)) {
      const share = (isHead ? 1 : MODIFIER_SHARE) / Math.cbrt(sharing);
      note(node, { field, word, weight: WORD_WEIGHT[field] * share });
    }
  }
  return strongest(reasons, firm);
}

function strongest(
  reasons: ReadonlyMap<number, ReadonlyMap<EvidenceField, Reason>>,
  firm: number,
): NodeProposal[] {
  const proposals = [...reasons].map(([node, byField]): NodeProposal => {
    const own = [...byField.values()].sort((a, b) => b.weight - a.weight);
    const confidence = 1 - own.reduce((doubt, { weight }) => doubt * (1 - weight), 1);
    return { firm, node, confidence, evidence: own.map(({ field, word }) => ({ field, word })) };
  });
  proposals.sort((a, b) => b.confidence - a.confidence || a.node - b.node);
  const least = Math.max(LEAST_CONFIDENCE, (proposals[0]?.confidence ?? 0) * LEAST_OF_BEST);
  return proposals.filter(({ confidence }) => confidence >= least).slice(0, MOST_NODES);
}
