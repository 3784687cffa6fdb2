import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRAPH_FORMS, GRAPH_SCOPES, GRAPH_TIMES } from '../../../src/model/chainGraphView';
import { DATA_PAGES } from '../../../src/model/dataPage';
import type { DiagnosisSettings } from '../../../src/model/diagnosisSettings';
import {
  DIAGNOSIS_MEASURE,
  ENTERPRISE_STATUS,
  GAP_LEVEL,
  HONOUR_TITLE,
  PROJECT_STAGE,
  STAGE,
  VERDICT,
} from '../../../src/model/enumerations';
import { HEALTH_FIGURES, LISTS_PAGES } from '../../../src/model/listsView';
import { REGION_GROUPS } from '../../../src/model/regionGroups';
import {
  DEFAULT_VIEW_STATE,
  type DrawnArea,
  type Filter,
  type LayerId,
  UNFILTERED,
  type ViewState,
} from '../../../src/model/viewState';
import { parseUrlFragment, toUrlFragment } from '../../../src/state/urlCodec';

const filtered = (patch: Partial<Filter>): ViewState => ({
  ...DEFAULT_VIEW_STATE,
  filter: { ...DEFAULT_VIEW_STATE.filter, ...patch },
});
const viewed = (patch: Partial<ViewState>): ViewState => ({ ...DEFAULT_VIEW_STATE, ...patch });

describe('writing', () => {
  it('says nothing of what is as at the first visit', () => {
    expect(toUrlFragment(DEFAULT_VIEW_STATE)).toBe('v=1');
  });

  it.each<[string, ViewState]>([
    ['v=1&c=', filtered({ chains: [] })],
    ['v=1&c=pv%2Cli', filtered({ chains: ['pv', 'li'] })],
    ['v=1&m=data', viewed({ mode: 'data' })],
    ['v=1&r=361100%2C310000', filtered({ regions: ['361100', '310000'] })],
    ['v=1&imin=10000', filtered({ investmentMinWan: 10_000 })],
    ['v=1&late=1', filtered({ lateOnly: true })],
    ['v=1&gl=park&g=break', filtered({ gapLevel: 'park', verdicts: ['break'] })],
    [
      'v=1&a=b116.1%2C27%2C118%2C29.00001',
      filtered({ area: { kind: 'rectangle', west: 116.1, south: 27, east: 118, north: 29.00001 } }),
    ],
    ['v=1&a=c117%2C28%2C50.00', filtered({ area: { kind: 'radius', lon: 117, lat: 28, radiusKm: 50 } })],
    [
      'v=1&l=parks%210.5',
      viewed({ layers: { ...DEFAULT_VIEW_STATE.layers, parks: { on: false, opacity: 0.5 } } }),
    ],
    [
      'v=1&dg=measure%7Ecount%2Cbenchmark%7Elist%3A361100.330000%2Cthresholds.weakQuotient%7E0.4',
      viewed({
        diagnosis: {
          ...DEFAULT_VIEW_STATE.diagnosis,
          measure: 'count',
          benchmark: { kind: 'list', regions: ['361100', '330000'] },
          thresholds: { ...DEFAULT_VIEW_STATE.diagnosis.thresholds, weakQuotient: 0.4 },
        },
      }),
    ],
    ['v=1&sel=park%7E%E5%9B%AD', viewed({ selection: { kind: 'park', id: '园' } })],
    [
      'v=1&d=graph&gs=difference&gt=planned&gf=table&gc=360800',
      viewed({
        drawer: 'graph',
        chainGraph: { scope: 'difference', time: 'planned', form: 'table', comparedRegion: '360800' },
      }),
    ],
    ['v=1&sample=0&off=embedded', viewed({ showSamples: false, hiddenSets: ['embedded'] })],
  ])('%s', (fragment, view) => {
    expect(toUrlFragment(view)).toBe(fragment);
    expect(parseUrlFragment(`#${fragment}`)).toEqual(view);
  });
});

/** The same fields, each its own number or another. */
function numbersLike<Numbers extends object>(numbers: Numbers): fc.Arbitrary<Numbers> {
  return fc.record(
    Object.fromEntries(
      Object.entries(numbers).map(([name, value]) => [
        name,
        fc.oneof(
          fc.constant(value),
          fc.double({ min: 0, max: 1e6, noNaN: true }).map((number) => number + 0),
        ),
      ]),
    ),
  ) as unknown as fc.Arbitrary<Numbers>;
}

describe('every state comes back', () => {
  const keys = <Key extends string>(enumeration: Readonly<Record<Key, unknown>>): Key[] =>
    Object.keys(enumeration) as Key[];
  const key = fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
      fc.constantFrom('a,b', '%', '%41', '&', '=', '#', '+', ' ', '~', '__proto__', '光伏', '😀'),
    )
    .filter((text) => !text.includes('\0'));
  const code = fc.nat(999_999).map((number) => String(number).padStart(6, '0'));
  const degree = (limit: number) =>
    fc.integer({ min: -limit * 1000, max: limit * 1000 }).map((value) => value / 1000 + 0);
  const money = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1e12, noNaN: true }));
  const area = fc.oneof(
    fc.constant(null),
    fc.tuple(degree(179), degree(89), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })).map(
      ([west, south, width, height]): DrawnArea => ({
        kind: 'rectangle',
        west,
        south,
        east: Math.round((west + width / 1000) * 1000) / 1000 + 0,
        north: Math.round((south + height / 1000) * 1000) / 1000 + 0,
      }),
    ),
    fc
      .tuple(degree(180), degree(90), fc.integer({ min: 1, max: 100_000 }))
      .map(([lon, lat, radius]): DrawnArea => ({ kind: 'radius', lon, lat, radiusKm: radius / 100 })),
    fc
      .array(fc.tuple(degree(180), degree(90)), { minLength: 3, maxLength: 60 })
      .map((ring): DrawnArea => ({ kind: 'lasso', ring })),
  );
  const setting = fc.record({ on: fc.boolean(), opacity: fc.nat(100).map((percent) => percent / 100) });
  const layerIds = keys(DEFAULT_VIEW_STATE.layers);
  const radius = fc.record({
    kind: fc.constant('radius' as const),
    radiusKm: fc.integer({ min: 1, max: 6000 }),
  });
  const group = fc.record({
    kind: fc.constant('group' as const),
    group: fc.constantFrom(...keys(REGION_GROUPS)),
  });
  const standard = DEFAULT_VIEW_STATE.diagnosis;
  const diagnosis: fc.Arbitrary<DiagnosisSettings> = fc.record({
    measure: fc.constantFrom('auto', ...keys(DIAGNOSIS_MEASURE)),
    benchmark: fc.oneof(
      fc.constantFrom({ kind: 'all' } as const, { kind: 'province' } as const),
      group,
      radius,
      fc.record({ kind: fc.constant('list' as const), regions: fc.array(code, { maxLength: 3 }) }),
    ),
    substitutes: fc.oneof(
      fc.constantFrom({ kind: 'city' } as const, { kind: 'province' } as const),
      group,
      radius,
    ),
    thresholds: numbersLike(standard.thresholds),
    priority: numbersLike(standard.priority),
    targets: numbersLike(standard.targets),
    countHeadOffices: fc.boolean(),
    countUnknownStatus: fc.boolean(),
    countInferred: fc.boolean(),
  });
  const view: fc.Arbitrary<ViewState> = fc.record({
    disclosure: fc.constantFrom('internal', 'public'),
    mode: fc.constantFrom('overview', 'diagnosis', 'lists', 'briefing', 'data'),
    filter: fc.record({
      chains: fc.array(key, { maxLength: 4 }),
      nodes: fc.array(key, { maxLength: 4 }),
      stages: fc.subarray(keys(STAGE)),
      regions: fc.array(code, { maxLength: 4 }),
      parks: fc.array(key, { maxLength: 4 }),
      investmentMinWan: money,
      investmentMaxWan: money,
      projectStages: fc.subarray(keys(PROJECT_STAGE)),
      lateOnly: fc.boolean(),
      gapLevel: fc.constantFrom(...keys(GAP_LEVEL)),
      verdicts: fc.subarray(keys(VERDICT)),
      titles: fc.subarray(keys(HONOUR_TITLE)),
      statuses: fc.subarray([...keys(ENTERPRISE_STATUS), 'unknown' as const]),
      text: fc.string({ maxLength: 30, unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      area,
    }),
    measure: fc.constantFrom('count', 'output', 'revenue', 'employees', 'investment'),
    ratio: fc.constantFrom('lq', 'share', 'completeness'),
    compareLevel: fc.constantFrom('auto', 'province', 'city', 'county'),
    layers: fc
      .array(setting, { minLength: layerIds.length, maxLength: layerIds.length })
      .map(
        (settings) =>
          Object.fromEntries(layerIds.map((id, index) => [id, settings[index]])) as Record<
            LayerId,
            (typeof settings)[number]
          >,
      ),
    selection: fc.oneof(
      fc.constant(null),
      fc.record({
        kind: fc.constantFrom('region', 'enterprise', 'park', 'project', 'node', 'cell'),
        id: key,
      }),
    ),
    camera: fc.oneof(
      fc.constant(null),
      fc
        .record({
          lon: fc.double({ min: -180, max: 180, noNaN: true }),
          lat: fc.double({ min: -85, max: 85, noNaN: true }),
          zoom: fc.double({ min: 0, max: 22, noNaN: true }),
        })
        .map(({ lon, lat, zoom }) => ({ lon: lon + 0, lat: lat + 0, zoom: zoom + 0 })),
    ),
    showSamples: fc.boolean(),
    hiddenSets: fc.array(key, { maxLength: 3 }),
    drawer: fc.constantFrom('closed', 'graph', 'enterprises', 'projects', 'regions', 'gaps'),
    chainGraph: fc.record({
      scope: fc.constantFrom(...GRAPH_SCOPES),
      time: fc.constantFrom(...GRAPH_TIMES),
      form: fc.constantFrom(...GRAPH_FORMS),
      comparedRegion: fc.oneof(fc.constant(''), code, key),
    }),
    approvalNumber: fc.string({ maxLength: 20 }),
    mapMaker: fc.string({ maxLength: 20 }),
    railTab: fc.constantFrom('evidence', 'settings'),
    fillingBy: fc.constantFrom(null, '2027-01', '2030-12'),
    ringKm: fc.integer({ min: 1, max: 1000 }),
    diagnosis,
    dataPage: fc.constantFrom(...DATA_PAGES),
    lists: fc.record({
      page: fc.constantFrom(...LISTS_PAGES),
      gap: fc.option(fc.record({ region: key, node: key })),
      target: fc.option(key),
      health: fc.constantFrom(...HEALTH_FIGURES),
    }),
    theme: fc.constantFrom('light', 'dark'),
    language: fc.constantFrom('zh-CN', 'en'),
  });

  it('as it was', () => {
    fc.assert(
      fc.property(view, (state) => {
        expect(parseUrlFragment(toUrlFragment(state))).toEqual(state);
        expect(parseUrlFragment(`#${toUrlFragment(state)}`)).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  it('with the smallest circle that can be drawn', () => {
    const drawn = filtered({ area: { kind: 'radius', lon: 117, lat: 28, radiusKm: 0.001 } });
    expect(parseUrlFragment(toUrlFragment(drawn)).filter.area).toMatchObject({ radiusKm: 0.01 });
  });

  it('with a drawn area to the metre', () => {
    const drawn = filtered({
      area: {
        kind: 'lasso',
        ring: [
          [116.123456789, 28.1],
          [117, 28.987654321],
          [117.5, 28],
        ],
      },
    });
    const { area: read } = parseUrlFragment(toUrlFragment(drawn)).filter;
    expect(read).toEqual({
      kind: 'lasso',
      ring: [
        [116.12346, 28.1],
        [117, 28.98765],
        [117.5, 28],
      ],
    });
  });
});

describe('reading what nobody wrote', () => {
  it.each([
    [''],
    ['#'],
    ['v=2&c=li'],
    ['v=&c=li'],
    ['c=li'],
    ['v=1&c=%25E0%25A4%25A'],
    ['v=1&c=,'],
    ['v=1&c=%00'],
    [`v=1&c=${'x'.repeat(201)}`],
    ['v=1&r=3611'],
    ['v=1&r=36110a'],
    ['v=1&s=upstream,__proto__'],
    ['v=1&g=constructor'],
    ['v=1&m=toString'],
    ['v=1&late=yes&sample=yes'],
    ['v=1&imin=abc&imax=Infinity'],
    ['v=1&a=b1,2,3'],
    ['v=1&a=b118,27,116,29'],
    ['v=1&a=b1,2,3,x'],
    ['v=1&a=c117,28,-5'],
    ['v=1&a=c117,28,5e-324'],
    ['v=1&a=c117,128,5'],
    ['v=1&a=l1,2,3,4'],
    ['v=1&a=l1,2,3,4,5,6,7'],
    ['v=1&a=l0,0,1,1e308,2,2'],
    [`v=1&a=l${'1,2,'.repeat(5000)}1,2`],
    ['v=1&a=z1,2,3,4'],
    ['v=1&l=__proto__-1,parks-2,parks-x,constructor!1'],
    ['v=1&sel=park'],
    ['v=1&sel=nothing~1'],
    ['v=1&sel=park~'],
    ['v=1&cam=1,2'],
    ['v=1&cam=1,2,3,4'],
    ['v=1&cam=1,89,3'],
    ['v=1&cam=1,2,99'],
    ['v=1&ring=0'],
    ['v=1&ring=1e9'],
    ['v=1&off=%25E0'],
    ['v=1&th=blue&lang=fr&d=all&me=gdp&ra=x&cl=town&gl=state'],
    ['v=1&%E0%A4%A=%E0%A4%A&__proto__=1'],
  ])('%s is the first visit', (fragment) => {
    expect(parseUrlFragment(fragment)).toEqual(DEFAULT_VIEW_STATE);
  });

  it('keeps what is valid beside what is not', () => {
    expect(parseUrlFragment('v=1&c=&r=x&q=光伏&imin=5')).toEqual(
      filtered({ chains: [], text: '光伏', investmentMinWan: 5 }),
    );
  });

  it('cuts what is too long', () => {
    const { filter, approvalNumber } = parseUrlFragment(`v=1&q=${'光'.repeat(5000)}&ap=${'9'.repeat(5000)}`);
    expect([filter.text.length, approvalNumber.length]).toEqual([100, 40]);
  });

  it('takes no slope that a condition could not hold', () => {
    const { area } = parseUrlFragment('v=1&a=l110,25,111,25.000000000000004,110,26').filter;
    expect(area).toEqual({
      kind: 'lasso',
      ring: [
        [110, 25],
        [111, 25],
        [110, 26],
      ],
    });
  });

  it('never throws and gives a state that can be written', () => {
    const parameter = fc.tuple(
      fc.constantFrom(
        'v',
        'm',
        'c',
        'n',
        's',
        'r',
        'p',
        'imin',
        'imax',
        'ps',
        'late',
        'gl',
        'g',
        't',
        'st',
        'q',
        'a',
        'me',
        'ra',
        'cl',
        'l',
        'sel',
        'cam',
        'sample',
        'off',
        'd',
        'ring',
        'ap',
        'th',
        'lang',
        '__proto__',
      ),
      fc.oneof(
        fc.string(),
        fc.constantFrom('%', '%E0', 'l1,2', 'b,,,', '__proto__', '1e999', '-0', 'NaN', '0x10'),
        // Numbers in every form of an area or a camera.
        fc
          .tuple(fc.constantFrom('', 'b', 'c', 'l'), fc.array(fc.double(), { maxLength: 9 }))
          .map(([kind, numbers]) => kind + numbers.join(',')),
      ),
    );
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 8 }), (parameters) => {
        const view = parseUrlFragment(
          ['v=1', ...parameters.map(([name, text]) => `${name}=${text}`)].join('&'),
        );
        const again = parseUrlFragment(toUrlFragment(view));
        expect(toUrlFragment(again)).toBe(toUrlFragment(view));
        expect(Object.keys(view)).toEqual(Object.keys(DEFAULT_VIEW_STATE));
        expect(Object.keys(view.filter).toSorted()).toEqual(Object.keys(UNFILTERED).toSorted());
        expect(Object.keys(view.layers)).toEqual(Object.keys(DEFAULT_VIEW_STATE.layers));
      }),
      { numRuns: 500 },
    );
  });
});
