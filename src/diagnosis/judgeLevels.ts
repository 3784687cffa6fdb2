import type { ChainRegionColumns } from '../model/chainRegionColumns';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import type { GapLevel } from '../model/enumerations';
import { chainRegions } from './chainRegion';
import { computeGapMatrix, type GapMatrix } from './gapMatrix';
import type { LevelInputs } from './levelInput';

/** All levels judged, and every chain rolled up by region. */
export interface Judgement {
  readonly gaps: Readonly<Record<GapLevel, GapMatrix>>;
  readonly chainRegions: Readonly<Record<GapLevel, ChainRegionColumns>>;
}

/** Judges all levels from their sums; touches no rows. */
export function judgeLevels(inputs: LevelInputs, settings: DiagnosisSettings): Judgement {
  const judge = (level: GapLevel): GapMatrix => computeGapMatrix({ ...inputs[level], settings });
  const gaps = { city: judge('city'), county: judge('county'), park: judge('park') };
  const rollUp = (level: GapLevel) => chainRegions({ ...inputs[level], settings }, gaps[level]);
  return { gaps, chainRegions: { city: rollUp('city'), county: rollUp('county'), park: rollUp('park') } };
}
