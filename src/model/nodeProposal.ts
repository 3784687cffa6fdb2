/** Where an enterprise says something that tells its node. */
export const EVIDENCE_FIELDS = [
  'industry_code',
  'main_products',
  'main_business',
  'name',
  'industry',
] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** One reason for a proposal: the word or code, and the field in which it stands. */
export interface NodeEvidence {
  readonly field: EvidenceField;
  readonly word: string;
}

/** 推断: a node that an enterprise may belong to, and why. */
export interface NodeProposal {
  /** Row of the enterprise in `FirmTexts`. */
  readonly firm: number;
  /** Row of the node in `NodeWords`. */
  readonly node: number;
  /** 0…1: orders proposals; how often each band is right stands in docs/assignment.md. */
  readonly confidence: number;
  /** The strongest reason first. */
  readonly evidence: readonly NodeEvidence[];
}

type Texts = readonly (string | null)[];

/** What enterprises say of themselves, in parallel columns; null where a list says nothing. */
export interface FirmTexts extends Readonly<Record<EvidenceField, Texts>> {
  readonly enterpriseId: readonly string[];
}

/** How nodes are recognised, in parallel columns; words and codes joined with `;`. */
export interface NodeWords {
  readonly nodeId: readonly string[];
  readonly name: Texts;
  readonly industryCodes: Texts;
  readonly keywords: Texts;
  /** A keyword counts only where one of these stands in the enterprise's texts too; none: always. */
  readonly contextWords: Texts;
  /** Longer words inside which a keyword means something else. */
  readonly excludedWords: Texts;
}
