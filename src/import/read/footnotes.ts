import { isBlankCell, type RawRow } from './rawSheet';

const NOTE =
  /^[（(【*※]*\s*(?:注释?|备注|附注|说明|数据来源|资料来源|来源|note|source)s?\s*(?:\d+)?\s*[】)）]*\s*[:：.、\d]/i;
const SIGNED =
  /^(?:填[表报]|制表|审核|复核|审批|负责|单位负责|分管|经办|统计负责|联系)(?:单位|人员?|部门|日期|时间|电话)?\s*[:：]/;

/**
 * Index of the first row of the notes and signatures that end a table; the number of rows when there are none.
 * A row of one cell belongs to them when a note stands above it.
 */
export function footnoteStart(rows: readonly RawRow[], width: number): number {
  let start = rows.length;
  for (let index = rows.length - 1; index >= 0; index--) {
    const [first = '', ...others] = new Set(rows[index]?.cells.filter((cell) => !isBlankCell(cell)) ?? []);
    const text = first.trim();
    if (SIGNED.test(text) || (others.length === 0 && NOTE.test(text))) start = index;
    else if (others.length > 0 || width < 3) break;
  }
  return start;
}
