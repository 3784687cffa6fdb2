import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  assertExport,
  DRAWER_RULES,
  disclosedView,
  EXPORT_RULES,
  type ExportId,
  LAYER_RULES,
  MODE_RULES,
  SELECTION_RULES,
} from '../../../src/model/disclosure';
import { DEFAULT_VIEW_STATE, type Filter, type ViewState } from '../../../src/model/viewState';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join('src', path), 'utf8') }));

const inPublic = (patch: Partial<ViewState>): ViewState =>
  disclosedView({ ...DEFAULT_VIEW_STATE, disclosure: 'public', ...patch });
const closedIn = <Id extends string>(rules: Readonly<Record<Id, string>>): Id[] =>
  (Object.keys(rules) as Id[]).filter((id) => rules[id] === 'closed');

describe('对外', () => {
  it('has no way to save a file that does not declare itself', () => {
    const savers = SOURCES.filter(
      ({ path, text }) =>
        /\bdownloadFile\(|\.download\s*=|showSaveFilePicker/.test(text) && path !== 'lib/downloadFile.ts',
    );
    expect(savers.length).toBeGreaterThan(4);
    // The picture is composed in the map's room; the button that asks for it declares it.
    const undeclared = savers
      .filter(({ path, text }) => path !== 'map/exportPicture.ts' && !text.includes('assertExport('))
      .map(({ path }) => path);
    expect(undeclared).toEqual([]);
    const composers = SOURCES.filter(({ text }) => text.includes('exportPicture(host'));
    expect(composers.filter(({ text }) => text.includes('function exportPicture'))).toHaveLength(1);
    for (const { text } of composers) {
      if (!text.includes('function exportPicture')) expect(text).toContain("assertExport('mapPicture'");
    }
  });

  it('knows every declared export, and none that nobody saves', () => {
    const declared = new Set(
      SOURCES.filter(({ path }) => path !== 'model/disclosure.ts').flatMap(({ text }) =>
        (Object.keys(EXPORT_RULES) as ExportId[]).filter(
          (id) => text.includes(`'${id}'`) || text.includes(`id="${id}"`),
        ),
      ),
    );
    expect([...declared].sort()).toEqual(Object.keys(EXPORT_RULES).sort());
  });

  it('closes every export with rows of single enterprises or projects', () => {
    expect(closedIn(EXPORT_RULES).sort()).toEqual(
      [
        'importFindings',
        'incompleteRows',
        'listSheet',
        'projectFile',
        'projectList',
        'returnWorkbooks',
        'sqlResult',
        'tripSheet',
      ].sort(),
    );
    for (const id of Object.keys(EXPORT_RULES) as ExportId[]) {
      expect(() => assertExport(id, 'internal')).not.toThrow();
      if (EXPORT_RULES[id] === 'closed')
        expect(() => assertExport(id, 'public')).toThrow('error.export.internal');
      else expect(() => assertExport(id, 'public')).not.toThrow();
    }
  });

  it('lets no closed mode, tab, selection or layer be open, wherever it comes from', () => {
    for (const mode of closedIn(MODE_RULES)) expect(inPublic({ mode }).mode).toBe('overview');
    for (const drawer of closedIn(DRAWER_RULES)) expect(inPublic({ drawer }).drawer).toBe('closed');
    for (const kind of closedIn(SELECTION_RULES)) {
      expect(inPublic({ selection: { kind, id: 'x' } }).selection).toBeNull();
    }
    const everyLayer = Object.fromEntries(
      Object.keys(LAYER_RULES).map((id) => [id, { on: true, opacity: 1 }]),
    ) as ViewState['layers'];
    const { layers } = inPublic({ layers: everyLayer });
    for (const id of Object.keys(LAYER_RULES) as (keyof typeof LAYER_RULES)[]) {
      expect(layers[id].on).toBe(LAYER_RULES[id] !== 'closed');
    }
  });

  it('drops every part of the filter that could single out an enterprise', () => {
    const narrow: Filter = {
      chains: ['pv'],
      nodes: ['pv_cell'],
      stages: ['midstream'],
      regions: ['361100'],
      parks: ['park'],
      investmentMinWan: 1,
      investmentMaxWan: 2,
      projectStages: ['building'],
      lateOnly: true,
      gapLevel: 'county',
      verdicts: ['break'],
      titles: ['lead_firm'],
      statuses: ['active'],
      text: '甲',
      area: { kind: 'radius', lon: 118, lat: 28, radiusKm: 1 },
    };
    expect(inPublic({ filter: narrow }).filter).toEqual({
      ...DEFAULT_VIEW_STATE.filter,
      chains: ['pv'],
      nodes: ['pv_cell'],
      stages: ['midstream'],
      regions: ['361100'],
      gapLevel: 'county',
    });
  });

  it('leaves a view that may stand as it is', () => {
    const view = inPublic({});
    expect(disclosedView(view)).toBe(view);
    expect(disclosedView(DEFAULT_VIEW_STATE)).toBe(DEFAULT_VIEW_STATE);
  });
});
