import type { WritableDatabase } from '../db/database';
import type { GapMatrix } from '../diagnosis/gapMatrix';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import type { GapLevel } from '../model/enumerations';
import type { LoadedData } from '../panels/shared/workspace';
import { buildJudgedFirms } from '../queries/judgedFirms';
import { judgeLevels, queryLevelInputs } from './judgeLevels';

/** Judges all levels as of an earlier day, and leaves the judged tables as they stand for the data of today. */
export async function judgePeriod(
  database: WritableDatabase,
  { structure, graph, asOf }: Pick<LoadedData, 'structure' | 'graph' | 'asOf'>,
  settings: DiagnosisSettings,
  period: string,
): Promise<Readonly<Record<GapLevel, GapMatrix>>> {
  try {
    return judgeLevels(await queryLevelInputs(database, structure, graph, settings, asOf, period), settings);
  } finally {
    const switches = { ...settings, erodingYears: settings.thresholds.erodingYears };
    for (const statement of buildJudgedFirms(switches, asOf, null)) await database.query(statement);
  }
}
