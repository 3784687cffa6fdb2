import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBoundaries, toAreas } from '../../../src/map/boundaries';

const square = (adcode: unknown) => ({
  type: 'Feature',
  properties: { adcode, name: 'x' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  },
});
const topology = (name: string) => ({
  type: 'Topology',
  arcs: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
  objects: {
    [name]: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', arcs: [[0]], properties: { adcode: '1', name: 'x' } }],
    },
  },
});

const fineObject = (name: string) => ({
  [name]: {
    type: 'GeometryCollection',
    geometries: [{ type: 'Polygon', arcs: [[0]], properties: { adcode: 'fine', name: 'x' } }],
  },
});

describe('toAreas', () => {
  it('reads TopoJSON by the name of its object, else its only one, and GeoJSON', () => {
    for (const file of [
      topology('city'),
      topology('another'),
      { type: 'FeatureCollection', features: [square('1')] },
    ]) {
      expect(toAreas(file, 'city')).toMatchObject({
        features: [
          {
            properties: { adcode: '1' },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [0, 0],
                  [1, 0],
                  [1, 1],
                  [0, 0],
                ],
              ],
            },
          },
        ],
      });
    }
  });

  it('keeps only areas with a code', () => {
    const point = {
      type: 'Feature',
      properties: { adcode: '2' },
      geometry: { type: 'Point', coordinates: [0, 0] },
    };
    const none = { type: 'Feature', properties: null, geometry: null };
    const file = { type: 'FeatureCollection', features: [point, none, square(110000), square('110000')] };
    expect(toAreas(file, 'city').features).toHaveLength(1);
  });

  it.each([
    [null],
    ['text'],
    [{}],
    [{ type: 'Topology', objects: {}, arcs: [] }],
    [{ type: 'FeatureCollection', features: [] }],
  ])('refuses %j by the name of the layer', (file) => {
    expect(() => toAreas(file, 'city')).toThrow(
      expect.objectContaining({ key: 'error.load.noAreas', params: { file: 'city' } }),
    );
  });
});

describe('files of the page', () => {
  let server: Server;
  let baseUrl = '';
  const asked: string[] = [];
  const answers = new Map<string, string>();
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      const body = answers.get(path);
      response.writeHead(body === undefined ? 404 : 200).end(body ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sub/`;
    const provinces = new URL('../../../geo/boundaries/province.topojson', import.meta.url);
    answers.set('/sub/geo/province.topojson', await readFile(provinces, 'utf8'));
  });
  afterAll(() => void server.close());

  it('are fetched once each, under whatever path the page stands', async () => {
    const boundaries = createBoundaries(baseUrl);
    const [first, second] = await Promise.all([boundaries.level('province'), boundaries.level('province')]);
    expect(first.features).toHaveLength(34);
    expect(second.features).toHaveLength(34);
    expect(asked.filter((path) => path === '/sub/geo/province.topojson')).toHaveLength(1);
  });

  it('of the operator are used drilled in as well: finer ones only go with a file that says so', async () => {
    const own = { ...topology('county'), objects: topology('mine').objects };
    answers.set('/sub/geo/county.topojson', JSON.stringify(own));
    answers.set('/sub/geo/city.topojson', JSON.stringify({ fineAreas: true, ...topology('city') }));
    const fine = { ...topology('county'), objects: { ...fineObject('county'), ...fineObject('city') } };
    answers.set('/sub/geo/fine/330000.topojson', JSON.stringify(fine));
    const boundaries = createBoundaries(baseUrl);
    const codes = async (level: 'city' | 'county') =>
      (await boundaries.fine('330000', level)).features.map(({ properties }) => properties.adcode);
    expect(await codes('county')).toEqual(['1']);
    expect(await codes('city')).toEqual(['fine']);
    for (const level of ['city', 'county']) answers.delete(`/sub/geo/${level}.topojson`);
  });

  it('that fail are named, and tried again', async () => {
    const boundaries = createBoundaries(baseUrl);
    await expect(boundaries.fine('360000', 'county')).rejects.toMatchObject({
      key: 'error.load.missing',
      params: { file: '360000.topojson', status: 404 },
      recovery: 'reload',
    });
    answers.set('/sub/geo/fine/360000.topojson', '{ not json');
    await expect(boundaries.fine('360000', 'county')).rejects.toMatchObject({ key: 'error.load.notJson' });
    answers.set('/sub/geo/fine/360000.topojson', JSON.stringify(topology('county')));
    expect((await boundaries.fine('360000', 'county')).features).toHaveLength(1);
  });
});
