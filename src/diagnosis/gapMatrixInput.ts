import type { ChainGraph } from '../model/chainGraph';
import type { GapLevel } from '../model/enumerations';
import type { GapCells, GapRegions } from '../model/gapColumns';
import type { GapThresholds } from './gapThresholds';

export interface GapMatrixInput {
  readonly level: GapLevel;
  readonly regions: GapRegions;
  readonly graph: ChainGraph;
  readonly cells: GapCells;
  /** Region × chain, row-major: 1 where the region declares the chain. */
  readonly adopted: Uint8Array;
  /** City × node, row-major: 1 where the city has the node; null at city level. */
  readonly cityPresence: Uint8Array | null;
  readonly thresholds: GapThresholds;
}
