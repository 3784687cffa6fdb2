import { describe, expect, it } from 'vitest';
import { listSheet } from '../../../../src/panels/drawer/listSheet';

const MARK = '示例数据 不代表实际';
const WORDS = { list: '企业', sampleMark: MARK, heads: { name: '名称', mark: '标记' } };
const COLUMNS = ['name', 'is_sample'];

describe('listSheet', () => {
  it('bears no mark without synthetic rows; a column without a head goes by its identifier', () => {
    expect(listSheet({ columns: COLUMNS, rows: [['甲', false]], hasSamples: false }, WORDS)).toEqual({
      name: '企业',
      title: '企业',
      notes: [],
      columns: [
        { id: 'name', head: '名称' },
        { id: 'is_sample', head: 'is_sample' },
      ],
      rows: [['甲', false]],
    });
  });

  it('is marked above the table and in every synthetic row', () => {
    const rows = [
      ['甲', false],
      ['示例·乙', true],
    ];
    const sheet = listSheet({ columns: COLUMNS, rows, hasSamples: true }, WORDS);
    expect(sheet.notes).toEqual([MARK]);
    expect(sheet.columns[0]).toEqual({ id: 'mark', head: '标记' });
    expect(sheet.rows).toEqual([
      [null, '甲', false],
      [MARK, '示例·乙', true],
    ]);
  });
});
