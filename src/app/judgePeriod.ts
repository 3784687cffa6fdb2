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
  // No other question may come between: it would read the earlier day.
  return database.exclusively(async (inner) => {
    try {
      return judgeLevels(await queryLevelInputs(inner, structure, graph, settings, asOf, period), settings);
    } finally {
      const switches = { ...settings, erodingYears: settings.thresholds.erodingYears };
      await inner.run(buildJudgedFirms(switches, asOf, null));
    }
  });
}
