import { describe, expect, it } from 'vitest';
import { toggledChain } from '../../../../src/panels/filters/chainChoice';
import { parkListRows } from '../../../../src/panels/filters/parkList';
import { cascadePath, regionOptions } from '../../../../src/panels/filters/regionOptions';
import { toggled } from '../../../../src/panels/filters/toggled';
import { westToEast } from '../../../../src/panels/filters/westToEast';

describe('toggled', () => {
  it('puts a value in and takes it out', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

describe('toggledChain', () => {
  const nodeById = new Map([
    ['pv.cell', { chainId: 'pv' }],
    ['ic.mask', { chainId: 'ic' }],
  ]);

  it('drops the nodes of a chain that is dropped', () => {
    const filter = { chains: ['pv', 'ic'], nodes: ['pv.cell', 'ic.mask'] };
    expect(toggledChain(filter, 'pv', nodeById)).toEqual({ chains: ['ic'], nodes: ['ic.mask'] });
  });

  it('drops nodes that the chosen chains could not match', () => {
    expect(toggledChain({ chains: [], nodes: ['pv.cell'] }, 'ic', nodeById)).toEqual({
      chains: ['ic'],
      nodes: [],
    });
  });

  it('keeps no node when the last chain goes', () => {
    expect(toggledChain({ chains: ['pv'], nodes: ['pv.cell'] }, 'pv', nodeById)).toEqual({
      chains: [],
      nodes: [],
    });
  });
});

describe('regions of the cascade', () => {
  const regions = [
    { adcode: '110000', name: '北京市', parent: null },
    { adcode: '110101', name: '东城区', parent: '110000' },
    { adcode: '360000', name: '江西省', parent: null },
    { adcode: '361100', name: '上饶市', parent: '360000' },
    { adcode: '361102', name: '信州区', parent: '361100' },
    { adcode: '360800', name: '吉安市', parent: '360000' },
  ];
  const byCode = new Map(regions.map((region) => [region.adcode, region]));

  it('nests by parent, a 直辖市 straight to its districts, and lists only what is let in', () => {
    expect(regionOptions(regions, (adcode) => adcode.startsWith('11'))).toEqual([
      { value: '110000', label: '北京市', children: [{ value: '110101', label: '东城区' }] },
    ]);
  });

  it('lists all parts of a unit of which one is let in, so that the one is not taken for the whole', () => {
    expect(regionOptions(regions, (adcode) => ['360000', '361100'].includes(adcode))).toEqual([
      {
        value: '360000',
        label: '江西省',
        children: [
          { value: '361100', label: '上饶市' },
          { value: '360800', label: '吉安市' },
        ],
      },
    ]);
  });

  it('names a choice from the province down', () => {
    expect(cascadePath('361102', byCode)).toEqual(['360000', '361100', '361102']);
    expect(cascadePath('999999', byCode)).toEqual(['999999']);
  });

  it('ends on regions that name each other as parent', () => {
    const ring = new Map([
      ['a', { adcode: 'a', name: 'a', parent: 'b' }],
      ['b', { adcode: 'b', name: 'b', parent: 'a' }],
    ]);
    expect(cascadePath('a', ring)).toEqual(['b', 'a']);
  });
});

describe('parkListRows', () => {
  const park = (parkId: string, name: string, city: string) => ({ parkId, name, city, county: null });
  const parks = [
    park('a', '上饶经开区', 'here'),
    park('b', '长沙高新区', 'there'),
    park('c', '玉山高新区', 'here'),
  ];
  const counts = new Map([
    ['b', 9],
    ['c', 5],
  ]);
  const names = (search: string) =>
    parkListRows(parks, ({ city }) => city === 'here', counts, search).map((row) =>
      row.kind === 'park' ? row.park.name : row.inFocus,
    );

  it('puts parks in focus first, the fullest first, the others under a heading of their own', () => {
    expect(names('')).toEqual([true, '玉山高新区', '上饶经开区', false, '长沙高新区']);
  });

  it('finds by a part of the name and leaves empty headings out', () => {
    expect(names(' 高新 ')).toEqual([true, '玉山高新区', false, '长沙高新区']);
    expect(names('经开')).toEqual([true, '上饶经开区']);
    expect(names('无此园区')).toEqual([]);
  });
});

describe('westToEast', () => {
  it('orders by longitude, unknown places last, equal ones by code', () => {
    const regions = [
      { adcode: '4', lon: Number.NaN },
      { adcode: '3', lon: 118 },
      { adcode: '2', lon: 118 },
      { adcode: '1', lon: 116 },
    ];
    expect(westToEast(regions).map(({ adcode }) => adcode)).toEqual(['1', '2', '3', '4']);
  });
});
