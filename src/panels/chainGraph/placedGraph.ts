import type { ColumnStage } from './graphColumns';

/** Sizes of the picture in px at full scale. */
export interface GraphSizes {
  readonly nodeWidth: number;
  readonly nodeHeight: number;
  /** Between two nodes of a column. */
  readonly rowGap: number;
  /** Room beside a supplier for a coefficient; 0 where none is known. */
  readonly labelRoom: number;
}

export interface PlacedNode {
  readonly id: string;
  readonly column: number;
  /** Left upper corner. */
  readonly x: number;
  readonly y: number;
  /** Stage of the band above it; null in the row of 配套服务. */
  readonly band: ColumnStage | null;
}
