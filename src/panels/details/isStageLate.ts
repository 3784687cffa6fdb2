import type { ProjectStageRow } from '../../queries/projectDetail';

/** A stage is late when its planned day is before the as-of day and it has no actual one; 终止 ends lateness. */
export function isStageLate(
  { plannedDate, actualDate }: ProjectStageRow,
  projectStage: string,
  asOf: string,
): boolean {
  return projectStage !== 'cancelled' && actualDate === null && plannedDate !== null && plannedDate < asOf;
}
