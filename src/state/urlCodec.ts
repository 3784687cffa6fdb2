import { GRAPH_FORMS, GRAPH_SCOPES, GRAPH_TIMES } from '../model/chainGraphView';
import { DATA_PAGES } from '../model/dataPage';
import { DISCLOSURE_MODES } from '../model/disclosureMode';
import {
  ENTERPRISE_STATUS,
  GAP_LEVEL,
  HONOUR_TITLE,
  PROJECT_STAGE,
  STAGE,
  VERDICT,
} from '../model/enumerations';
import {
  DEFAULT_VIEW_STATE,
  type DrawnArea,
  type Filter,
  type LayerId,
  type ViewState,
} from '../model/viewState';
import { diagnosisText, parseDiagnosisText } from './diagnosisText';
import { listsText, parseListsText } from './listsText';

/** Version of the address format; an address of another version is not guessed at. */
const VERSION = '1';

/** One part of the view state in the address: its text, and the state with a text put in (null = not valid). */
interface Part {
  readonly key: string;
  readonly write: (view: ViewState) => string;
  readonly read: (view: ViewState, text: string) => ViewState | null;
}

/** Writes the view state as an address fragment: versioned, only what differs from the default. */
export function toUrlFragment(view: ViewState): string {
  const parameters = new URLSearchParams({ v: VERSION });
  for (const part of PARTS) {
    const text = part.write(view);
    if (text !== part.write(DEFAULT_VIEW_STATE)) parameters.set(part.key, text);
  }
  return parameters.toString();
}

/** Reads an address fragment; what is unknown or not valid keeps its default. */
export function parseUrlFragment(fragment: string): ViewState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  if (parameters.get('v') !== VERSION) return DEFAULT_VIEW_STATE;
  return PARTS.reduce((view, part) => {
    const text = parameters.get(part.key);
    return text === null ? view : (part.read(view, text) ?? view);
  }, DEFAULT_VIEW_STATE);
}

const PARTS: readonly Part[] = [
  choice('m', 'mode', ['overview', 'diagnosis', 'lists', 'briefing', 'data']),
  choice('dc', 'disclosure', DISCLOSURE_MODES),
  filterList('c', 'chains', isKey),
  filterList('n', 'nodes', isKey),
  filterList('s', 'stages', isIn(STAGE)),
  filterList('r', 'regions', (text) => /^\d{6}$/.test(text)),
  filterList('p', 'parks', isKey),
  filterNumber('imin', 'investmentMinWan'),
  filterNumber('imax', 'investmentMaxWan'),
  filterList('ps', 'projectStages', isIn(PROJECT_STAGE)),
  {
    key: 'late',
    write: ({ filter }) => flag(filter.lateOnly),
    read: (view, text) => (isFlag(text) ? withFilter(view, { lateOnly: text === '1' }) : null),
  },
  {
    key: 'gl',
    write: ({ filter }) => filter.gapLevel,
    read: (view, text) =>
      isIn(GAP_LEVEL)(text) ? withFilter(view, { gapLevel: text as Filter['gapLevel'] }) : null,
  },
  filterList('g', 'verdicts', isIn(VERDICT)),
  filterList('t', 'titles', isIn(HONOUR_TITLE)),
  filterList('st', 'statuses', (text) => text === 'unknown' || isIn(ENTERPRISE_STATUS)(text)),
  {
    key: 'q',
    write: ({ filter }) => filter.text,
    read: (view, text) => withFilter(view, { text: text.replaceAll('\0', '').slice(0, 100) }),
  },
  { key: 'a', write: ({ filter }) => areaText(filter.area), read: readArea },
  choice('me', 'measure', ['count', 'output', 'revenue', 'employees', 'investment']),
  choice('ra', 'ratio', ['lq', 'share', 'completeness']),
  choice('cl', 'compareLevel', ['auto', 'province', 'city', 'county']),
  { key: 'l', write: ({ layers }) => layersText(layers), read: readLayers },
  {
    key: 'sel',
    write: ({ selection }) => (selection ? `${selection.kind}~${selection.id}` : ''),
    read: readSelection,
  },
  {
    key: 'cam',
    write: ({ camera }) => (camera ? `${camera.lon},${camera.lat},${camera.zoom}` : ''),
    read: readCamera,
  },
  {
    key: 'sample',
    write: (view) => flag(view.showSamples),
    read: (view, text) => (isFlag(text) ? { ...view, showSamples: text === '1' } : null),
  },
  {
    key: 'off',
    write: (view) => listText(view.hiddenSets),
    read: (view, text) => {
      const hiddenSets = parseList(text, isKey);
      return hiddenSets && { ...view, hiddenSets };
    },
  },
  choice('d', 'drawer', ['closed', 'graph', 'enterprises', 'projects', 'regions', 'gaps']),
  graphChoice('gs', 'scope', GRAPH_SCOPES),
  graphChoice('gt', 'time', GRAPH_TIMES),
  graphChoice('gf', 'form', GRAPH_FORMS),
  {
    key: 'gc',
    write: ({ chainGraph }) => chainGraph.comparedRegion,
    read: (view, text) =>
      text === '' || isKey(text)
        ? { ...view, chainGraph: { ...view.chainGraph, comparedRegion: text } }
        : null,
  },
  {
    key: 'ring',
    write: (view) => String(view.ringKm),
    read: (view, text) => {
      const ringKm = parseNumber(text);
      return ringKm !== null && ringKm > 0 && ringKm <= 1000 ? { ...view, ringKm } : null;
    },
  },
  {
    key: 'dg',
    write: (view) => diagnosisText(view.diagnosis),
    read: (view, text) => ({ ...view, diagnosis: parseDiagnosisText(text) }),
  },
  choice('rt', 'railTab', ['evidence', 'settings']),
  {
    key: 'fb',
    write: ({ fillingBy }) => fillingBy ?? '',
    read: (view, text) =>
      text === '' || /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
        ? { ...view, fillingBy: text === '' ? null : text }
        : null,
  },
  {
    key: 'ls',
    write: (view) => listsText(view.lists),
    read: (view, text) => {
      const lists = parseListsText(text);
      return lists && { ...view, lists };
    },
  },
  choice('dp', 'dataPage', DATA_PAGES),
  {
    key: 'mk',
    write: (view) => view.mapMaker,
    read: (view, text) => ({ ...view, mapMaker: text.replaceAll('\0', '').slice(0, 40) }),
  },
  {
    key: 'ap',
    write: (view) => view.approvalNumber,
    read: (view, text) => ({ ...view, approvalNumber: text.slice(0, 40) }),
  },
  choice('th', 'theme', ['light', 'dark']),
  choice('lang', 'language', ['zh-CN', 'en']),
];

type ChoiceField =
  | 'mode'
  | 'disclosure'
  | 'measure'
  | 'ratio'
  | 'compareLevel'
  | 'drawer'
  | 'railTab'
  | 'dataPage'
  | 'theme'
  | 'language';
type ListField =
  | 'chains'
  | 'nodes'
  | 'stages'
  | 'regions'
  | 'parks'
  | 'projectStages'
  | 'verdicts'
  | 'titles'
  | 'statuses';

function choice(key: string, field: ChoiceField, allowed: readonly string[]): Part {
  return {
    key,
    write: (view) => view[field],
    read: (view, text) => (allowed.includes(text) ? { ...view, [field]: text } : null),
  };
}

function graphChoice(key: string, field: 'scope' | 'time' | 'form', allowed: readonly string[]): Part {
  return {
    key,
    write: ({ chainGraph }) => chainGraph[field],
    read: (view, text) =>
      allowed.includes(text) ? { ...view, chainGraph: { ...view.chainGraph, [field]: text } } : null,
  };
}

function filterList(key: string, field: ListField, isValid: (text: string) => boolean): Part {
  return {
    key,
    write: ({ filter }) => listText(filter[field]),
    read: (view, text) => {
      const values = parseList(text, isValid);
      return values && withFilter(view, { [field]: values });
    },
  };
}

function filterNumber(key: string, field: 'investmentMinWan' | 'investmentMaxWan'): Part {
  return {
    key,
    write: ({ filter }) => (filter[field] === null ? '' : String(filter[field])),
    read: (view, text) => {
      const value = text === '' ? null : parseNumber(text);
      return text !== '' && value === null ? null : withFilter(view, { [field]: value });
    },
  };
}

function withFilter(view: ViewState, patch: Partial<Filter>): ViewState {
  return { ...view, filter: { ...view.filter, ...patch } };
}

function flag(value: boolean): string {
  return value ? '1' : '0';
}

function isFlag(text: string): boolean {
  return text === '0' || text === '1';
}

// A key may hold a comma, so each is escaped before they are joined.
function listText(values: readonly string[]): string {
  return values.map((value) => encodeURIComponent(value)).join(',');
}

function parseList(text: string, isValid: (value: string) => boolean): string[] | null {
  if (text === '') return [];
  try {
    const values = text.split(',').map((value) => decodeURIComponent(value));
    return values.every(isValid) ? values : null;
  } catch {
    // A broken escape sequence.
    return null;
  }
}

function parseNumber(text: string): number | null {
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? value : null;
}

function isKey(text: string): boolean {
  return text !== '' && text.length <= 200 && !text.includes('\0');
}

function isIn(enumeration: object): (text: string) => boolean {
  return (text) => Object.hasOwn(enumeration, text);
}

const MIN_RADIUS_KM = 0.01;

function areaText(area: DrawnArea | null): string {
  if (!area) return '';
  if (area.kind === 'rectangle')
    return `b${[area.west, area.south, area.east, area.north].map(degrees).join(',')}`;
  if (area.kind === 'radius') {
    const radiusKm = Math.max(area.radiusKm, MIN_RADIUS_KM).toFixed(2);
    return `c${[area.lon, area.lat].map(degrees).join(',')},${radiusKm}`;
  }
  return `l${area.ring.flat().map(degrees).join(',')}`;
}

function degrees(value: number): string {
  return String(rounded(value));
}

function readArea(view: ViewState, text: string): ViewState | null {
  if (text === '') return withFilter(view, { area: null });
  const area = parseArea(text);
  return area && withFilter(view, { area });
}

/** A lasso becomes a condition with one term an edge; the drawing tool makes fewer. */
const MAX_CORNERS = 100;

function parseArea(text: string): DrawnArea | null {
  // Rounded as when written: so no two latitudes are so near that a slope overflows.
  const numbers = text
    .slice(1)
    .split(',', 2 * MAX_CORNERS + 1)
    .map((part) => rounded(parseNumber(part) ?? Number.NaN));
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = numbers;
  if (text.startsWith('b') && numbers.length === 4) {
    const isArea = isPlace(a, b) && isPlace(c, d) && a < c && b < d;
    return isArea ? { kind: 'rectangle', west: a, south: b, east: c, north: d } : null;
  }
  if (text.startsWith('c') && numbers.length === 3) {
    return isPlace(a, b) && c >= MIN_RADIUS_KM ? { kind: 'radius', lon: a, lat: b, radiusKm: c } : null;
  }
  if (!text.startsWith('l') || numbers.length < 6 || numbers.length > 2 * MAX_CORNERS) return null;
  const ring = Array.from(
    { length: Math.ceil(numbers.length / 2) },
    (_, corner) => [numbers[2 * corner] ?? Number.NaN, numbers[2 * corner + 1] ?? Number.NaN] as const,
  );
  return ring.every(([lon, lat]) => isPlace(lon, lat)) ? { kind: 'lasso', ring } : null;
}

/** False for NaN. */
function isPlace(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

/** To five decimals: of a degree, a metre. */
function rounded(value: number): number {
  return Number(value.toFixed(5));
}

const LAYER_IDS = Object.keys(DEFAULT_VIEW_STATE.layers) as LayerId[];

/** Only layers that differ: `parks-0.5` is on at half opacity, `parks!1` is off. */
function layersText(layers: ViewState['layers']): string {
  return LAYER_IDS.filter((id) => {
    const fallback = DEFAULT_VIEW_STATE.layers[id];
    return layers[id].on !== fallback.on || layers[id].opacity !== fallback.opacity;
  })
    .map((id) => `${id}${layers[id].on ? '-' : '!'}${layers[id].opacity}`)
    .join(',');
}

function readLayers(view: ViewState, text: string): ViewState {
  const layers = { ...view.layers };
  for (const item of text.split(',')) {
    const match = /^([a-z]+)([-!])([\d.]+)$/.exec(item);
    const id = LAYER_IDS.find((each) => each === match?.[1]);
    const opacity = parseNumber(match?.[3] ?? '');
    if (match && id && opacity !== null && opacity >= 0 && opacity <= 1)
      layers[id] = { on: match[2] === '-', opacity };
  }
  return { ...view, layers };
}

const SELECTION_KINDS = ['region', 'enterprise', 'park', 'project', 'node', 'cell'] as const;

function readSelection(view: ViewState, text: string): ViewState | null {
  if (text === '') return { ...view, selection: null };
  const separator = text.indexOf('~');
  const kind = SELECTION_KINDS.find((each) => each === text.slice(0, separator));
  const id = text.slice(separator + 1);
  return kind && isKey(id) ? { ...view, selection: { kind, id } } : null;
}

/** Where a map in Web Mercator ends. */
const MAX_MAP_LAT = 85.06;
const MAX_ZOOM = 24;

function readCamera(view: ViewState, text: string): ViewState | null {
  if (text === '') return { ...view, camera: null };
  const numbers = text.split(',', 4).map((part) => parseNumber(part) ?? Number.NaN);
  const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = numbers;
  const isCamera = isPlace(lon, lat) && Math.abs(lat) <= MAX_MAP_LAT && zoom >= 0 && zoom <= MAX_ZOOM;
  return isCamera && numbers.length === 3 ? { ...view, camera: { lon, lat, zoom } } : null;
}
