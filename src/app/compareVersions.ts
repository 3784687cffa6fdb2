import type { WritableDatabase } from '../db/database';
import { createViews, type DataScope, deleteDataSet } from '../db/schema';
import type { GapMatrix } from '../diagnosis/gapMatrix';
import type { Judge } from '../diagnosis/judgeClient';
import { verdictChanges } from '../diagnosis/verdictChanges';
import { createChainGraph } from '../model/chainGraph';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import { ENTITIES } from '../model/entities';
import type { GAP_LEVEL, GapLevel } from '../model/enumerations';
import type { KeptSet } from '../model/keptVersion';
import type { EntityComparison, VersionComparison } from '../model/versionComparison';
import type { ImportedTable } from '../panels/shared/workspace';
import { buildFacts } from '../queries/facts';
import { buildJudgedFirms } from '../queries/judgedFirms';
import { queryRowChanges } from '../queries/rowChanges';
import { queryStructure } from '../queries/structure';
import { queryLevelInputs } from './queryLevelInputs';

interface Compared {
  readonly database: WritableDatabase;
  readonly judge: Judge;
  /** What is switched on, and goes on being shown. */
  readonly scope: DataScope;
  readonly settings: DiagnosisSettings;
  /** Day against which both versions are judged. */
  readonly asOf: string;
  /** Identifiers of the imported sets that are loaded. */
  readonly loaded: readonly string[];
  /** Whether a loaded set has just these rows. */
  readonly isShown: (set: KeptSet) => boolean;
  readonly read: (set: KeptSet) => Promise<readonly ImportedTable[]>;
  readonly insert: (id: string, tables: readonly ImportedTable[]) => Promise<void>;
}

/**
 * Compares two versions of everything imported: rows by key, and the verdicts of each when it is judged with the
 * embedded data. Sets that are not loaded are for the time of it, and no view shows them.
 */
export async function compareVersions(
  { database, judge, scope, settings, asOf, loaded, isShown, read, insert }: Compared,
  before: readonly KeptSet[],
  after: readonly KeptSet[],
): Promise<VersionComparison> {
  const guests = new Map<KeptSet, string>();
  const isGuest = (set: KeptSet): boolean => !isShown(set);
  for (const set of [...before, ...after].filter(isGuest)) {
    const files = set.tables.map(({ file }) => file).join();
    const known = [...guests].find(([other]) => other.tables.map(({ file }) => file).join() === files);
    // After its namesake in the order of the sets, and before the next one.
    guests.set(set, known?.[1] ?? `${set.id}~${guests.size}`);
  }
  const guestIds = [...new Set(guests.values())];
  const shownScope = { ...scope, hiddenSets: [...scope.hiddenSets, ...guestIds] };
  const idsOf = (sets: readonly KeptSet[]): string[] => sets.map((set) => guests.get(set) ?? set.id);
  await database.run(createViews(ENTITIES, shownScope, () => true));
  try {
    const inserted = new Set<string>();
    for (const [set, id] of guests) {
      if (inserted.has(id)) continue;
      inserted.add(id);
      await insert(id, await read(set));
    }
    const imported = [...loaded, ...guestIds];
    return await database.exclusively(async (inner) => {
      const entities: EntityComparison[] = [];
      for (const entity of ENTITIES) {
        const changes = await queryRowChanges(inner, entity, idsOf(before), idsOf(after));
        if (changes) entities.push(changes);
      }
      const judgeSets = async (ids: readonly string[]): Promise<Readonly<Record<GapLevel, GapMatrix>>> => {
        const hiddenSets = [
          ...scope.hiddenSets.filter((id) => !ids.includes(id)),
          ...imported.filter((id) => !ids.includes(id)),
        ];
        await inner.run([
          ...createViews(ENTITIES, { ...scope, hiddenSets }, () => true),
          ...buildFacts(asOf),
        ]);
        const structure = await queryStructure(inner);
        const graph = createChainGraph(structure.nodes, structure.edges);
        const inputs = await queryLevelInputs(inner, structure, graph, settings, asOf);
        const sums = await judge.open(structure, inputs);
        try {
          return (await sums.judge(settings)).gaps;
        } finally {
          await sums.close();
        }
      };
      try {
        const earlier = await judgeSets(idsOf(before));
        const later = await judgeSets(idsOf(after));
        const changesAt = (level: GapLevel) => verdictChanges(earlier[level], later[level]);
        const verdicts = { city: changesAt('city'), county: changesAt('county'), park: changesAt('park') };
        return { entities, verdicts: verdicts satisfies Record<keyof typeof GAP_LEVEL, unknown> };
      } finally {
        const switches = { ...settings, erodingYears: settings.thresholds.erodingYears };
        await inner.run([
          ...createViews(ENTITIES, shownScope, () => true),
          ...buildFacts(asOf),
          ...buildJudgedFirms(switches, asOf, null),
        ]);
      }
    });
  } finally {
    await database.run([...guestIds.flatMap(deleteDataSet), ...createViews(ENTITIES, scope, () => true)]);
  }
}
