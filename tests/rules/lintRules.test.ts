import { beforeAll, describe, expect, it } from 'vitest';
import { type LintFinding, lintProject } from './lintProject';

/** Rule → a small file that breaks it, and the same thing done right. */
const RULES: Readonly<Record<string, { readonly wrong: string; readonly right: string }>> = {
  noExplicitAny: {
    wrong: 'export const size = (rows: any[]): number => rows.length;\n',
    right: 'export const size = (rows: unknown[]): number => rows.length;\n',
  },
  noFloatingPromises: {
    wrong:
      'async function load(): Promise<number> {\n  return 1;\n}\nexport function boot(): void {\n  load();\n}\n',
    right:
      'async function load(): Promise<number> {\n  return 1;\n}\nexport async function boot(): Promise<void> {\n  await load();\n}\n',
  },
  noTsIgnore: {
    wrong: '// @ts-ignore\nexport const outputWan: number = "1";\n',
    right: 'export const outputWan: number = 1;\n',
  },
  noBarrelFile: {
    wrong: "export { share } from './share';\n",
    right: "import { share } from './share';\n\nexport const percent = () => share() * 100;\n",
  },
  noReExportAll: {
    wrong: "export * from './share';\n",
    right: 'export const one = 1;\n',
  },
  useImportType: {
    wrong:
      "import { Firm } from './Firm';\n\nexport const nameOf = (firm: Firm): string => String(firm.name);\n",
    right:
      "import type { Firm } from './Firm';\n\nexport const nameOf = (firm: Firm): string => String(firm.name);\n",
  },
  useExhaustiveDependencies: {
    wrong:
      "import { useMemo } from 'react';\n\nexport function useDouble(count: number): number {\n  return useMemo(() => count * 2, []);\n}\n",
    right:
      "import { useMemo } from 'react';\n\nexport function useDouble(count: number): number {\n  return useMemo(() => count * 2, [count]);\n}\n",
  },
  noUndeclaredDependencies: {
    wrong: "import { thing } from 'not-in-package-json';\n\nexport const own = thing;\n",
    right: "import { feature } from 'topojson-client';\n\nexport const own = feature;\n",
  },
  noNodejsModules: {
    wrong: "import { readFileSync } from 'node:fs';\n\nexport const read = readFileSync;\n",
    right: 'export const read = fetch;\n',
  },
};

const CYCLE: readonly (readonly [string, string])[] = [
  ['src/ui/cycle/first.ts', "import { second } from './second';\n\nexport const first = () => second();\n"],
  ['src/ui/cycle/second.ts', "import { third } from './third';\n\nexport const second = () => third();\n"],
  [
    'src/ui/cycle/third.ts',
    "import { first } from './first';\n\nexport const third = (): unknown => first();\n",
  ],
];
const CHAIN: readonly (readonly [string, string])[] = [
  ['src/ui/chain/first.ts', "import { second } from './second';\n\nexport const first = () => second();\n"],
  ['src/ui/chain/second.ts', 'export const second = () => 2;\n'],
];
const COMPANIONS = ['wrong', 'right'].flatMap((side): (readonly [string, string])[] => [
  [`src/ui/${side}/share.ts`, 'export const share = () => 0.5;\n'],
  [
    `src/ui/${side}/Firm.ts`,
    "export class Firm {\n  constructor(readonly name: string = '示例') {\n    this.name = name;\n  }\n}\n",
  ],
]);

describe('the rules of the linter', () => {
  let findings: LintFinding[];
  beforeAll(async () => {
    const files = new Map<string, string>([...CYCLE, ...CHAIN, ...COMPANIONS]);
    for (const [rule, { wrong, right }] of Object.entries(RULES)) {
      files.set(`src/ui/wrong/${rule}.ts`, wrong);
      files.set(`src/ui/right/${rule}.ts`, right);
    }
    findings = await lintProject(files);
  });
  const rulesBrokenBy = (path: string) =>
    findings.filter((finding) => finding.path === path).map(({ rule }) => rule);

  it.each(Object.keys(RULES))('%s fails where it is broken, and passes where it is kept', (rule) => {
    expect(rulesBrokenBy(`src/ui/wrong/${rule}.ts`)).toContain(rule);
    expect(rulesBrokenBy(`src/ui/right/${rule}.ts`)).toEqual([]);
  });

  it('noImportCycles fails on a cycle of three files, and passes on a chain', () => {
    for (const [path] of CYCLE) expect(rulesBrokenBy(path)).toContain('noImportCycles');
    for (const [path] of CHAIN) expect(rulesBrokenBy(path)).toEqual([]);
  });
});
