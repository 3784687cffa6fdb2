import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LintFinding, lintProject } from './lintProject';

/** Who may import whom. Stated here a second time, so that biome.json cannot loosen it unseen. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ['lib'],
  diagnosis: ['model', 'lib'],
  cube: ['model', 'lib'],
  db: ['model', 'lib'],
  queries: ['db', 'model', 'lib'],
  import: ['model', 'lib'],
  state: ['model', 'lib'],
  storage: ['model', 'lib'],
  map: ['model', 'lib'],
  i18n: ['model', 'lib'],
  ui: ['i18n', 'lib'],
  briefing: ['model', 'i18n', 'lib'],
  panels: ['ui', 'state', 'queries', 'diagnosis', 'cube', 'model', 'i18n', 'lib'],
  app: [
    'lib',
    'model',
    'diagnosis',
    'cube',
    'db',
    'queries',
    'import',
    'state',
    'storage',
    'map',
    'i18n',
    'ui',
    'briefing',
    'panels',
  ],
};
const ROOMS = Object.keys(MAY_IMPORT);

/** Package → the rooms it is kept to. */
const KEPT_TO: Readonly<Record<string, readonly string[]>> = {
  react: ['app', 'panels', 'briefing', 'ui'],
  'react-dom/client': ['app', 'panels', 'briefing', 'ui'],
  'react-i18next': ['app', 'panels', 'briefing', 'ui'],
  antd: ['app', 'panels', 'briefing', 'ui'],
  'antd/locale/zh_CN': ['app', 'panels', 'briefing', 'ui'],
  '@tanstack/react-query': ['app', 'panels', 'briefing', 'ui'],
  zustand: ['app', 'panels', 'briefing', 'ui'],
  'maplibre-gl': ['map'],
  'maplibre-gl/dist/maplibre-gl.css': ['map'],
  '@deck.gl/core': ['map'],
  '@deck.gl/maplibre': ['map'],
  '@duckdb/duckdb-wasm': ['db'],
};

interface Case {
  readonly path: string;
  readonly specifier: string;
  readonly isAllowed: boolean;
}

/** A room is entered from its own floor, from a folder in it, and from a folder in that. */
const FLOORS = [
  { folder: '', up: '../' },
  { folder: 'rankingTable/', up: '../../' },
  { folder: 'rankingTable/rows/', up: '../../../' },
];

const roomCases: Case[] = ROOMS.flatMap((from) =>
  ROOMS.filter((to) => to !== from).flatMap((to) =>
    FLOORS.map(({ folder, up }) => ({
      path: `src/${from}/${folder}from${from}To${to}.ts`,
      specifier: `${up}${to}/deeper/thing`,
      isAllowed: MAY_IMPORT[from]?.includes(to) ?? false,
    })),
  ),
);

const packageCases: Case[] = ROOMS.flatMap((from) =>
  Object.entries(KEPT_TO).map(([specifier, rooms]) => ({
    path: `src/${from}/from${from}To${specifier.replaceAll(/\W/g, '_')}.ts`,
    specifier,
    isAllowed: rooms.includes(from),
  })),
);

const otherCases: Case[] = [
  { path: 'src/lib/toPapaparse.ts', specifier: 'papaparse', isAllowed: false },
  { path: 'src/import/toPapaparse.ts', specifier: 'papaparse', isAllowed: true },
  { path: 'src/state/toVanilla.ts', specifier: 'zustand/vanilla', isAllowed: true },
  { path: 'src/lib/own/toOwnRoom.ts', specifier: '../other', isAllowed: true },
  { path: 'src/lib/own/toSibling.ts', specifier: './other', isAllowed: true },
  { path: 'src/map/layers/toOwnRoom.ts', specifier: '../scales/share', isAllowed: true },
  // A folder of the room's own may bear the name of another room.
  { path: 'src/panels/toOwnFolder.ts', specifier: './import/ImportPanel', isAllowed: true },
  { path: 'src/db/worker.ts', specifier: '../app/shell?worker&url', isAllowed: false },
  { path: 'src/db/toRoomItself.ts', specifier: '../app', isAllowed: false },
  { path: 'src/map/detour.ts', specifier: './../db/sql', isAllowed: false },
  { path: 'src/map/longWay.ts', specifier: '../../src/db/sql', isAllowed: false },
  { path: 'src/main.tsx', specifier: './app/Shell', isAllowed: true },
  { path: 'src/app/toTests.ts', specifier: '../../tests/fixtures/rows', isAllowed: false },
  { path: 'src/lib/toTests.ts', specifier: '../../tests/fixtures/rows', isAllowed: false },
  { path: 'src/app/toScripts.ts', specifier: '../../scripts/serve.mjs', isAllowed: false },
  { path: 'scripts/toTests.ts', specifier: '../tests/fixtures/rows', isAllowed: false },
  { path: 'data/toTests.ts', specifier: '../tests/fixtures/rows', isAllowed: false },
  { path: 'data/toModel.ts', specifier: '../src/model/entities', isAllowed: true },
  { path: 'tests/unit/toTests.ts', specifier: '../tests/fixtures/rows', isAllowed: true },
  { path: 'tests/unit/toDb.ts', specifier: '../../src/db/sql', isAllowed: true },
];

const cases = [...roomCases, ...packageCases, ...otherCases];

const WAYS: Readonly<Record<string, (specifier: string) => string>> = {
  import: (specifier) => `import { thing } from '${specifier}';\nexport const own = thing;\n`,
  'import type': (specifier) => `import type { Thing } from '${specifier}';\nexport type Own = Thing[];\n`,
  'import()': (specifier) => `export const load = () => import('${specifier}');\n`,
};
const wayOf = (path: string, way: string) => path.replace(/\.(tsx?)$/, `.${way.replaceAll(/\W/g, '_')}.$1`);

describe('who may import whom', () => {
  let findings: LintFinding[];
  let refused: ReadonlySet<string>;
  beforeAll(async () => {
    const files = new Map<string, string>();
    for (const { path, specifier } of cases) {
      for (const [way, write] of Object.entries(WAYS)) files.set(wayOf(path, way), write(specifier));
    }
    findings = await lintProject(files);
    refused = new Set(
      findings.filter(({ rule }) => rule === 'noRestrictedImports').map((finding) => finding.path),
    );
  });

  const sentence = ({ path, specifier }: Case) => `${path} → ${specifier}`;
  const outcomes = (chosen: readonly Case[], way: string) =>
    chosen.map((one) => [sentence(one), refused.has(wayOf(one.path, way)) ? 'refused' : 'allowed']);
  const expected = (chosen: readonly Case[]) =>
    chosen.map((one) => [sentence(one), one.isAllowed ? 'allowed' : 'refused']);

  describe.each(Object.keys(WAYS))('by %s', (way) => {
    it.each(ROOMS)('%s imports the rooms below it and no other', (room) => {
      const chosen = roomCases.filter(({ path }) => path.startsWith(`src/${room}/`));
      expect(outcomes(chosen, way)).toEqual(expected(chosen));
    });

    it.each(Object.keys(KEPT_TO))('%s stays in its rooms', (name) => {
      const chosen = packageCases.filter(({ specifier }) => specifier === name);
      expect(outcomes(chosen, way)).toEqual(expected(chosen));
    });

    it.each(otherCases)('$path → $specifier: allowed is $isAllowed', (one) => {
      expect(outcomes([one], way)).toEqual(expected([one]));
    });
  });

  it('a refusal says which rule it is', () => {
    const message = (path: string) => findings.find((finding) => finding.path === path)?.message;
    expect(message(wayOf('src/db/fromdbToapp.ts', 'import'))).toBe('db imports only model, lib.');
    expect(message(wayOf('src/state/fromstateToreact.ts', 'import'))).toContain('React only in');
  });

  it('every folder of src is a room with a rule', async () => {
    const entries = await readdir(join(import.meta.dirname, '..', '..', 'src'), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(folders.filter((folder) => !ROOMS.includes(folder))).toEqual([]);
  });
});
