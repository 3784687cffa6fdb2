import type { NodeWords } from '../../model/nodeProposal';
import { plainWords } from './plainText';
import { createWordFinder } from './wordFinder';

/** A node that a text speaks of. */
interface NodeInText {
  /** Row of the node. */
  readonly node: number;
  readonly word: string;
  readonly isHead: boolean;
  /** Nodes that the word may stand for here, this one included. */
  readonly sharing: number;
}

/** What recognises the nodes, indexed. */
export interface NodeLexicon {
  /** Nodes with a class that is the code or begins with it. */
  nodesOfCode(code: string): readonly number[];
  /** @param whole everything the enterprise says, where the words of a context may stand. */
  nodesIn(text: string, whole: string): NodeInText[];
}

interface Entry {
  readonly node: number;
  readonly context: readonly string[];
  readonly excluded: readonly string[];
}

/** A word of one character means too much. */
const LEAST_LENGTH = 2;

export function createNodeLexicon(nodes: NodeWords): NodeLexicon {
  const entriesOfWord = new Map<string, Entry[]>();
  const excludedWords: string[] = [];
  const nodesOfCode = nodesByCode(nodes.industryCodes);
  for (const node of nodes.nodeId.keys()) {
    const excluded = plainWords(nodes.excludedWords[node] ?? null);
    excludedWords.push(...excluded);
    const entry = { node, context: plainWords(nodes.contextWords[node] ?? null), excluded };
    const words = new Set([
      ...plainWords(nodes.keywords[node] ?? null),
      ...plainWords(nodes.name[node] ?? null),
    ]);
    for (const word of words) {
      if (word.length >= LEAST_LENGTH) entriesOfWord.set(word, [...(entriesOfWord.get(word) ?? []), entry]);
    }
  }
  const findWords = createWordFinder(entriesOfWord.keys());
  const findExcluded = createWordFinder(excludedWords);

  return {
    nodesOfCode: (code) => nodesOfCode.get(code) ?? [],
    nodesIn(text, whole) {
      const found = findWords(text);
      if (found.length === 0) return [];
      const longer = findExcluded(text);
      return found.flatMap(({ word, start, isHead }) => {
        const around = longer.filter(
          (other) => other.start <= start && other.start + other.word.length >= start + word.length,
        );
        const meant = (entriesOfWord.get(word) ?? []).filter(
          ({ context, excluded }) =>
            !around.some((other) => excluded.includes(other.word)) &&
            (context.length === 0 || context.some((each) => whole.includes(each))),
        );
        return meant.map(({ node }) => ({ node, word, isHead, sharing: meant.length }));
      });
    },
  };
}

/** Class, group or division → nodes that claim a class of it. */
function nodesByCode(industryCodes: NodeWords['industryCodes']): ReadonlyMap<string, readonly number[]> {
  const nodesOfCode = new Map<string, number[]>();
  for (const [node, joined] of industryCodes.entries()) {
    const prefixes = plainWords(joined).flatMap((code) => [code, code.slice(0, 3), code.slice(0, 2)]);
    for (const prefix of new Set(prefixes))
      nodesOfCode.set(prefix, [...(nodesOfCode.get(prefix) ?? []), node]);
  }
  return nodesOfCode;
}
