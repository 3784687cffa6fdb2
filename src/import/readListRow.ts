import type { Cell } from '../model/arrowVector';
import { enterprise } from '../model/entities/enterprise';
import { enterpriseNode } from '../model/entities/enterpriseNode';
import { honour } from '../model/entities/honour';
import { boolean, type Field } from '../model/entity';
import { targetField } from '../model/mappingTargets';
import { type AmountUnit, type PlacingField, placingField, type TableMapping } from '../model/tableMapping';
import type { BuildReport } from './buildReport';
import { proposeFix } from './check/proposeFix';
import { isMissing, isRefusal, parseCell, roughness } from './parseCell';
import { parseValues, splitValues } from './parseValues';
import { totalColumn } from './totalRow';

/** One row of a list, its cells read as the mapping says. */
export interface ListRow {
  readonly enterprise: Map<string, Cell>;
  /** Year → figures that are not missing. */
  readonly years: Map<number, Map<string, Cell>>;
  readonly place: ReadonlyMap<PlacingField, string>;
  /** Words of the columns that give a region by its code or name, by field. */
  readonly regions: ReadonlyMap<string, string>;
  /** Titles known, by identifier. */
  readonly titles: readonly string[];
  /** Nodes as the row names them. */
  readonly nodes: readonly string[];
  /** What the row says of its nodes: share, capacity. */
  readonly ofNode: ReadonlyMap<string, Cell>;
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

const ID = 'enterprise_id';
const ID_FIELD = targetField({ entity: enterprise.name, field: ID });
const SAMPLE_FIELD = boolean('is_sample', '示例', 'Sample');
const SAMPLE_HEADERS: ReadonlySet<string> = new Set([SAMPLE_FIELD.name, SAMPLE_FIELD.label.zh]);

/** Reads rows by a mapping; null for a row that is refused, the reasons being in the report. */
export function createListRowReader(
  mapping: TableMapping,
  headers: readonly string[],
  report: BuildReport,
): (cells: readonly string[], line: number) => ListRow | null {
  const columns = sortColumns(mapping, headers);
  const isIdentity = ({ field }: FieldColumn) => field.name === 'enterprise_id' || field.name === 'name';
  const identity = columns.ofEnterprise.filter(isIdentity);
  const sampleColumn = headers.findIndex((header) => SAMPLE_HEADERS.has(header.trim()));
  const naming = identity.map(({ column }) => column);
  const idColumn = identity.find(({ field }) => field.name === ID);

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
    const read = ({ column, header, field, unit }: FieldColumn): Cell => {
      const text = cells[column] ?? '';
      const value = parseValues(field, text, unit);
      if (isRefusal(value)) {
        report.refuse(line, header, text, value.refused, proposeFix(field, column, text, value.refused));
      } else if (value !== null) noticeRoughness(field, header, text, line);
      const isAbsent = value === null && field.required && field !== ID_FIELD;
      if (isAbsent) report.refuse(line, header, text, 'requiredMissing');
      return isRefusal(value) ? null : value;
    };

    const row = new Map<string, Cell>();
    for (const entry of columns.ofEnterprise) row.set(entry.field.name, read(entry));
    // A firm whose code is not known goes by its name, as all do in a list without codes.
    if (row.get(ID) === undefined || row.get(ID) === null) {
      row.set(ID, row.get('name') ?? null);
      if (idColumn && !report.isHeld(line)) report.notice(line, idColumn.header, '', 'codeMissing');
    }

    // A row that says it is synthetic stays so, whatever is declared of the file.
    const isSample = parseCell(SAMPLE_FIELD, cells[sampleColumn] ?? '') === true;
    if (isSample) row.set(SAMPLE_FIELD.name, true);
    const isYearNeeded = columns.figures.some(
      ({ column, year }) => year === null && !isMissing(cells[column] ?? ''),
    );
    const isYearGiven = columns.year !== undefined && !isMissing(cells[columns.year.column] ?? '');
    const stated = columns.year && (isYearNeeded || isYearGiven) ? read(columns.year) : null;
    const year = typeof stated === 'number' ? stated : null;
    const years = new Map<number, Map<string, Cell>>();
    for (const entry of columns.figures) {
      const value = read(entry);
      const ofYear = entry.year ?? year;
      if (value === null || ofYear === null) continue;
      const figuresOfYear = years.get(ofYear) ?? new Map<string, Cell>();
      if (isSample) figuresOfYear.set(SAMPLE_FIELD.name, true);
      years.set(ofYear, figuresOfYear.set(entry.field.name, value));
    }
    const ofNode = new Map(columns.ofNode.map((entry) => [entry.field.name, read(entry)]));
    const titles = columns.titles.flatMap((entry) => readTitles(entry, cells, line, report));
    if (report.isHeld(line)) return null;
    return {
      enterprise: row,
      years,
      place: wordsOf(columns.placing, cells),
      regions: wordsOf(columns.regions, cells),
      titles: [...new Set(titles)],
      nodes: [...new Set(columns.nodes.flatMap(({ column }) => splitValues(cells[column] ?? '')))],
      ofNode,
      year,
    };
  };
}

function sortColumns(mapping: TableMapping, headers: readonly string[]) {
  const placing: { column: number; field: PlacingField }[] = [];
  const regions: { column: number; field: string }[] = [];
  const ofEnterprise: FieldColumn[] = [];
  const figures: FieldColumn[] = [];
  const titles: FieldColumn[] = [];
  const nodes: FieldColumn[] = [];
  const ofNode: FieldColumn[] = [];
  let year: FieldColumn | undefined;
  for (const { column, target, unit, year: ofYear } of mapping.columns) {
    if (!target) continue;
    const word = placingField(target);
    if (word) placing.push({ column, field: word });
    const field = targetField(target);
    if (!field) continue;
    const entry = { column, header: headers[column] ?? '', field, unit: unit ?? undefined, year: ofYear };
    if (target.entity === honour.name) titles.push(entry);
    else if (target.entity === enterpriseNode.name) (field.name === 'node' ? nodes : ofNode).push(entry);
    else if (target.entity !== enterprise.name) {
      if (field.name === 'year') year = entry;
      else figures.push(entry);
    } else if (field.references === 'region') regions.push({ column, field: field.name });
    else if (field.references === 'park') placing.push({ column, field: 'park' });
    else ofEnterprise.push(entry);
  }
  return { placing, regions, ofEnterprise, figures, titles, nodes, ofNode, year };
}

function readTitles(
  { column, header, field }: FieldColumn,
  cells: readonly string[],
  line: number,
  report: BuildReport,
): string[] {
  return splitValues(cells[column] ?? '').flatMap((word) => {
    const title = parseValues(field, word);
    if (typeof title === 'string') return [title];
    report.notice(line, header, word, 'titleUnknown');
    return [];
  });
}

function wordsOf<FieldName extends string>(
  columns: readonly { readonly column: number; readonly field: FieldName }[],
  cells: readonly string[],
): ReadonlyMap<FieldName, string> {
  const words = new Map<FieldName, string>();
  for (const { column, field } of columns) {
    const word = cells[column]?.trim() ?? '';
    if (!isMissing(word)) words.set(field, word);
  }
  return words;
}
