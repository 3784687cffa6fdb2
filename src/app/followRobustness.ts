import type { WritableDatabase } from '../db/database';
import type { GapMatrix } from '../diagnosis/gapMatrix';
import { robustness } from '../diagnosis/robustness';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import { GAP_LEVEL, type GapLevel } from '../model/enumerations';
import type { RobustnessColumns } from '../model/robustnessColumns';
import { storeRobustness } from '../queries/gapTable';
import type { LevelInputs } from './judgeLevels';

/**
 * Counts how many variants agree with each verdict, level by level, and writes the counts into the table `gap`.
 * Slower than judging by the number of variants, so it follows when the verdicts already stand.
 */
export async function followRobustness(
  database: WritableDatabase,
  inputs: LevelInputs,
  matrices: Readonly<Record<GapLevel, GapMatrix>>,
  settings: DiagnosisSettings,
): Promise<Readonly<Record<GapLevel, RobustnessColumns>>> {
  const counted: Partial<Record<GapLevel, RobustnessColumns>> = {};
  for (const level of Object.keys(GAP_LEVEL) as GapLevel[]) {
    // Lets the page answer between two levels.
    await new Promise((resolve) => setTimeout(resolve));
    counted[level] = robustness({ ...inputs[level], settings }, matrices[level]);
  }
  const result = counted as Record<GapLevel, RobustnessColumns>;
  await storeRobustness(database, Object.values(result));
  return result;
}
