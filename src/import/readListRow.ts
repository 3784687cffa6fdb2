import type { Cell } from '../model/arrowVector';
import { boolean, type Field } from '../model/entity';
import type { AmountUnit } from './amountUnit';
import type { BuildReport } from './buildReport';
import type { EnterpriseListMapping, PlacingField } from './importProtocol';
import { isMissing, isRefusal, parseCell, roughness } from './parseCell';
import { targetField } from './targetField';
import { totalColumn } from './totalRow';

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

const SAMPLE_FIELD = boolean('is_sample', '示例', 'Sample');
const SAMPLE_HEADERS: ReadonlySet<string> = new Set([SAMPLE_FIELD.name, SAMPLE_FIELD.label.zh]);

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
  const sampleColumn = headers.findIndex((header) => SAMPLE_HEADERS.has(header.trim()));
  const naming = identity.map(({ column }) => column);
  const hasId = identity.some(({ field }) => field.name === 'enterprise_id');

  const noticeRoughness = (field: Field, header: string, text: string, line: number) => {
    const rough = roughness(field, text);
    if (rough) report.notice(line, header, text, rough);
  };

  return (cells, line) => {
    const total = totalColumn(cells, naming);
    if (total !== undefined) {
      report.refuse(line, headers[total] ?? '', cells[total] ?? '', 'totalRow');
      return null;
    }
    const findings = report.refused.length;
    const read = ({ column, header, field, unit }: FieldColumn): Cell => {
      const text = cells[column] ?? '';
      const value = parseCell(field, text, unit);
      if (isRefusal(value)) report.refuse(line, header, text, value.refused);
      else if (value !== null) noticeRoughness(field, header, text, line);
      const isAbsent = value === null && (field.key || field.required);
      if (isAbsent) report.refuse(line, header, text, 'requiredMissing');
      return isRefusal(value) ? null : value;
    };

    const row = new Map<string, Cell>();
    for (const entry of ofEnterprise) row.set(entry.field.name, read(entry));
    if (!hasId) row.set('enterprise_id', row.get('name') ?? null);

    // A row that says it is synthetic stays so, whatever is declared of the file.
    const isSample = parseCell(SAMPLE_FIELD, cells[sampleColumn] ?? '') === true;
    if (isSample) row.set(SAMPLE_FIELD.name, true);
    const isYearNeeded = figures.some(({ column, year }) => year === null && !isMissing(cells[column] ?? ''));
    const isYearGiven = yearColumn !== undefined && !isMissing(cells[yearColumn.column] ?? '');
    const stated = yearColumn && (isYearNeeded || isYearGiven) ? read(yearColumn) : null;
    const year = typeof stated === 'number' ? stated : null;
    const years = new Map<number, Map<string, Cell>>();
    for (const entry of figures) {
      const value = read(entry);
      const ofYear = entry.year ?? year;
      if (value === null || ofYear === null) continue;
      const figuresOfYear = years.get(ofYear) ?? new Map<string, Cell>();
      if (isSample) figuresOfYear.set(SAMPLE_FIELD.name, true);
      years.set(ofYear, figuresOfYear.set(entry.field.name, value));
    }
    if (report.refused.length > findings) return null;
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
