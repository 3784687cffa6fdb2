import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const BIOME = join(REPOSITORY, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

export interface LintFinding {
  readonly path: string;
  /** As Biome calls it, e.g. `noImportCycles`. */
  readonly rule: string;
  readonly message: string;
}

interface BiomeReport {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly message: string;
    readonly severity: string;
    readonly location: { readonly path: string };
  }[];
}

function runBiome(folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        // It ends with code 1 when it finds something, which is what these tests are after.
        if (stdout.startsWith('{')) resolve(stdout);
        else reject(error ?? new Error(stderr));
      },
    );
  });
}

/** Lints the given files (path → text) in a project of their own with this repository's rules. */
export async function lintProject(files: ReadonlyMap<string, string>): Promise<LintFinding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-lint-'));
  try {
    for (const name of ['biome.json', 'package.json', 'tsconfig.json']) {
      await copyFile(join(REPOSITORY, name), join(folder, name));
    }
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const report = JSON.parse(await runBiome(folder)) as BiomeReport;
    return report.diagnostics
      .filter((diagnostic) => diagnostic.severity === 'error')
      .map(({ category, message, location }) => ({
        path: location.path,
        rule: category.split('/').at(-1) ?? category,
        message,
      }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
