import { type Sql, sql } from '../db/sql';
import type { GapLevel } from '../model/enumerations';

/** Column of a firm or project that holds its region at a level. */
export const REGION_COLUMN: Record<GapLevel, Sql> = { city: sql`city`, county: sql`county`, park: sql`park` };
