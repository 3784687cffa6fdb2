/** A word where it stands in a text. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  /** The word is what the phrase is about, not what it is for: 电池 in 电池、隔膜, not in 电池设备. */
  readonly isHead: boolean;
}

/** What may follow a word that heads its phrase: an end, a mark, a link, or what a firm does with a product. */
const AFTER_HEAD =
  /^(?:$|[^\p{L}\p{N}]|及|和|与|或|等|的|以及|之|类|系列|产品|制品|业务|产业|行业|板块|项目|服务|研|生产|制造|制作|加工|组装|装配|销售|开发|设计|经营|运营|建设|投资|代工|安装|提供|领域|有限|股份|公司|集团|科技|实业|工业|技术|控股|国际)/u;
/** A list of what the product serves: 消费电子、动力电池等行业的设备. */
const SERVED_LIST = /^[^,;.。]*等[^,;.。、]{0,6}(?:行业|领域|产业|市场|客户|企业|厂商)/u;
/** What stands after it in its clause is served, not made. */
const SERVING = /(?:应用于|用于|面向|服务于|适用于)[^,;.。]*$/u;
/** How far around a word its clause is read. */
const LONGEST_CLAUSE = 60;
const LATIN = /[a-z\d]/;

/**
 * Finds words in plain text, the longest at each place: a word inside a longer found one does not stand there itself.
 * Latin words count only as whole words.
 */
export function createWordFinder(words: Iterable<string>): (text: string) => FoundWord[] {
  const byStart = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const start = word.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.length - a.length);

  return (text) => {
    const found: FoundWord[] = [];
    let coveredTo = 0;
    for (let start = 0; start < text.length; start++) {
      const word = byStart
        .get(text.slice(start, start + 2))
        ?.find((each) => text.startsWith(each, start) && isWhole(text, start, each));
      // Longest first: what ends no later than a word before it lies inside that word.
      if (word === undefined || start + word.length <= coveredTo) continue;
      coveredTo = start + word.length;
      found.push({ word, start, isHead: isHead(text, start, coveredTo) });
    }
    return found;
  };
}

function isHead(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + LONGEST_CLAUSE);
  return (
    AFTER_HEAD.test(after) &&
    !SERVED_LIST.test(after) &&
    !SERVING.test(text.slice(Math.max(0, start - LONGEST_CLAUSE), start))
  );
}

function isWhole(text: string, start: number, word: string): boolean {
  const isCut = (inside: string | undefined, outside: string | undefined): boolean =>
    inside !== undefined && outside !== undefined && LATIN.test(inside) && LATIN.test(outside);
  const end = start + word.length;
  return !isCut(word[0], text[start - 1]) && !isCut(word.at(-1), text[end]);
}
