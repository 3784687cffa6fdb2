/** What names of firms carry without telling them apart, longest first. */
const FORMS =
  /(?:集团股份有限公司|集团有限责任公司|股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|集团|公司)$/;

/** A firm's name without its legal form, brackets, blanks and full-width letters: 甲（上海）有限公司 → 甲上海. */
export function tidyFirmName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]【】〔〕·.,，、"'“”-]+/g, '');
  const short = plain.replace(FORMS, '');
  return short.length < 2 ? plain : short;
}
