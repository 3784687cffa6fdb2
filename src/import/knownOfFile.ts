import { entityByName } from '../model/entities';
import type { Recognised } from '../model/tableMapping';
import { checkedColumns } from './check/checkedColumns';
import { fieldColumns, textAt } from './check/checkedTable';
import type { KnownTable } from './importProtocol';
import type { ListTable } from './listTable';

/** The rows of a file as those of other files may refer to them: keys as they stand in it, names where it has them. */
export function knownOfFile(table: ListTable, recognised: Recognised): KnownTable {
  const { entity } = recognised;
  const columns = fieldColumns({
    ...table,
    entity,
    columns: checkedColumns(recognised, table.headers),
  }).filter((each) => each.entity === entity);
  const ofField = (name: string) => columns.find(({ field }) => field.name === name);
  const nameColumn = ofField('name');
  const keyNames = (entityByName(entity)?.fields ?? []).filter(({ key }) => key).map(({ name }) => name);
  // A list without codes uses the names as local ids.
  const keyColumns = keyNames.map((name) => ofField(name) ?? nameColumn);
  return {
    entity,
    key: table.rows.map((cells) => keyColumns.map((column) => textAt(cells, column)).join('+')),
    name: table.rows.map((cells) => textAt(cells, nameColumn) || null),
    region: table.rows.map(() => null),
  };
}
