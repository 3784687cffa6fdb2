import type { WritableDatabase } from '../db/database';
import { createViews, type DataScope } from '../db/schema';
import { sql } from '../db/sql';
import type { Judge } from '../diagnosis/judgeClient';
import type { Judgement } from '../diagnosis/judgeLevels';
import { createChainGraph } from '../model/chainGraph';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import { CORE_ENTITIES } from '../model/entities';
import type { ComparedPeriods, DataSetInfo, EarlierSide, LoadedData } from '../panels/shared/workspace';
import { buildFacts } from '../queries/facts';
import { queryStructure } from '../queries/structure';
import { queryLevelInputs } from './queryLevelInputs';

/**
 * Judges all levels as of an earlier day, or of a data set, beside what is to be compared with it.
 *
 * A data set is judged in place of every other import; what is shown now then stands without it.
 */
export async function judgePeriod(
  database: WritableDatabase,
  judge: Judge,
  data: LoadedData,
  scope: DataScope,
  settings: DiagnosisSettings,
  earlier: EarlierSide,
): Promise<ComparedPeriods> {
  if (earlier.kind === 'day') {
    const before = await judgeAside(database, judge, settings, async (inner) => {
      const { structure, graph, asOf } = data;
      return {
        structure,
        inputs: await queryLevelInputs(inner, structure, graph, settings, asOf, earlier.day),
      };
    });
    return { before, after: data.gaps };
  }
  const judgeSets = (hiddenSets: readonly string[], asOf: string): Promise<Judgement['gaps']> =>
    judgeAside(database, judge, settings, async (inner) => {
      await inner.run([
        ...createViews(CORE_ENTITIES, { ...scope, hiddenSets }, () => true),
        ...buildFacts(asOf),
      ]);
      const structure = await queryStructure(inner);
      const graph = createChainGraph(structure.nodes, structure.edges);
      return { structure, inputs: await queryLevelInputs(inner, structure, graph, settings, asOf) };
    });
  const { before, after } = setsHidden(data.dataSets, scope.hiddenSets, earlier.id);
  const asOf = data.dataSets.find(({ id }) => id === earlier.id)?.asOf ?? data.asOf;
  return {
    before: await judgeSets(before, asOf),
    after: after ? await judgeSets(after, data.asOf) : data.gaps,
  };
}

/** The sets that are left out before and after; null: what is shown now stands as it is. */
function setsHidden(dataSets: readonly DataSetInfo[], hidden: readonly string[], chosen: string) {
  const isStanding = dataSets.some(({ id, kind }) => id === chosen && kind !== 'imported');
  const before = dataSets.flatMap(({ id, kind }) =>
    id !== chosen && (kind === 'imported' || hidden.includes(id)) ? [id] : [],
  );
  return { before, after: isStanding || hidden.includes(chosen) ? null : [...hidden, chosen] };
}

type Inner = Parameters<Parameters<WritableDatabase['exclusively']>[0]>[0];

/** Sums in a transaction that is taken back, so that the tables stay as they are; no other question comes between. */
async function judgeAside(
  database: WritableDatabase,
  judge: Judge,
  settings: DiagnosisSettings,
  sum: (
    inner: Inner,
  ) => Promise<Pick<LoadedData, 'structure'> & { readonly inputs: Parameters<Judge['open']>[1] }>,
): Promise<Judgement['gaps']> {
  const { structure, inputs } = await database.exclusively(async (inner) => {
    await inner.run([sql`BEGIN TRANSACTION`]);
    try {
      return await sum(inner);
    } finally {
      await inner.run([sql`ROLLBACK`]);
    }
  });
  const sums = await judge.open(structure, inputs);
  try {
    return (await sums.judge(settings)).gaps;
  } finally {
    await sums.close();
  }
}
