import { describe, expect, it } from 'vitest';
import {
  SUGGESTIONS_PER_KIND,
  suggestMatches,
  suggestPlaces,
} from '../../../../src/panels/search/suggestions';
import type { Structure } from '../../../../src/queries/structure';

const region = (
  adcode: string,
  name: string,
  level: 'province' | 'city' | 'county',
  province: string,
  city: string | null,
) => ({
  adcode,
  name,
  level,
  parent: null,
  province,
  city,
  lon: 0,
  lat: 0,
  bounds: [0, 0, 0, 0] as const,
});

const STRUCTURE: Structure = {
  regions: [
    region('360000', '江西省', 'province', '360000', null),
    region('361100', '上饶市', 'city', '360000', '361100'),
    region('361104', '广信区', 'county', '360000', '361100'),
    region('430100', '长沙市', 'city', '430000', '430100'),
    region('430121', '长沙县', 'county', '430000', '430100'),
  ],
  parks: [
    {
      parkId: 'p',
      name: '上饶经开区',
      type: null,
      region: '361104',
      province: '360000',
      city: '361100',
      county: '361104',
      lon: 118,
      lat: 28,
    },
  ],
  chains: [{ chainId: 'pv', name: '光伏', group: null, parent: null }],
  nodes: [
    {
      nodeId: 'glass',
      chainId: 'pv',
      name: '光伏玻璃',
      stage: 'upstream',
      isKey: false,
      altGroup: null,
      valueLevel: null,
    },
    {
      nodeId: 'film',
      chainId: 'pv',
      name: '胶膜',
      stage: 'midstream',
      isKey: false,
      altGroup: null,
      valueLevel: null,
    },
  ],
  edges: [],
  adoptions: [],
};
const INITIALS = new Map([
  ['长沙市', 'css'],
  ['长沙县', 'csx'],
  ['光伏玻璃', 'gfbl'],
  ['胶膜', 'jm'],
]);

const names = (text: string) =>
  suggestPlaces(STRUCTURE, INITIALS, text).map(({ kind, suggestions }) => [
    kind,
    ...suggestions.map(({ name }) => name),
  ]);

describe('suggestions', () => {
  it('groups by kind, regions first', () => {
    expect(names('上饶')).toEqual([
      ['region', '上饶市'],
      ['park', '上饶经开区'],
    ]);
    expect(names('光伏')).toEqual([
      ['chain', '光伏'],
      ['node', '光伏玻璃'],
    ]);
  });

  it('finds by initials, the larger region first', () => {
    expect(names('cs')).toEqual([['region', '长沙市', '长沙县']]);
    expect(names('GFBL')).toEqual([['node', '光伏玻璃']]);
    expect(names('g f b l')).toEqual([['node', '光伏玻璃']]);
  });

  it('puts names that begin with the text first', () => {
    const regions = ['西安县', '安县', '安西县'].map((name) => region(name, name, 'county', '', null));
    const [group] = suggestPlaces({ ...STRUCTURE, regions }, INITIALS, '安');
    expect(group?.suggestions.map(({ name }) => name)).toEqual(['安县', '安西县', '西安县']);
  });

  it('finds nothing for an empty text or an unknown one', () => {
    expect(names('  ')).toEqual([]);
    expect(names('火星')).toEqual([]);
  });

  it('tells namesakes apart by the regions above', () => {
    const [group] = suggestPlaces(STRUCTURE, INITIALS, '广信');
    expect(group?.suggestions[0]).toMatchObject({ id: '361104', note: '江西省 上饶市' });
    const [city] = suggestPlaces(STRUCTURE, INITIALS, '上饶市');
    expect(city?.suggestions[0]?.note).toBe('江西省');
  });

  it('keeps each kind short', () => {
    const regions = Array.from({ length: 20 }, (_, index) =>
      region(`${index}`, `县${index}`, 'county', '', null),
    );
    const [group] = suggestPlaces({ ...STRUCTURE, regions }, INITIALS, '县');
    expect(group?.suggestions).toHaveLength(SUGGESTIONS_PER_KIND);
  });

  it('leaves out kinds without a match', () => {
    const match = { id: 'e1', name: '甲', place: null, lon: Number.NaN, lat: Number.NaN };
    expect(suggestMatches({ enterprises: [match], projects: [] })).toEqual([
      {
        kind: 'enterprise',
        suggestions: [
          { kind: 'enterprise', id: 'e1', name: '甲', note: '', lon: Number.NaN, lat: Number.NaN },
        ],
      },
    ]);
  });
});
