import type { TFunction } from 'i18next';
import { UserFacingError } from '../../lib/errors';
import type { ReturnRound } from '../../model/returnRound';
import type { ReturnRow } from '../../queries/returnRows';
import { writeReturnWorkbook } from './returnWorkbook';

/** Rows of each unit, in the order of the units' keys; what belongs to none is left out. */
export function rowsByUnit(rows: readonly ReturnRow[]): ReadonlyMap<string, readonly ReturnRow[]> {
  const byUnit = new Map<string, ReturnRow[]>();
  for (const row of rows) {
    if (row.unit === null || row.unit === '') continue;
    const known = byUnit.get(row.unit);
    if (known) known.push(row);
    else byUnit.set(row.unit, [row]);
  }
  return byUnit;
}

/** The workbooks of a round, one a unit, as one zip. */
export async function issueReturns(
  round: ReturnRound,
  rows: readonly ReturnRow[],
  mark: string | null,
  t: TFunction<'returns'>,
): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const byUnit = rowsByUnit(rows);
  if (byUnit.size === 0) throw new UserFacingError('error.returns.nothingToIssue', {}, 'narrowFilter');
  const files: Record<string, Uint8Array> = {};
  for (const unit of round.units) {
    const due = round.dueOn || t('noDue');
    const content = await writeReturnWorkbook(round, unit, byUnit.get(unit.id) ?? [], {
      sheet: t('sheet.name'),
      title: t('sheet.title', { unit: unit.name, number: round.number }),
      notes: [
        t('sheet.unit', { unit: unit.name, due }),
        ...(round.subject === 'enterprise' ? [t('sheet.year', { year: round.year })] : []),
        t('sheet.how'),
        ...(mark === null ? [] : [mark]),
      ],
      key: t('sheet.key'),
      name: t('sheet.nameHead'),
      last: t('sheet.last'),
    });
    files[workbookName(unit.name, unit.id, files)] = content;
  }
  // A workbook is packed already.
  return zipSync(files, { level: 0 });
}

/** A name that every file system takes; namesakes are told apart by their key. */
function workbookName(name: string, id: string, taken: Readonly<Record<string, unknown>>): string {
  const safe = safeName(name) || safeName(id) || 'unit';
  const plain = `${safe}.xlsx`;
  return Object.hasOwn(taken, plain) ? `${safe}_${safeName(id)}.xlsx` : plain;
}

export function safeName(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^\.+/, '')
    .slice(0, 60);
}
