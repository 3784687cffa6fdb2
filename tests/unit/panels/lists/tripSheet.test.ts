import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { lists } from '../../../../src/i18n/zh-CN/lists';
import type { ShortlistEntry } from '../../../../src/model/shortlistEntry';
import type { TargetRank } from '../../../../src/model/targetRank';
import { type TripStop, tripSheet } from '../../../../src/panels/lists/tripSheet';

let t: TFunction<'lists'>;
beforeAll(async () => {
  const instance = i18next.createInstance();
  await instance.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { lists } },
    interpolation: { escapeValue: false },
  });
  t = instance.getFixedT('zh-CN', 'lists');
});

const entry = (enterprise: string, patch: Partial<ShortlistEntry> = {}): ShortlistEntry => ({
  enterprise,
  name: `${enterprise}（加入时）`,
  level: 'city',
  region: '361100',
  node: 'cell',
  targetClass: 'listed',
  followUp: 'contacted',
  officer: '招商一科',
  firstContact: '2026-09-01',
  note: null,
  changedOn: '2026-09-30',
  isSample: true,
  ...patch,
});
const rank = (name: string, region: string | null, distanceKm: number): TargetRank => ({
  enterpriseId: name,
  name,
  region,
  lon: Number.NaN,
  lat: Number.NaN,
  mainProduct: '电池片',
  productMatch: 1,
  standing: 0.4,
  titles: 0,
  ties: 1,
  tiesBasis: 'nodes',
  distanceKm,
  expansion: Number.NaN,
  expansionProject: null,
  expansionOn: null,
  courtingRegions: ['330700'],
  homeQuotient: 1.4,
  asOf: '2026-06-30',
  source: '示例数据',
  isSample: true,
  low: 60,
  high: 75,
  points: { product: 30, standing: 8, ties: 20, distance: 2, expansion: Number.NaN },
  isCourted: true,
  isRootedAtHome: false,
});
const NAMES: Record<string, string> = { '361100': '上饶市', '330700': '金华市', '320400': '常州市' };
const sheetOf = (stops: readonly TripStop[]) =>
  tripSheet({
    stops,
    names: {
      nameOf: (id) => NAMES[id] ?? id,
      cityOf: (id) => NAMES[id] ?? null,
      unitsOf: (id) => [id],
    },
    data: { nodeById: new Map() },
    language: 'zh-CN',
    sampleMark: '示例数据 不代表实际',
    asOf: '截至 2026-09-30',
    t,
  });

describe('the sheet for a trip', () => {
  it('groups by city, the nearest first, and puts what has no place last', () => {
    const { rows, groupRows } = sheetOf([
      { entry: entry('丁'), rank: null },
      { entry: entry('甲'), rank: rank('甲', '320400', 420) },
      { entry: entry('乙'), rank: rank('乙', '330700', 178.4) },
      { entry: entry('丙'), rank: rank('丙', '320400', 400) },
    ]);
    expect(rows.map(([city, name]) => [city, name])).toEqual([
      ['金华市 · 1 家 · 约 178 km', undefined],
      ['金华市', '乙'],
      ['常州市 · 2 家 · 约 400 km', undefined],
      ['常州市', '丙'],
      ['常州市', '甲'],
      ['所在地未知 · 1 家', undefined],
      ['所在地未知', '丁（加入时）'],
    ]);
    expect([...(groupRows ?? [])]).toEqual([0, 2, 5]);
  });

  it('has facts, follow-up, empty columns for the way, and the mark', () => {
    const { rows, columns, notes } = sheetOf([{ entry: entry('乙'), rank: rank('乙', '330700', 178.4) }]);
    const row = Object.fromEntries(columns.map(({ id }, index) => [id, rows[1]?.[index]]));
    expect(row).toMatchObject({
      class: '上市公司',
      gap: 'cell',
      region: '上饶市',
      score: 67.5,
      distance: 178,
      flags: '被多地争取',
      followUp: '已联系',
      officer: '招商一科',
      firstContact: '2026-09-01',
      note: null,
      contact: null,
      phone: null,
      source: '示例数据',
      mark: '示例数据 不代表实际',
    });
    expect(notes[0]).toBe('示例数据 不代表实际');
  });

  it('says what is not loaded, and leaves its figures empty', () => {
    const { rows, columns } = sheetOf([{ entry: entry('丁', { isSample: false }), rank: null }]);
    const row = Object.fromEntries(columns.map(({ id }, index) => [id, rows[1]?.[index]]));
    expect(row).toMatchObject({ score: null, distance: null, flags: '企业不在当前数据中', mark: null });
  });
});
