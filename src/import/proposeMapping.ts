import { localDay } from '../lib/localDay';
import { enterprise } from '../model/entities/enterprise';
import { enterpriseYear } from '../model/entities/enterpriseYear';
import { honour } from '../model/entities/honour';
import type { Entity, Field } from '../model/entity';
import { isAmount, isYearlyFigure, targetField } from '../model/mappingTargets';
import { plannedInstead, stageDateOf } from '../model/stageDates';
import {
  type AmountUnit,
  type ColumnMapping,
  type Evidence,
  type EvidenceReason,
  type MappingTarget,
  PLACING,
  type TableMapping,
  type UnitQuestion,
} from '../model/tableMapping';
import { matchHeader, speaksOfListedCompanies } from './headerRules';
import type { ListTable } from './listTable';
import { isMissing, isRefusal, parseCell } from './parseCell';
import { parseValues, splitValues } from './parseValues';
import { readHeader } from './readHeader';
import { looksLike, medianAmount, telltale, unitQuestion } from './unitOfColumn';

/** Share of the sampled cells that must fit a field for a column to be proposed for it. */
const LEAST_FITTING = 0.8;
/** So many cells that do not fit are slips, whatever share of a short list they are. */
const FEW = 2;
const SAMPLED_ROWS = 1000;

/** A column on its way to a mapping. */
export interface ColumnDraft {
  readonly column: number;
  readonly header: string;
  target: MappingTarget | null;
  unit: AmountUnit | null;
  question: UnitQuestion | null;
  year: number | null;
  readonly evidence: Evidence[];
}

/**
 * Which column of a table is which field of the entity, as far as headers and cells tell.
 * @param isNamed the table is named after the entity, so that an identifier means the field itself.
 */
export function matchColumns(table: ListTable, entity: Entity, isNamed = false): readonly ColumnDraft[] {
  const drafts = table.headers.map((header, column): ColumnDraft => {
    const reading = readHeader(header);
    const target = matchHeader(entity, header, isNamed)?.target ?? null;
    const evidence = [because(target ? 'header' : 'notRecognised')];
    const year = reading.year ?? null;
    return { column, header, target, unit: reading.unit ?? null, question: null, year, evidence };
  });
  // A column of a table that bears its entity's name is what it is called; what does not fit in it is refused.
  if (!isNamed) dropUnfit(drafts, table, entity);
  return drafts;
}

/** The whole mapping of a table: fields, and in which unit and of which year, and why. */
export function proposeMapping(
  table: ListTable,
  fileName: string,
  entity: Entity,
  isNamed = false,
): TableMapping {
  const drafts = matchColumns(table, entity, isNamed);
  proposeYears(drafts, table.year, fileName, entity);
  planFutureDays(drafts, table);
  dropDuplicates(drafts, entity, isNamed);
  proposeUnits(drafts, table);
  return {
    ...proposePlaceMeaning(table.headers),
    columns: drafts.map(({ header: _, ...mapping }): ColumnMapping => mapping),
  };
}

function because(reason: EvidenceReason, params: Evidence['params'] = {}): Evidence {
  return { key: `import.evidence.${reason}`, params };
}

function drop(draft: ColumnDraft, evidence: Evidence): void {
  draft.target = null;
  draft.evidence.splice(0, draft.evidence.length, evidence);
}

function dropUnfit(drafts: readonly ColumnDraft[], table: ListTable, entity: Entity): void {
  for (const draft of drafts) {
    const field = draft.target && targetField(draft.target);
    if (!field) continue;
    const misfits: { value: string; line: number }[] = [];
    let filled = 0;
    for (const [row, cells] of table.rows.slice(0, SAMPLED_ROWS).entries()) {
      const value = cells[draft.column] ?? '';
      if (isMissing(value)) continue;
      filled++;
      // A list of enterprises may give several titles in one cell, some of them unheard of.
      const parts =
        entity === enterprise && draft.target?.entity === honour.name ? splitValues(value) : [value];
      if (parts.every((part) => isMisfit(field, part))) misfits.push({ value, line: table.lines[row] ?? 0 });
    }
    const [first] = misfits;
    const isUnfit = misfits.length === filled || misfits.length > Math.max(FEW, filled * (1 - LEAST_FITTING));
    if (first && isUnfit) drop(draft, because('valuesUnfit', { ...first }));
  }
}

/** A coordinate is one wherever it lies: exchanged columns are put right later. */
function isMisfit(field: Field, text: string): boolean {
  const parsed = parseValues(field, text);
  return isRefusal(parsed) && parsed.refused !== 'outsideChina';
}

function proposeYears(
  drafts: readonly ColumnDraft[],
  yearInTitle: number | null,
  fileName: string,
  entity: Entity,
): void {
  const isFigure = (target: MappingTarget | null) => target !== null && isYearlyFigure(target, entity.name);
  const figures = drafts.filter(({ target }) => isFigure(target));
  const hasYearColumn = drafts.some(
    ({ target }) => target?.entity === enterpriseYear.name && target.field === 'year',
  );
  const latest = Math.max(...figures.map(({ year }) => year ?? Number.NEGATIVE_INFINITY));
  const inName = /(?<!\d)((?:19|20)\d{2})(?=(?:\d{2}){0,2}(?!\d))/.exec(fileName)?.[1];
  for (const draft of drafts) {
    if (!isFigure(draft.target)) {
      draft.year = null;
    } else if (draft.year !== null) {
      draft.evidence.push(because('yearInHeader', { year: String(draft.year) }));
    } else if (hasYearColumn) {
    } else if (Number.isFinite(latest)) {
      draft.year = latest;
      draft.evidence.push(because('yearLatest', { year: String(latest) }));
    } else if (yearInTitle !== null) {
      draft.year = yearInTitle;
      draft.evidence.push(because('yearInTitle', { year: String(yearInTitle) }));
    } else if (inName !== undefined) {
      draft.year = Number(inName);
      draft.evidence.push(because('yearInFileName', { year: inName }));
    } else {
      draft.evidence.push(because('yearUnknown'));
    }
  }
}

/** 开工时间 says neither planned nor actual: days yet to come are planned. */
function planFutureDays(drafts: readonly ColumnDraft[], table: ListTable): void {
  const today = localDay(new Date());
  for (const draft of drafts) {
    const dated = draft.target && stageDateOf(draft.target.field);
    if (!draft.target || dated?.kind !== 'actual_date' || draft.header.includes('实际')) continue;
    const planned = plannedInstead(dated);
    const isToCome = table.rows.slice(0, SAMPLED_ROWS).some((cells) => {
      const day = parseCell(dated.field, cells[draft.column] ?? '');
      return typeof day === 'string' && day > today;
    });
    if (!planned || !isToCome) continue;
    draft.target = { entity: draft.target.entity, field: planned.name };
    draft.evidence.push(because('daysToCome', { today }));
  }
}

/** One column a field and year: the best header stays, the first among equals; a region given makes words of it idle. */
function dropDuplicates(drafts: readonly ColumnDraft[], entity: Entity, isNamed: boolean): void {
  const holders = new Map<string, ColumnDraft>();
  const preference = ({ header }: ColumnDraft) =>
    matchHeader(entity, header, isNamed)?.preference ?? Number.POSITIVE_INFINITY;
  for (const draft of drafts) {
    if (!draft.target) continue;
    const key = `${draft.target.entity}.${draft.target.field}.${draft.year}`;
    const holder = holders.get(key);
    const [winner, loser] =
      holder && preference(holder) <= preference(draft) ? [holder, draft] : [draft, holder];
    holders.set(key, winner);
    if (loser) drop(loser, because('fieldTaken', { header: winner.header }));
  }
  const region = drafts.find(({ target }) => target?.entity === entity.name && target.field === 'region');
  if (!region) return;
  for (const draft of drafts) {
    if (draft.target?.entity !== PLACING || draft.target.field === 'park') continue;
    drop(draft, because('fieldTaken', { header: region.header }));
  }
}

function proposeUnits(drafts: readonly ColumnDraft[], table: ListTable): void {
  const inferred = unitByMagnitude(drafts, table);
  for (const draft of drafts) {
    if (!draft.target || !isAmount(draft.target)) {
      draft.unit = null;
      continue;
    }
    const isStated = draft.unit !== null || table.unit !== null;
    if (draft.unit !== null) {
      draft.evidence.push(because('unitInHeader', { unit: draft.unit }));
    } else if (table.unit !== null) {
      draft.unit = table.unit;
      draft.evidence.push(because('unitInTitle', { unit: table.unit }));
    } else {
      draft.unit = inferred.unit;
      draft.evidence.push(inferred.evidence);
    }
    draft.question = unitQuestion(
      draft.target.field,
      draft.unit,
      isStated,
      medianAmount(table, draft.column),
    );
  }
}

/** A list is taken to have one unit for all amounts whose header names none. */
function unitByMagnitude(
  drafts: readonly ColumnDraft[],
  table: ListTable,
): { readonly unit: AmountUnit; readonly evidence: Evidence } {
  const silent = drafts.filter(({ target, unit }) => target && unit === null);
  const telling = telltale(silent);
  const median = telling ? medianAmount(table, telling.column) : Number.NaN;
  const unit = telling && looksLike(telling.target?.field ?? '', median);
  if (!telling || !unit) return { unit: 'wan', evidence: because('unitAssumed', { unit: 'wan' }) };
  return { unit, evidence: because('unitByMagnitude', { unit, header: telling.header, median }) };
}

function proposePlaceMeaning(
  headers: readonly string[],
): Pick<TableMapping, 'placeMeaning' | 'placeMeaningEvidence'> {
  const header = headers.find(speaksOfListedCompanies);
  return header === undefined
    ? { placeMeaning: 'site', placeMeaningEvidence: because('notListed') }
    : { placeMeaning: 'headOffice', placeMeaningEvidence: because('listedCompanies', { header }) };
}
