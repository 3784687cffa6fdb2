import { entityByName } from './entities';
import { enterprise } from './entities/enterprise';
import { enterpriseNode } from './entities/enterpriseNode';
import { enterpriseYear } from './entities/enterpriseYear';
import { honour } from './entities/honour';
import { project } from './entities/project';
import { projectStage } from './entities/projectStage';
import { type Entity, type Field, PROVENANCE, soleKey } from './entity';
import { STAGE_DATES, stageDateOf } from './stageDates';
import {
  type ColumnMapping,
  type MappingTarget,
  PLACING,
  PLACING_FIELDS,
  type Recognised,
} from './tableMapping';

/** What columns of a table may fill: fields of one entity. */
export interface TargetGroup {
  readonly entity: Entity;
  readonly fields: readonly Field[];
}

const PROVENANCE_FIELDS: ReadonlySet<string> = new Set(PROVENANCE.map(({ name }) => name));
/** Rows refer to these by their codes, which nothing else can stand for. */
const NEEDS_ITS_CODE: ReadonlySet<string> = new Set(['region', 'chain', 'node']);

/**
 * Fields of an entity that a column may fill; a list of enterprises feeds years, nodes and titles as well, one of projects
 * the days of their stages.
 */
export function targetGroups(entity: Entity): readonly TargetGroup[] {
  if (entity.name === project.name)
    return [
      { entity, fields: entity.fields },
      { entity: projectStage, fields: STAGE_DATES.map(({ field }) => field) },
    ];
  if (entity.name !== enterprise.name) return [{ entity, fields: entity.fields }];
  return [
    { entity, fields: entity.fields },
    { entity: enterpriseYear, fields: own(enterpriseYear) },
    { entity: enterpriseNode, fields: own(enterpriseNode).filter(({ name }) => FED_BY_LIST.has(name)) },
    { entity: honour, fields: own(honour).filter(({ name }) => name === 'title') },
  ];
}

const FED_BY_LIST: ReadonlySet<string> = new Set(['node', 'share', 'capacity']);

function own({ fields }: Entity): Field[] {
  return fields.filter(({ name, references }) => references !== 'enterprise' && !PROVENANCE_FIELDS.has(name));
}

/** The words that may place a row of the entity; none where it has no region. */
export function placingTargets(entity: Entity): readonly MappingTarget[] {
  const has = (field: string): boolean => entity.fields.some(({ name }) => name === field);
  // The region table brings regions, it is not placed in them.
  if (!has('region')) return [];
  const isOfEnterprises = entity.name === enterprise.name;
  return PLACING_FIELDS.filter((field) => field !== 'park' || isOfEnterprises).map((field) => ({
    entity: PLACING,
    field,
  }));
}

/** The declaration of the field that a column fills; undefined for the words that place a row. */
export function targetField({ entity, field }: MappingTarget): Field | undefined {
  const own = entityByName(entity)?.fields.find(({ name }) => name === field);
  return own ?? (entity === projectStage.name ? stageDateOf(field)?.field : undefined);
}

/** Money, so that the unit of its column matters. */
export function isAmount(target: MappingTarget): boolean {
  return targetField(target)?.unit === '万元';
}

/** A figure of one year in a list of enterprises, as against the year itself. */
export function isYearlyFigure(target: MappingTarget, entity: string): boolean {
  return entity === enterprise.name && target.entity === enterpriseYear.name && target.field !== 'year';
}

/** How rows without a column for their key are told apart: by their name, by their line, or null: not at all. */
export function keySubstitute(entity: Entity): Field | 'line' | null {
  if (NEEDS_ITS_CODE.has(entity.name) || !soleKey(entity)) return null;
  return entity.fields.find(({ name, required }) => name === 'name' && required) ?? 'line';
}

/** Fields without which no row of the entity can be written, and that no column gives. */
export function missingFields(
  entity: Entity,
  columns: readonly Pick<ColumnMapping, 'target'>[],
): readonly Field[] {
  const given = new Set(
    columns.flatMap(({ target }) => (target ? [`${target.entity}.${target.field}`] : [])),
  );
  const isPlaced = columns.some(({ target }) => target?.entity === PLACING && target.field !== 'park');
  const isDispensable = keySubstitute(entity) === null ? undefined : soleKey(entity);
  return entity.fields.filter((field) => {
    if (!field.required || field === isDispensable || given.has(`${entity.name}.${field.name}`)) return false;
    return !(field.name === 'region' && isPlaced);
  });
}

/** Enterprises with words of places, figures, nodes or titles beside them, as against rows of the table alone. */
export function isEnterpriseList({ entity, mapping }: Recognised): boolean {
  return (
    entity === enterprise.name &&
    mapping.columns.some(({ target }) => target !== null && target.entity !== enterprise.name)
  );
}
