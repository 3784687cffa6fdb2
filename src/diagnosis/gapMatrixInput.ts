import type { ChainGraph } from '../model/chainGraph';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import type { GapLevel } from '../model/enumerations';
import type { ChainCells, GapCells, GapRegions } from '../model/gapColumns';

/** Everything a judgement of one level reads: sums over rows, the graphs, and the settings. */
export interface GapMatrixInput {
  readonly level: GapLevel;
  readonly regions: GapRegions;
  readonly graph: ChainGraph;
  readonly cells: GapCells;
  readonly chainCells: ChainCells;
  /** Region × chain, row-major: 1 where the region declares the chain. */
  readonly adopted: Uint8Array;
  /** City × node, row-major: 1 where the city has the node; null at city level. */
  readonly cityPresence: Uint8Array | null;
  readonly settings: DiagnosisSettings;
}
