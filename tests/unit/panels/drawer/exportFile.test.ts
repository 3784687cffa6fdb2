import { describe, expect, it } from 'vitest';
import { exportFile } from '../../../../src/panels/drawer/exportFile';

const WORDS = {
  appName: '链图',
  list: '企业',
  sampleMark: '示例数据 不代表实际',
  fileMark: '示例数据_不代表实际',
  internalMark: null,
};
const COLUMNS = ['name', 'is_sample'];

describe('exportFile', () => {
  it('bears the day, and no mark without synthetic rows', () => {
    const list = { columns: COLUMNS, rows: [['甲', false]], hasSamples: false };
    const { fileName, content } = exportFile(list, '2026-11-22', WORDS);
    expect(fileName).toBe('链图_企业_2026-11-22.csv');
    expect(content.slice(1)).toBe('name,is_sample\r\n甲,false\r\n');
  });

  it('says 内部资料 in the name where it is for 内部', () => {
    const list = { columns: COLUMNS, rows: [['甲', false]], hasSamples: false };
    const words = { ...WORDS, internalMark: '内部资料' };
    expect(exportFile(list, '2026-11-22', words).fileName).toBe('链图_企业_内部资料_2026-11-22.csv');
  });

  it('marks the name and every synthetic row', () => {
    const list = {
      columns: COLUMNS,
      rows: [
        ['甲', false],
        ['示例·乙', true],
      ],
      hasSamples: true,
    };
    const { fileName, content } = exportFile(list, '2026-11-22', WORDS);
    expect(fileName).toBe('链图_企业_示例数据_不代表实际_2026-11-22.csv');
    expect(content.slice(1)).toBe('mark,name,is_sample\r\n,甲,false\r\n示例数据 不代表实际,示例·乙,true\r\n');
  });
});
