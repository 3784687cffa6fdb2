import { fieldNameOf } from '../headerRules';
import { isMissing } from '../parseCell';
import { splitValues } from '../parseValues';
import { type CheckedTable, type FieldColumn, fieldColumns, textAt } from './checkedTable';

/** A column whose cells refer to rows of another table. */
export interface ReferenceColumn extends FieldColumn {
  /** The entity referred to. */
  readonly target: string;
  /** One headed by the identifier holds keys alone. */
  readonly holdsNames: boolean;
  /** The parts of a cell; none where it is missing. */
  readonly parts: (cells: readonly string[]) => readonly string[];
}

/** References but those to regions, which are placed elsewhere; chains first, for they tell nodes of one name apart. */
export function referenceColumns(table: CheckedTable): readonly ReferenceColumn[] {
  const columns = fieldColumns(table).flatMap((column): ReferenceColumn[] => {
    const { field, header, entity } = column;
    const target = field.references;
    if (target === undefined || target === 'region') return [];
    // A list of enterprises may name several nodes in one cell.
    const isList = field.list === true || entity !== table.entity;
    return [
      {
        ...column,
        target,
        holdsNames: fieldNameOf(header) !== field.name,
        parts(cells) {
          const text = textAt(cells, column);
          if (isMissing(text)) return [];
          return isList ? splitValues(text) : [text];
        },
      },
    ];
  });
  const rank = ({ target }: ReferenceColumn): number => (target === 'chain' ? 0 : 1);
  return columns.toSorted((a, b) => rank(a) - rank(b));
}
