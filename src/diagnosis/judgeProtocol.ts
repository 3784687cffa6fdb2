import type { ChainEdge, ChainNode } from '../model/chainGraph';
import type { ChainRegionColumns } from '../model/chainRegionColumns';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import type { GapLevel } from '../model/enumerations';
import type { RobustnessColumns, RobustnessVariant } from '../model/robustnessColumns';
import type { GapMatrix } from './gapMatrix';
import type { LevelInput } from './levelInput';

type ByLevel<Each> = Readonly<Record<GapLevel, Each>>;

/** What a graph is built from: its rows of bits do not cross the boundary, so the worker builds its own. */
export interface GraphParts {
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly ChainEdge[];
}

/** One cell of a level. */
export interface CellPlace {
  readonly level: GapLevel;
  readonly region: number;
  readonly node: number;
}

/** Everything that crosses the boundary. `sumsId` tells the sums that were handed over apart. */
export type JudgeRequest =
  | {
      readonly id: number;
      readonly kind: 'open';
      readonly sumsId: number;
      readonly parts: GraphParts;
      readonly levels: ByLevel<Omit<LevelInput, 'graph'>>;
    }
  | {
      readonly id: number;
      readonly kind: 'judge';
      readonly sumsId: number;
      readonly settings: DiagnosisSettings;
    }
  | {
      readonly id: number;
      readonly kind: 'countVariants';
      readonly sumsId: number;
      readonly settings: DiagnosisSettings;
    }
  | {
      readonly id: number;
      readonly kind: 'listVariants';
      readonly sumsId: number;
      readonly settings: DiagnosisSettings;
      readonly cell: CellPlace;
    }
  | { readonly id: number; readonly kind: 'close'; readonly sumsId: number }
  /** Nobody waits for the answer to `cancelled` any more. */
  | { readonly id: number; readonly kind: 'cancel'; readonly cancelled: number };

/** Columns of a matrix that differ from those sent before for the same sums and level; the rest stand. */
export type ChangedColumns = Partial<GapMatrix>;

export type JudgeReply =
  | { readonly id: number; readonly kind: 'done' }
  | {
      readonly id: number;
      readonly kind: 'judged';
      readonly changed: ByLevel<ChangedColumns>;
      readonly chainRegions: ByLevel<ChainRegionColumns>;
    }
  | { readonly id: number; readonly kind: 'counted'; readonly robustness: ByLevel<RobustnessColumns> }
  | { readonly id: number; readonly kind: 'listed'; readonly variants: readonly RobustnessVariant[] }
  | { readonly id: number; readonly kind: 'failed'; readonly detail: string };
