import type { Plugin } from 'vite';

/** What a fresh browser fetches until a moment of the start, and how many bytes that may be. */
export interface SizeBudget {
  readonly moment: string;
  readonly budgetBytes: number;
  /** Names of chunks; those that they import at once, and their styles, count with them. */
  readonly chunks: readonly string[];
  /** Other files, by the beginning of their path. */
  readonly files: readonly string[];
}

/** What the build wrote, as far as sizes go. */
export interface BuiltFile {
  readonly fileName: string;
  readonly bytes: number;
  /** Of a chunk: its name, and the files that it needs at once. */
  readonly name: string | null;
  readonly needs: readonly string[];
}

const NATIONAL_AREAS = ['province', 'city', 'county', 'dashes'].map((level) => `geo/${level}.topojson`);

/** Bytes as they lie on disk; the module of DuckDB is compressed there, the rest is left to the web server. */
export const SIZE_BUDGETS: readonly SizeBudget[] = [
  {
    moment: 'boundaries on screen',
    budgetBytes: 2_450_000,
    chunks: ['index'],
    files: ['index.html', 'geo/fine/360000.topojson', ...NATIONAL_AREAS],
  },
  {
    moment: 'every panel answered and the map drawn',
    budgetBytes: 16_500_000,
    chunks: [
      ...['index', 'duckdbDatabase', 'deriveData', 'queryLevelInputs', 'Themed', 'TopBar', 'FilterBar'],
      ...['FilterRail', 'RightRail', 'Drawer', 'LiveMap', 'StorageNotices', 'mapHost', 'markOverlay'],
    ],
    files: [
      ...['index.html', 'geo/fine/360000.topojson', ...NATIONAL_AREAS, 'data/', 'engine/duckdb-'],
      ...['assets/judge.worker', 'assets/storage.worker', 'assets/maplibre-gl-worker', 'assets/webgl-device'],
    ],
  },
];

/** A budget may be exceeded by this share before the build fails. */
const TOLERANCE = 0.1;

/** Bytes of a budget's files. Throws where it names one that was not built: a list that is out of date says nothing. */
export function bytesOf(built: readonly BuiltFile[], { moment, chunks, files }: SizeBudget): number {
  const byFile = new Map(built.map((file) => [file.fileName, file]));
  const counted = new Set<string>();
  const count = (fileName: string): void => {
    if (counted.has(fileName)) return;
    counted.add(fileName);
    for (const needed of byFile.get(fileName)?.needs ?? []) count(needed);
  };
  const countAll = (found: readonly BuiltFile[], what: string): void => {
    if (found.length === 0) throw new Error(`size budget “${moment}”: the build has no ${what}`);
    for (const { fileName } of found) count(fileName);
  };
  for (const chunk of chunks)
    countAll(
      built.filter(({ name }) => name === chunk),
      `chunk ${chunk}`,
    );
  for (const start of files)
    countAll(
      built.filter(({ fileName }) => fileName.startsWith(start)),
      `file ${start}…`,
    );
  return [...counted].reduce((sum, fileName) => sum + (byFile.get(fileName)?.bytes ?? 0), 0);
}

/** Prints the bytes of every budget, and says of which the build must fail. */
export function overBudget(built: readonly BuiltFile[], budgets = SIZE_BUDGETS): readonly string[] {
  return budgets.flatMap((budget) => {
    const bytes = bytesOf(built, budget);
    const text = `${budget.moment}: ${bytes.toLocaleString('en')} of ${budget.budgetBytes.toLocaleString('en')} bytes`;
    console.info(text);
    return bytes > budget.budgetBytes * (1 + TOLERANCE) ? [text] : [];
  });
}

/** Holds a build to the budgets of the start. */
export function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    writeBundle(_, bundle) {
      const built = Object.values(bundle).map((file): BuiltFile => {
        if (file.type === 'asset')
          return { fileName: file.fileName, bytes: Buffer.byteLength(file.source), name: null, needs: [] };
        const styles = file.viteMetadata?.importedCss ?? new Set<string>();
        return {
          fileName: file.fileName,
          bytes: Buffer.byteLength(file.code),
          name: file.name,
          needs: [...file.imports, ...styles],
        };
      });
      const over = overBudget(built);
      if (over.length > 0) this.error(`over its budget by more than a tenth: ${over.join('; ')}`);
    },
  };
}
