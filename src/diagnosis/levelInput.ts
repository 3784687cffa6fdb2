import type { GapLevel } from '../model/enumerations';
import type { GapMatrixInput } from './gapMatrixInput';

/** What the rules read of one level, but for the settings: sums over rows that no threshold changes. */
export type LevelInput = Omit<GapMatrixInput, 'settings'>;

/** The sums of all levels, over one graph. */
export type LevelInputs = Readonly<Record<GapLevel, LevelInput>>;
