import { describe, expect, it } from 'vitest';
import { readRegions, readTable } from './geoLayers';

const present = new Map(readRegions().map((region) => [region.adcode, region.name]));
const crosswalk = readTable('retired-codes.csv');
const target = new Map(crosswalk.map((row) => [row.former_code, row.adcode]));

describe('the crosswalk of retired codes', () => {
  it('leads from codes that no longer stand to codes that do, within the province', () => {
    expect(target.size).toBe(crosswalk.length);
    for (const { former_code = '', former_name, adcode = '', note } of crosswalk) {
      expect(former_code).toMatch(/^\d{6}$/);
      expect(present.has(former_code), former_code).toBe(false);
      expect(present.has(adcode), former_code).toBe(true);
      expect(former_code.slice(0, 2)).toBe(adcode.slice(0, 2));
      expect(former_name).not.toBe('');
      expect(note).not.toBe('');
    }
  });

  it('knows every provisional code of the boundary source', () => {
    const pairs =
      '320602→320613 320684→320614 340211→340212 350403→350404 350427→350405 350625→350605 350681→350604 ' +
      '410306→410308 410381→410307 421023→421088 431121→431181 450127→450181 513425→513402 520221→520204 ' +
      '520522→520581 532331→532302 540422→540481 540530→540581 610322→610305 610928→610981 654223→654203 ' +
      '232718→232761';
    for (const pair of pairs.split(' ')) {
      const [former, official] = pair.split('→');
      expect(target.get(former), pair).toBe(official);
    }
  });

  it.each([
    ['361121', '广信区'],
    ['361122', '广丰区'],
    ['362321', '广信区'],
    ['362301', '信州区'],
    ['332501', '莲都区'],
    ['330322', '洞头区'],
    ['320584', '吴江区'],
    ['320202', '梁溪区'],
    ['430122', '望城区'],
    ['342601', '巢湖市'],
    ['440183', '增城区'],
    ['510124', '郫都区'],
    ['362401', undefined],
    ['320586', undefined],
  ])('%s is now %s', (former, name) => {
    expect(present.get(target.get(former) ?? '')).toBe(name);
  });
});
