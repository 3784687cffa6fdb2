import type { AmountUnit } from './amountUnit';
import { matchHeader, readHeader, speaksOfListedCompanies } from './headerRules';
import type {
  ColumnMapping,
  EnterpriseListMapping,
  Evidence,
  EvidenceReason,
  MappingTarget,
} from './importProtocol';
import { isMissing, isRefusal, parseCell, splitAmount } from './parseCell';
import type { DelimitedTable } from './parseDelimited';
import { isAmount, isYearlyFigure, targetField } from './targetField';

/** Above it a median revenue in 万元 would be 1,000 亿元: the column is in 元. */
const MEDIAN_OF_YUAN = 1e7;
/** Below it a median in 万元 would be a firm of under 100 万元: the column is in 亿元. */
const MEDIAN_OF_YI = 100;
/** Share of the sampled cells that must fit a field for a column to be proposed for it. */
const LEAST_FITTING = 0.8;
const SAMPLED_ROWS = 1000;
/** The figures whose size tells the unit, most telling first. */
const TELLING_FIGURES = ['revenue_wan', 'output_wan', 'registered_capital_wan', 'tax_wan', 'profit_wan'];

interface Draft {
  readonly column: number;
  readonly header: string;
  target: MappingTarget | null;
  unit: AmountUnit | null;
  year: number | null;
  readonly evidence: Evidence[];
}

/** Which column of a list of enterprises is which field, in which unit and of which year, and why. */
export function proposeMapping(table: DelimitedTable, fileName: string): EnterpriseListMapping {
  const drafts = table.headers.map((header, column): Draft => {
    const reading = readHeader(header);
    const target = matchHeader(header)?.target ?? null;
    const evidence = [because(target ? 'header' : 'notRecognised')];
    return { column, header, target, unit: reading.unit ?? null, year: reading.year ?? null, evidence };
  });
  dropUnfit(drafts, table);
  proposeYears(drafts, fileName);
  dropDuplicates(drafts);
  proposeUnits(drafts, table);
  return {
    ...proposePlaceMeaning(table.headers),
    columns: drafts.map(({ header: _, ...mapping }): ColumnMapping => mapping),
  };
}

function because(reason: EvidenceReason, params: Evidence['params'] = {}): Evidence {
  return { key: `import.evidence.${reason}`, params };
}

function drop(draft: Draft, evidence: Evidence): void {
  draft.target = null;
  draft.evidence.splice(0, draft.evidence.length, evidence);
}

function dropUnfit(drafts: readonly Draft[], table: DelimitedTable): void {
  for (const draft of drafts) {
    const field = draft.target && targetField(draft.target);
    if (!field) continue;
    const misfits: { value: string; line: number }[] = [];
    let filled = 0;
    for (const [row, cells] of table.rows.slice(0, SAMPLED_ROWS).entries()) {
      const value = cells[draft.column] ?? '';
      if (isMissing(value)) continue;
      filled++;
      const parsed = parseCell(field, value);
      // A coordinate is one wherever it lies: exchanged columns are put right later.
      if (isRefusal(parsed) && parsed.refused !== 'outsideChina')
        misfits.push({ value, line: table.lines[row] ?? 0 });
    }
    const [first] = misfits;
    if (first && misfits.length > filled * (1 - LEAST_FITTING))
      drop(draft, because('valuesUnfit', { ...first }));
  }
}

function proposeYears(drafts: readonly Draft[], fileName: string): void {
  const figures = drafts.filter(({ target }) => target && isYearlyFigure(target));
  const hasYearColumn = drafts.some(
    ({ target }) => target?.entity === 'enterprise_year' && target.field === 'year',
  );
  const latest = Math.max(...figures.map(({ year }) => year ?? Number.NEGATIVE_INFINITY));
  const inName = /(?<!\d)((?:19|20)\d{2})(?=(?:\d{2}){0,2}(?!\d))/.exec(fileName)?.[1];
  for (const draft of drafts) {
    if (!draft.target || !isYearlyFigure(draft.target)) {
      draft.year = null;
    } else if (draft.year !== null) {
      draft.evidence.push(because('yearInHeader', { year: String(draft.year) }));
    } else if (hasYearColumn) {
    } else if (Number.isFinite(latest)) {
      draft.year = latest;
      draft.evidence.push(because('yearLatest', { year: String(latest) }));
    } else if (inName !== undefined) {
      draft.year = Number(inName);
      draft.evidence.push(because('yearInFileName', { year: inName }));
    } else {
      draft.evidence.push(because('yearUnknown'));
    }
  }
}

/** One column a field and year: the best header stays, the first among equals. */
function dropDuplicates(drafts: readonly Draft[]): void {
  const holders = new Map<string, Draft>();
  const preference = ({ header }: Draft) => matchHeader(header)?.preference ?? Number.POSITIVE_INFINITY;
  for (const draft of drafts) {
    if (!draft.target) continue;
    const key = `${draft.target.entity}.${draft.target.field}.${draft.year}`;
    const holder = holders.get(key);
    const [winner, loser] =
      holder && preference(holder) <= preference(draft) ? [holder, draft] : [draft, holder];
    holders.set(key, winner);
    if (loser) drop(loser, because('fieldTaken', { header: winner.header }));
  }
}

function proposeUnits(drafts: readonly Draft[], table: DelimitedTable): void {
  const byMagnitude = unitByMagnitude(drafts, table);
  for (const draft of drafts) {
    if (!draft.target || !isAmount(draft.target)) {
      draft.unit = null;
    } else if (draft.unit !== null) {
      draft.evidence.push(because('unitInHeader', { unit: draft.unit }));
    } else {
      draft.unit = byMagnitude.unit;
      draft.evidence.push(byMagnitude.evidence);
    }
  }
}

/** A list is taken to have one unit for all amounts whose header names none. */
function unitByMagnitude(
  drafts: readonly Draft[],
  table: DelimitedTable,
): { readonly unit: AmountUnit; readonly evidence: Evidence } {
  const telling = drafts
    .filter(({ target, unit }) => target && unit === null && TELLING_FIGURES.includes(target.field))
    .sort((a, b) => tellingOrder(a) - tellingOrder(b))[0];
  const median = telling ? medianOf(table, telling.column) : Number.NaN;
  if (!telling || Number.isNaN(median))
    return { unit: 'wan', evidence: because('unitAssumed', { unit: 'wan' }) };
  const unit = median > MEDIAN_OF_YUAN ? 'yuan' : median < MEDIAN_OF_YI ? 'yi' : 'wan';
  const params = { unit, header: telling.header, median };
  return { unit, evidence: because('unitByMagnitude', params) };
}

function tellingOrder({ target, year }: Draft): number {
  return TELLING_FIGURES.indexOf(target?.field ?? '') * 1e4 - (year ?? 0);
}

/** Median of the absolute values; cells that name their own unit say nothing of the column's. */
function medianOf(table: DelimitedTable, column: number): number {
  const values = table.rows
    .map((cells) => splitAmount(cells[column] ?? ''))
    .filter(({ value, unit }) => unit === undefined && Number.isFinite(value))
    .map(({ value }) => Math.abs(value))
    .sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}

function proposePlaceMeaning(
  headers: readonly string[],
): Pick<EnterpriseListMapping, 'placeMeaning' | 'placeMeaningEvidence'> {
  const header = headers.find(speaksOfListedCompanies);
  return header === undefined
    ? { placeMeaning: 'site', placeMeaningEvidence: because('notListed') }
    : { placeMeaning: 'headOffice', placeMeaningEvidence: because('listedCompanies', { header }) };
}
