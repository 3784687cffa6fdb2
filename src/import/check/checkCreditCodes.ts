import type { DoubtReason } from '../../model/importFinding';
import type { Check, CheckFinding } from './check';
import { columnOf, textAt } from './checkedTable';
import { type CreditCodeStanding, creditCodeStanding, tidyCreditCode } from './creditCode';

const DOUBT: Readonly<Partial<Record<CreditCodeStanding, DoubtReason>>> = {
  looseForm: 'creditCodeForm',
  wrongCheckDigit: 'creditCodeCheckDigit',
  wrongLength: 'creditCodeLength',
  registrationNumber: 'registrationNumber',
};

/**
 * 统一社会信用代码 by its check digit. A wrong code proposes nothing: which of its characters is the wrong one cannot
 * be known. The row goes on, since its figures stand whatever it is joined by.
 */
export const checkCreditCodes: Check = (table) => {
  const column = columnOf(table, 'enterprise_id');
  if (!column || table.entity !== 'enterprise') return [];
  return table.rows.flatMap((cells, row): CheckFinding[] => {
    const value = textAt(cells, column);
    const doubt = DOUBT[creditCodeStanding(value)];
    if (doubt === undefined) return [];
    const fix = doubt === 'creditCodeForm' ? [{ column: column.column, value: tidyCreditCode(value) }] : null;
    return [
      { line: table.lines[row] ?? 0, column: column.header, value, reason: { doubt }, ...(fix && { fix }) },
    ];
  });
};
