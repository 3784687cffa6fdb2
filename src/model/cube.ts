import type { EnterpriseStatus, ProjectStage, Stage } from './enumerations';

/** Status of an enterprise → code of a byte column; a missing status is `unknown`. */
export const STATUS_OF_CODE = [
  'unknown',
  'preparing',
  'active',
  'reduced',
  'halted',
  'moved_out',
  'deregistered',
] as const satisfies readonly ('unknown' | EnterpriseStatus)[];

/** With no status chosen, enterprises in operation count, those of unknown status among them. */
export const OPERATING_STATUSES = [
  'unknown',
  'active',
  'reduced',
] as const satisfies readonly (typeof STATUS_OF_CODE)[number][];

/** Stage of a project → code of a byte column; a missing stage is `unknown`. */
export const PROJECT_STAGE_OF_CODE = [
  'unknown',
  'planned',
  'negotiating',
  'signed',
  'registered',
  'approved',
  'land_granted',
  'started',
  'building',
  'completed',
  'operating',
  'full_capacity',
  'counted',
  'cancelled',
] as const satisfies readonly ('unknown' | ProjectStage)[];

/** Where a row stands: codes of all three levels, null where it is not placed so finely. */
export interface CubePlace {
  readonly adcode: string;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
}

export interface CubePark {
  readonly parkId: string;
  /** Code of the region it lies in. */
  readonly region: string | null;
}

export interface CubeNode {
  readonly nodeId: string;
  readonly chainId: string;
  readonly stage: Stage | null;
}

/** One row a group of enterprises that no choice of a filter tells apart; indexes are −1 where unknown. */
export interface FirmGroups {
  readonly place: Int32Array;
  readonly park: Int32Array;
  /** Codes of STATUS_OF_CODE. */
  readonly status: Int32Array;
  /** Bits of `titleBit`; none where titles are counted in `titleCounts`. */
  readonly titles: Int32Array;
  /** Where enterprises of several sets of titles are one group: group × title of HONOUR_TITLE → those that bear it. */
  readonly titleCounts?: Int32Array;
  /** 1 for synthetic enterprises. */
  readonly isSample: Int32Array;
  readonly firmCount: Int32Array;
  /** Enterprises of the group with a known value. */
  readonly outputKnown: Int32Array;
  readonly revenueKnown: Int32Array;
  readonly employeesKnown: Int32Array;
}

/** One row a group and node, and one for what belongs to no node (−1); ordered by group. */
export interface GroupParts {
  readonly group: Int32Array;
  readonly node: Int32Array;
  /** Σw over the group's enterprises. */
  readonly weight: Float64Array;
  /** Σ w·value over known values; NaN where none is known. Money in 万元. */
  readonly outputWan: Float64Array;
  readonly revenueWan: Float64Array;
  readonly employees: Float64Array;
}

/** One row a project; indexes are −1 where unknown. */
export interface CubeProjects {
  /** Row number in `internal.project_fact`, ascending. */
  readonly project: Int32Array;
  readonly place: Int32Array;
  readonly park: Int32Array;
  readonly node: Int32Array;
  readonly chain: Int32Array;
  /** Codes of PROJECT_STAGE_OF_CODE. */
  readonly stage: Int32Array;
  readonly late: Int32Array;
  readonly isSample: Int32Array;
  /** 万元; NaN where unknown. */
  readonly investmentWan: Float64Array;
}

/**
 * Everything a filter can count, summed once: enterprises in groups (every enterprise in one), projects in rows.
 * A gesture is answered from it without a question to the engine, whatever the number of rows.
 */
export interface Cube {
  readonly places: readonly CubePlace[];
  readonly parks: readonly CubePark[];
  readonly chains: readonly string[];
  readonly nodes: readonly CubeNode[];
  readonly groups: FirmGroups;
  readonly parts: GroupParts;
  /** Row numbers in `internal.firm`, ascending, and the group of each. */
  readonly firm: Int32Array;
  readonly groupOfFirm: Int32Array;
  readonly projects: CubeProjects;
}
