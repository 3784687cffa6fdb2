import { expect, it } from 'vitest';
import { pastedFiles } from '../../../../src/panels/data/pastedFiles';

const PICTURE = new File(['x'], 'image.png');
const paste = (text: string, ...files: File[]) =>
  pastedFiles({ getData: () => text, files: files as unknown as FileList }, () => '粘贴的表格 1');

it('takes cells before the picture of them', async () => {
  const [file, ...others] = paste('企业名称\t城市\n示例·甲\t上饶\n', PICTURE);
  expect(others).toEqual([]);
  expect(file?.name).toBe('粘贴的表格 1');
  expect(await file?.text()).toBe('企业名称\t城市\n示例·甲\t上饶\n');
});

it('takes files where there are no cells', () => {
  expect(paste('', PICTURE)).toEqual([PICTURE]);
  expect(paste('one word\n', PICTURE)).toEqual([PICTURE]);
  expect(paste('one word')).toEqual([]);
});
