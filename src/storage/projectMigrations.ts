/** The manifest of a project file, of whichever format. */
export type RawProject = Readonly<Record<string, unknown>>;

/** Format that is written today. */
export const PROJECT_FORMAT = 1;

/** Format → what makes the next one of it. A format that is left behind gets its entry here. */
export const PROJECT_MIGRATIONS: ReadonlyMap<number, (project: RawProject) => RawProject> = new Map();

/** A project in today's format; null where no way leads there. */
export function migrateProject(
  project: RawProject,
  migrations: typeof PROJECT_MIGRATIONS = PROJECT_MIGRATIONS,
): RawProject | null {
  let migrated = project;
  for (let format = Number(project.format); format < PROJECT_FORMAT; format += 1) {
    const migrate = migrations.get(format);
    if (!migrate) return null;
    migrated = { ...migrate(migrated), format: format + 1 };
  }
  return migrated;
}
