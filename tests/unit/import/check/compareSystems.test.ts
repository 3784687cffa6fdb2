import gcoord from 'gcoord';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareSystems } from '../../../../src/import/check/compareSystems';
import { type CountyShapes, createCountyShapes } from '../../../../src/import/check/countyShapes';
import type { StatedPoint } from '../../../../src/import/check/pointsOfRows';
import { signTest } from '../../../../src/import/check/signTest';
import type { ParkTable } from '../../../../src/import/importProtocol';
import type { CoordinateSystem } from '../../../../src/model/importRepair';
import { readCountyAreas, readFineCountyAreas } from '../../../fixtures/import/countyAreas';
import { readRegions } from '../../../fixtures/import/placeTables';

const CRS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;
const SYSTEMS = ['wgs84', 'gcj02', 'bd09'] as const;
const NO_PARK = () => undefined;

/** Numbers in 0…1, the same ones every time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let coarse: CountyShapes;
let fine: CountyShapes;
let counties: readonly { adcode: string; bbox: readonly number[] }[];

beforeAll(async () => {
  const { bbox } = await import('@turf/turf');
  const regions = readRegions();
  coarse = createCountyShapes(readCountyAreas(), regions);
  const areas = readFineCountyAreas('360000');
  fine = createCountyShapes(areas, regions);
  const ofShangrao = new Set(regions.adcode.filter((_, row) => regions.city[row] === '361100'));
  counties = areas
    .filter(({ properties }) => ofShangrao.has(properties.adcode))
    .map((area) => ({ adcode: area.properties.adcode, bbox: bbox(area) }));
});

/** Synthetic firms in the 12 counties of 上饶, by the finer boundaries; `spreadKm` gathers them around towns. */
function synthesise(perCounty: number, spreadKm: number | null, seed: number): StatedPoint[] {
  const random = createRandom(seed);
  const points: StatedPoint[] = [];
  const anywhere = (adcode: string, [west = 0, south = 0, east = 0, north = 0]: readonly number[]) => {
    for (;;) {
      const [lon, lat] = [west + random() * (east - west), south + random() * (north - south)];
      if (fine.isInside(adcode, lon, lat)) return [lon, lat] as const;
    }
  };
  for (const { adcode, bbox } of counties) {
    const towns = Array.from({ length: 3 }, () => anywhere(adcode, bbox));
    for (let firm = 0; firm < perCounty; ) {
      let [lon, lat] = anywhere(adcode, bbox);
      if (spreadKm !== null) {
        const [townLon, townLat] = towns[firm % towns.length] ?? [lon, lat];
        const radius = (spreadKm / 111) * Math.sqrt(-2 * Math.log(1 - random()));
        const angle = 2 * Math.PI * random();
        lon = townLon + (radius * Math.cos(angle)) / Math.cos((townLat * Math.PI) / 180);
        lat = townLat + radius * Math.sin(angle);
        if (!fine.isInside(adcode, lon, lat)) continue;
      }
      points.push({ row: points.length, lon, lat, adcode });
      firm++;
    }
  }
  return points;
}

function written(points: readonly StatedPoint[], system: CoordinateSystem): StatedPoint[] {
  return points.map((point) => {
    const [lon, lat] = gcoord.transform([point.lon, point.lat], CRS.wgs84, CRS[system]) as [number, number];
    return { ...point, lon, lat };
  });
}

describe('the sign test', () => {
  it('is the tail of the binomial distribution', () => {
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(10, 10)).toBeCloseTo(1 / 1024, 12);
    expect(signTest(9, 10)).toBeCloseTo(11 / 1024, 12);
    expect(signTest(0, 10)).toBeCloseTo(1, 12);
    expect(signTest(2000, 2000)).toBeLessThan(1e-100);
    expect(signTest(1050, 2000)).toBeCloseTo(0.0134, 3);
  });
});

describe('WGS 84, GCJ-02 and BD-09 on synthetic firms', () => {
  it('are told apart where enough firms stand near borders, asked about else, and never confused', () => {
    const lines = ['firms a county | layout | right | asked | wrong   (of 3 systems × 10 draws)'];
    let wrong = 0;
    const rightShare = new Map<string, number>();
    for (const spreadKm of [null, 3]) {
      for (const perCounty of [5, 10, 25, 50, 100, 250, 500]) {
        const counts = { right: 0, asked: 0, wrong: 0 };
        for (let seed = 1; seed <= 10; seed++) {
          const points = synthesise(perCounty, spreadKm, seed * 1000 + perCounty);
          for (const system of SYSTEMS) {
            const { proposal } = compareSystems(written(points, system), NO_PARK, coarse, undefined) ?? {};
            counts[proposal === system ? 'right' : proposal === null ? 'asked' : 'wrong']++;
          }
        }
        const layout = spreadKm === null ? 'uniform' : 'towns';
        rightShare.set(`${layout} ${perCounty}`, counts.right / 30);
        wrong += counts.wrong;
        const cells = [counts.right, counts.asked, counts.wrong].map((count) => String(count).padStart(5));
        lines.push(`${String(perCounty).padStart(14)} | ${layout.padEnd(7)} | ${cells.join(' | ')}`);
      }
    }
    console.info(lines.join('\n'));
    expect(wrong).toBe(0);
    expect(rightShare.get('uniform 500')).toBe(1);
    expect(rightShare.get('uniform 5')).toBeLessThan(0.2);
  });

  it('are told apart by park centres where no firm is near a border', () => {
    const regions = readRegions();
    const random = createRandom(7);
    const parks: { id: string; lon: number; lat: number; adcode: string }[] = [];
    for (const [row, adcode] of regions.adcode.entries()) {
      if (regions.level[row] !== 'county' || regions.province[row] !== '360000') continue;
      const [lon, lat] = [Number(readColumn('lon')[row]), Number(readColumn('lat')[row])];
      parks.push({ id: `park ${adcode}`, lon, lat, adcode });
    }
    const points = parks.slice(0, 30).flatMap(({ lon, lat, adcode }, park) =>
      Array.from({ length: 40 }, (_, firm) => ({
        row: park * 40 + firm,
        lon: lon + (random() - 0.5) * 0.03,
        lat: lat + (random() - 0.5) * 0.03,
        adcode,
      })),
    );
    const table: ParkTable = {
      park_id: parks.map(({ id }) => id),
      name: parks.map(({ id }) => id),
      region: parks.map(({ adcode }) => adcode),
      lon: parks.map(({ lon }) => lon),
      lat: parks.map(({ lat }) => lat),
    };
    const parkOf = (row: number) => parks[Math.floor(row / 40)]?.id;
    for (const system of SYSTEMS) {
      const evidence = compareSystems(written(points, system), parkOf, coarse, table);
      expect(evidence).toMatchObject({ proposal: system, parks: 30 });
      expect(compareSystems(written(points, system), NO_PARK, coarse, table)?.proposal).toBeNull();
    }
  });

  it('say nothing without a point', () => {
    expect(compareSystems([], NO_PARK, coarse, undefined)).toBeNull();
  });
});

describe('counties by their polygons', () => {
  it('hold their own points, and a city those of its counties', () => {
    // 上饶's 广信区 and a point in 玉山县.
    expect(coarse.isInside('361104', 117.9, 28.4)).toBe(fine.isInside('361104', 117.9, 28.4));
    expect(coarse.isInside('361100', 118.2445, 28.6819)).toBe(true);
    expect(coarse.countyAt(118.2445, 28.6819)).toMatchObject({ adcode: '361123', name: '玉山县' });
    expect(coarse.isInside('361104', 118.2445, 28.6819)).toBe(false);
    expect(coarse.isNearlyInside('361104', 118.2445, 28.6819)).toBe(false);
    expect(coarse.countyAt(140, 28)).toBeUndefined();
    expect(coarse.has('999999')).toBe(false);
  });
});

function readColumn(name: 'lon' | 'lat'): readonly string[] {
  return (readRegions() as unknown as Record<string, readonly string[]>)[name] ?? [];
}
