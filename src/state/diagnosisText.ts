import {
  type BenchmarkArea,
  DEFAULT_DIAGNOSIS_SETTINGS,
  type DiagnosisSettings,
  type SubstituteScope,
} from '../model/diagnosisSettings';
import { DIAGNOSIS_MEASURE, type DiagnosisMeasure } from '../model/enumerations';
import { REGION_GROUPS, type RegionGroupId } from '../model/regionGroups';

const NUMBER_GROUPS = ['thresholds', 'priority', 'targets'] as const;
const SWITCHES = ['countHeadOffices', 'countUnknownStatus', 'countInferred'] as const;
const MAX_RADIUS_KM = 6000;

/** The settings that differ from their defaults, as `name~value` joined with commas. */
export function diagnosisText(settings: DiagnosisSettings): string {
  const fallback = DEFAULT_DIAGNOSIS_SETTINGS;
  const items: string[] = [];
  const add = (name: string, value: string, standard: string): void => {
    if (value !== standard) items.push(`${name}~${value}`);
  };
  add('measure', settings.measure, fallback.measure);
  add('benchmark', areaText(settings.benchmark), areaText(fallback.benchmark));
  add('substitutes', areaText(settings.substitutes), areaText(fallback.substitutes));
  for (const name of SWITCHES) add(name, flag(settings[name]), flag(fallback[name]));
  for (const group of NUMBER_GROUPS) {
    const standard: Readonly<Record<string, number>> = { ...fallback[group] };
    for (const [name, value] of Object.entries(settings[group])) {
      add(`${group}.${name}`, String(value), String(standard[name]));
    }
  }
  return items.join(',');
}

/** Reads the text; what is unknown or not valid keeps its default. */
export function parseDiagnosisText(text: string): DiagnosisSettings {
  return text.split(',').reduce((settings, item) => {
    const [name = '', value = ''] = item.split('~', 2);
    return withItem(settings, name, value) ?? settings;
  }, DEFAULT_DIAGNOSIS_SETTINGS);
}

function withItem(settings: DiagnosisSettings, name: string, value: string): DiagnosisSettings | null {
  if (name === 'measure') {
    const isMeasure = value === 'auto' || Object.hasOwn(DIAGNOSIS_MEASURE, value);
    return isMeasure ? { ...settings, measure: value as 'auto' | DiagnosisMeasure } : null;
  }
  if (name === 'benchmark') {
    const benchmark = parseBenchmark(value);
    return benchmark && { ...settings, benchmark };
  }
  if (name === 'substitutes') {
    const substitutes = parseSubstitutes(value);
    return substitutes && { ...settings, substitutes };
  }
  const toggle = SWITCHES.find((each) => each === name);
  if (toggle) return value === '0' || value === '1' ? { ...settings, [toggle]: value === '1' } : null;
  const [groupName, field = ''] = name.split('.', 2);
  const group = NUMBER_GROUPS.find((each) => each === groupName);
  const number = value === '' ? Number.NaN : Number(value);
  if (!group || !Object.hasOwn(settings[group], field) || !(number >= 0 && number <= 1e6)) return null;
  return { ...settings, [group]: { ...settings[group], [field]: number } };
}

function areaText(area: BenchmarkArea | SubstituteScope): string {
  if (area.kind === 'group') return `group:${area.group}`;
  if (area.kind === 'radius') return `radius:${area.radiusKm}`;
  return area.kind === 'list' ? `list:${area.regions.join('.')}` : area.kind;
}

function parseBenchmark(text: string): BenchmarkArea | null {
  const [kind, rest = ''] = text.split(':', 2);
  if (kind === 'all' || kind === 'province') return { kind };
  if (kind === 'list') {
    const regions = rest === '' ? [] : rest.split('.');
    return regions.every((code) => /^\d{6}$/.test(code)) ? { kind, regions } : null;
  }
  return parseGroupOrRadius(kind, rest);
}

function parseSubstitutes(text: string): SubstituteScope | null {
  const [kind, rest = ''] = text.split(':', 2);
  return kind === 'city' || kind === 'province' ? { kind } : parseGroupOrRadius(kind, rest);
}

function parseGroupOrRadius(kind: string | undefined, rest: string) {
  if (kind === 'group') {
    return Object.hasOwn(REGION_GROUPS, rest) ? ({ kind, group: rest as RegionGroupId } as const) : null;
  }
  const radiusKm = Number(rest);
  const isRadius = kind === 'radius' && radiusKm > 0 && radiusKm <= MAX_RADIUS_KM;
  return isRadius ? ({ kind: 'radius', radiusKm } as const) : null;
}

function flag(value: boolean): string {
  return value ? '1' : '0';
}
