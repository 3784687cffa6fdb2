import { ENTITIES } from '../model/entities';
import { enterprise } from '../model/entities/enterprise';
import type { Entity } from '../model/entity';
import { missingFields } from '../model/mappingTargets';
import type { Recognised } from '../model/tableMapping';
import { TEMPLATE_SUFFIX } from '../model/templateMarks';
import type { ListTable } from './listTable';
import { type ColumnDraft, matchColumns, proposeMapping } from './proposeMapping';

/** Fields by which another table must fit better than a list of enterprises. */
const MARGIN = 1;
const COPY_OF = /(?:\s*[(（]\d+[)）]|\s*-\s*(?:副本|copy)|\s+copy)*$/i;

/**
 * What a table holds. A file named after an entity (`node.csv`, `Enterprise (1).CSV`, `园区_模板.xlsx`) holds that entity; else the one
 * whose fields most of the headers name, with more weight for an entity that the file or sheet is called by (问题台账).
 * What fits nothing else is taken for a list of enterprises.
 */
export function recogniseTable(table: ListTable, fileName: string, sheetName = ''): Recognised {
  const named = entityNamed(fileName) ?? entityNamed(sheetName);
  const entity = named ?? bestFit(table, `${fileName} ${sheetName}`);
  const mapping = proposeMapping(table, fileName, entity, named !== undefined);
  return { entity: entity.name, mapping, isRemembered: false };
}

function bestFit(table: ListTable, names: string): Entity {
  const enterprises = matchColumns(table, enterprise);
  const nameColumn = enterprises.findIndex(
    ({ target }) => target?.entity === enterprise.name && target.field === 'name',
  );
  // What names enterprises is a list of them unless clearly more speaks for another table.
  const margin = nameColumn >= 0 ? MARGIN : 0;
  let best = { entity: enterprise, fit: fitOf(enterprise, enterprises, names) + margin };
  for (const entity of ENTITIES) {
    if (entity === enterprise) continue;
    const columns = matchColumns(table, entity);
    // A list with a column of enterprises is of something that knows of enterprises.
    if (nameColumn >= 0 && !columns[nameColumn]?.target) continue;
    const fit = fitOf(entity, columns, names);
    if (fit > best.fit) best = { entity, fit };
  }
  return best.entity;
}

function entityNamed(name: string): Entity | undefined {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replace(COPY_OF, '')
    .trim()
    .replace(new RegExp(`${TEMPLATE_SUFFIX}$`), '')
    .toLowerCase();
  return ENTITIES.find((entity) => entity.name === stem || entity.label.zh === stem);
}

/** Fields given, and characters of the entity's label in the names; -1 where no row could be written. */
function fitOf(entity: Entity, columns: readonly ColumnDraft[], names: string): number {
  if (missingFields(entity, columns).length > 0) return -1;
  const given = new Set(
    columns.flatMap(({ target, year }) => (target ? [`${target.entity}.${target.field}.${year}`] : [])),
  );
  // One column of a general name says nothing.
  if (given.size === 0 || (given.size === 1 && entity !== enterprise)) return -1;
  return given.size + (names.includes(entity.label.zh) ? entity.label.zh.length : 0);
}
