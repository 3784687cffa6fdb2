import type { BuiltTable } from '../model/builtImport';
import { project } from '../model/entities/project';
import { projectStage } from '../model/entities/projectStage';
import type { BuildOptions } from '../model/importRepair';
import { STAGE_DATES } from '../model/stageDates';
import type { TableMapping } from '../model/tableMapping';
import { buildEntityTable } from './buildEntityTable';
import type { BuildReport } from './buildReport';
import type { KnownPlaces } from './knownPlaces';
import type { ListTable } from './listTable';
import { createTableBuilder, type EntityRow, type TableBuilder } from './tableBuilder';

/** A list of projects → `project`, one row each, and `project_stage`, one row for each stage whose days it gives. */
export function buildProjectTables(
  table: ListTable,
  mapping: TableMapping,
  places: KnownPlaces,
  options: BuildOptions,
  report: BuildReport,
  onRow: (row: number) => void,
): readonly BuiltTable[] {
  const stages = createTableBuilder(projectStage, options);
  const projects = buildEntityTable(project, table, mapping, places, options, report, onRow, (row) =>
    addStages(stages, row),
  );
  return [projects, stages.build()];
}

function addStages(stages: TableBuilder, row: EntityRow): void {
  const isSample = row.get('is_sample') ?? null;
  for (const stage of new Set(STAGE_DATES.map((each) => each.stage))) {
    const planned = row.get(`${stage}.planned_date`) ?? null;
    const actual = row.get(`${stage}.actual_date`) ?? null;
    if (planned === null && actual === null) continue;
    stages.add(
      new Map([
        ['project', row.get('project_id') ?? null],
        ['stage', stage],
        ['planned_date', planned],
        ['actual_date', actual],
        ['is_sample', isSample],
      ]),
    );
  }
}
