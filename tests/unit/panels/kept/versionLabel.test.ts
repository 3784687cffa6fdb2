import { describe, expect, it } from 'vitest';
import type { KeptVersion } from '../../../../src/model/keptVersion';
import { megabytesOf, versionLabel, versionSize } from '../../../../src/panels/kept/versionLabel';

const table = (file: string, bytes: number) => ({
  entity: 'enterprise',
  rowCount: 1200,
  file,
  sha256: '',
  bytes,
});
const set = (id: string, bytes: number) => ({
  id,
  name: id,
  asOf: null,
  caption: null,
  tables: [table(`data-${id}`, bytes)],
});
const version = (name: string | null, ...sets: KeptVersion['sets'][number][]): KeptVersion => ({
  id: `v ${name}`,
  at: new Date(2026, 8, 30, 9, 5).toISOString(),
  cause: 'import',
  subject: '名单.csv',
  name,
  base: null,
  sets,
});

describe('a version on screen', () => {
  it('goes by its name, else by its moment here and what was imported', () => {
    expect(versionLabel(version('2026Q3'))).toBe('2026Q3');
    expect(versionLabel(version(null))).toBe('2026-09-30 09:05 名单.csv');
  });

  it('tells its sets and rows, and the room of all files, each counted once', () => {
    const [one, other] = [set('a', 2 ** 20), set('b', 2 ** 19)];
    expect(versionSize(version(null, one, other))).toEqual({ sets: '2', rows: '2,400' });
    expect(megabytesOf([version('x', one), version('y', one, other)])).toBe('1.5');
    expect(megabytesOf([version('x', set('c', 900))])).toBe('<0.1');
  });
});
