import type { Cell } from '../model/arrowVector';
import type { Field } from '../model/entity';
import type { AmountUnit } from './amountUnit';
import type { BuildReport } from './buildReport';
import { proposeFix } from './check/proposeFix';
import type { EnterpriseListMapping, PlacingField } from './importProtocol';
import { isMissing, isRefusal, parseCell } from './parseCell';
import { targetField } from './targetField';

/** One row of a list, its cells read as the mapping says. */
export interface ListRow {
  readonly enterprise: Map<string, Cell>;
  /** Year → figures that are not missing. */
  readonly years: Map<number, Map<string, Cell>>;
  readonly place: ReadonlyMap<PlacingField, string>;
  /** The year that the row itself gives; null when none. */
  readonly year: number | null;
}

interface FieldColumn {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
  readonly unit: AmountUnit | undefined;
  readonly year: number | null;
}

const TOTAL = /^(?:合计|小计|总计|共计)$|^其中/;

/** Reads rows by a mapping; null for a row that is refused, the reasons being in the report. */
export function createListRowReader(
  mapping: EnterpriseListMapping,
  headers: readonly string[],
  report: BuildReport,
): (cells: readonly string[], line: number) => ListRow | null {
  const placing: { column: number; field: PlacingField }[] = [];
  const ofEnterprise: FieldColumn[] = [];
  const figures: FieldColumn[] = [];
  let yearColumn: FieldColumn | undefined;
  for (const { column, target, unit, year } of mapping.columns) {
    if (!target) continue;
    if (target.entity === 'placing') {
      placing.push({ column, field: target.field });
      continue;
    }
    const field = targetField(target);
    if (!field) continue;
    const entry = { column, header: headers[column] ?? '', field, unit: unit ?? undefined, year };
    if (target.entity === 'enterprise') ofEnterprise.push(entry);
    else if (field.name === 'year') yearColumn = entry;
    else figures.push(entry);
  }
  const isIdentity = ({ field }: FieldColumn) => field.name === 'enterprise_id' || field.name === 'name';
  const identity = ofEnterprise.filter(isIdentity);
  const hasId = identity.some(({ field }) => field.name === 'enterprise_id');

  return (cells, line) => {
    const total = identity.find(({ column }) => TOTAL.test(cells[column]?.trim() ?? ''));
    if (total) {
      report.refuse(line, total.header, cells[total.column] ?? '', 'totalRow');
      return null;
    }
    const read = ({ column, header, field, unit }: FieldColumn): Cell => {
      const text = cells[column] ?? '';
      const value = parseCell(field, text, unit);
      if (isRefusal(value)) {
        report.refuse(line, header, text, value.refused, proposeFix(field, column, text, value.refused));
      }
      const isAbsent = value === null && (field.key || field.required);
      if (isAbsent) report.refuse(line, header, text, 'requiredMissing');
      return isRefusal(value) ? null : value;
    };

    const row = new Map<string, Cell>();
    for (const entry of ofEnterprise) row.set(entry.field.name, read(entry));
    if (!hasId) row.set('enterprise_id', row.get('name') ?? null);

    const stated = yearColumn ? read(yearColumn) : null;
    const year = typeof stated === 'number' ? stated : null;
    const years = new Map<number, Map<string, Cell>>();
    for (const entry of figures) {
      const value = read(entry);
      const ofYear = entry.year ?? year;
      if (value === null || ofYear === null) continue;
      const figuresOfYear = years.get(ofYear) ?? new Map<string, Cell>();
      years.set(ofYear, figuresOfYear.set(entry.field.name, value));
    }
    if (report.isHeld(line)) return null;
    return { enterprise: row, years, place: readPlace(placing, cells), year };
  };
}

function readPlace(
  placing: readonly { readonly column: number; readonly field: PlacingField }[],
  cells: readonly string[],
): ReadonlyMap<PlacingField, string> {
  const words = new Map<PlacingField, string>();
  for (const { column, field } of placing) {
    const word = cells[column]?.trim() ?? '';
    if (!isMissing(word)) words.set(field, word);
  }
  return words;
}
