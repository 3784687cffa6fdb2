import { entityByName } from '../model/entities';
import { keySubstitute } from '../model/mappingTargets';
import type { Recognised } from '../model/tableMapping';
import { checkedColumns } from './check/checkedColumns';
import { fieldColumns, textAt } from './check/checkedTable';
import type { KnownTable } from './importProtocol';
import type { ListTable } from './listTable';

/** The rows of a file as references may point at them: keys as they will be stored, names where it has them. */
export function knownOfFile(table: ListTable, recognised: Recognised, dataSet: string): KnownTable {
  const entity = entityByName(recognised.entity);
  const columns = fieldColumns({
    ...table,
    entity: recognised.entity,
    columns: checkedColumns(recognised, table.headers),
  }).filter((each) => each.entity === recognised.entity);
  const ofField = (name: string) => columns.find(({ field }) => field.name === name);
  const nameColumn = ofField('name') ?? ofField('title');
  const chainColumn = ofField('chain');
  const keyColumns = (entity?.fields ?? []).filter(({ key }) => key).map(({ name }) => ofField(name));
  const isByLine = entity && !keyColumns.some((column) => column) && keySubstitute(entity) === 'line';
  return {
    entity: recognised.entity,
    key: table.rows.map((cells, row) =>
      isByLine
        ? `${dataSet}:${table.lines[row]}`
        : keyColumns.map((column) => textAt(cells, column ?? nameColumn)).join('+'),
    ),
    name: table.rows.map((cells) => textAt(cells, nameColumn) || null),
    region: table.rows.map(() => null),
    ...(chainColumn && { chain: table.rows.map((cells) => textAt(cells, chainColumn) || null) }),
  };
}
