import { queryLevelInputs } from '../../src/app/queryLevelInputs';
import type { WritableDatabase } from '../../src/db/database';
import { createViews } from '../../src/db/schema';
import { type Sql, sql } from '../../src/db/sql';
import { computeGapMatrix } from '../../src/diagnosis/gapMatrix';
import { judgeLevels } from '../../src/diagnosis/judgeLevels';
import type { LevelInputs } from '../../src/diagnosis/levelInput';
import { robustness } from '../../src/diagnosis/robustness';
import { createChainGraph } from '../../src/model/chainGraph';
import { DEFAULT_DIAGNOSIS_SETTINGS, type DiagnosisSettings } from '../../src/model/diagnosisSettings';
import { ENTITIES } from '../../src/model/entities';
import { buildFacts } from '../../src/queries/facts';
import { queryStructure, type Structure } from '../../src/queries/structure';
import { openDatabase } from '../engine/openDatabase';
import type { BenchRun } from './benchRun';

const CITIES = 340;
const NODES = 200;
const NODES_PER_CHAIN = 20;
const COLD_RUNS = 2;
export const AS_OF = '2026-09-30';
const SETTINGS = DEFAULT_DIAGNOSIS_SETTINGS;
const CHANGED: DiagnosisSettings = {
  ...SETTINGS,
  thresholds: { ...SETTINGS.thresholds, weakQuotient: 0.6 },
};

/** All cities × all nodes: the sums by SQL, then the verdicts after one changed threshold, then the variants. */
export async function benchDiagnosis(enterpriseCount: number, runs: number): Promise<readonly BenchRun[]> {
  const { database } = await openDatabase();
  for (const statement of fillStatements(enterpriseCount)) await database.query(statement);
  const structure = await queryStructure(database);
  const graph = createChainGraph(structure.nodes, structure.edges);
  const sums: number[] = [];
  const verdicts: number[] = [];
  const variants: number[] = [];
  let inputs: LevelInputs | null = null;
  for (let run = 0; run < runs; run++) {
    const cold = performance.now();
    inputs = await coldInputs(database, structure, graph);
    judgeLevels(inputs, SETTINGS);
    sums.push(performance.now() - cold);
    const changed = performance.now();
    const matrix = computeGapMatrix({ ...inputs.city, settings: CHANGED });
    verdicts.push(performance.now() - changed);
    const varied = performance.now();
    Array.from(robustness({ ...inputs.city, settings: CHANGED }, matrix));
    variants.push(performance.now() - varied);
  }
  const size = `${inputs?.city.regions.ids.length} cities × ${graph.nodeCount} nodes, ${enterpriseCount} firms`;
  return [
    { name: `cold, all levels: ${size}`, values: sums },
    // The compiler still works on the rules during the first runs: what a person meets once, and from then on.
    { name: 'after one changed threshold, first two', values: verdicts.slice(0, COLD_RUNS) },
    { name: 'after one changed threshold, from then on', values: verdicts.slice(COLD_RUNS) },
    { name: 'robustness', values: variants },
  ];
}

function coldInputs(
  database: WritableDatabase,
  structure: Structure,
  graph: ReturnType<typeof createChainGraph>,
): Promise<LevelInputs> {
  return queryLevelInputs(database, structure, graph, SETTINGS, AS_OF);
}

/** Synthetic rows, made by the engine from their row numbers, and what is derived from them. */
export function fillStatements(enterpriseCount: number): readonly Sql[] {
  const chainLength = NODES_PER_CHAIN;
  return [
    sql`INSERT INTO internal.loaded_region BY NAME
        SELECT 'bench' AS data_set, (110000 + i * 100)::VARCHAR AS adcode, 'c' || i AS name, 'city' AS level,
               (i // 12)::VARCHAR AS province, (110000 + i * 100)::VARCHAR AS city, 100 + (i % 20) AS lon, 22 + i // 20 AS lat
        FROM   range(${CITIES}) t(i)`,
    sql`INSERT INTO internal.loaded_node BY NAME
        SELECT 'bench' AS data_set, 'n' || i AS node_id, 'k' || (i // ${chainLength}) AS chain, 'n' || i AS name, i % 4 = 0 AS is_key
        FROM   range(${NODES}) t(i)`,
    sql`INSERT INTO internal.loaded_edge BY NAME
        SELECT 'bench' AS data_set, 'n' || i AS from_node, 'n' || (i + 1) AS to_node, 0.2 AS coefficient
        FROM   range(${NODES}) t(i) WHERE (i + 1) % ${chainLength} <> 0`,
    sql`INSERT INTO internal.loaded_enterprise BY NAME
        SELECT 'bench' AS data_set, 'e' || i AS enterprise_id, 'e' || i AS name,
               (110000 + (hash(i) % ${CITIES}) * 100)::VARCHAR AS region, 'active' AS status
        FROM   range(${enterpriseCount}) t(i)`,
    sql`INSERT INTO internal.loaded_enterprise_node BY NAME
        SELECT 'bench' AS data_set, 'e' || i AS enterprise, 'n' || (hash(i, 1) % ${NODES}) AS node, 1 AS share
        FROM   range(${enterpriseCount}) t(i)`,
    sql`INSERT INTO internal.loaded_enterprise_year BY NAME
        SELECT 'bench' AS data_set, 'e' || i AS enterprise, 2025 AS year, (100 + hash(i, 2) % 10000)::DOUBLE AS output_wan
        FROM   range(${enterpriseCount}) t(i)`,
    ...createViews(ENTITIES, { hiddenSets: [], showSamples: true }, () => false),
    ...buildFacts(AS_OF),
  ];
}
