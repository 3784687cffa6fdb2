import type { KnownTable } from '../importProtocol';
import type { Check, CheckFinding } from './check';
import { columnOf, textAt } from './checkedTable';
import { createRegionOfRow } from './regionOfRow';
import { tidyFirmName } from './tidyFirmName';

/**
 * Enterprises that may stand twice: a code that is loaded already; a name that is nearly equal (once legal form,
 * brackets and full-width letters are taken off) to another one's in the same region, in the file or loaded, under
 * another code. All go on: the same firm brought anew is meant to replace what stood there.
 */
export const checkNearDuplicates: Check = (table, { known, places }) => {
  const name = columnOf(table, 'name');
  if (table.entity !== 'enterprise' || !name) return [];
  const code = columnOf(table, 'enterprise_id') ?? name;
  const regionOf = createRegionOfRow(table, places);
  const loaded = known.tables.filter(({ entity }) => entity === 'enterprise');
  const loadedKeys = new Set(loaded.flatMap(({ key }) => key));
  const bearers = createBearers(loaded);
  const findings: CheckFinding[] = [];

  for (const [row, cells] of table.rows.entries()) {
    const key = textAt(cells, code);
    const value = textAt(cells, name);
    if (key === '' || value === '') continue;
    const line = table.lines[row] ?? 0;
    if (loadedKeys.has(key)) {
      const reason = { doubt: 'alreadyLoaded' as const };
      findings.push({ line, column: code.header, value: key, reason });
      continue;
    }
    const place = `${tidyFirmName(value)}\n${regionOf(cells) ?? ''}`;
    const other = bearers.get(place);
    if (other === undefined) bearers.set(place, { key, name: value, line });
    else if (other.key !== key) findings.push(toFinding(other, line, name.header, value));
  }
  return findings;
};

interface Bearer {
  readonly key: string;
  readonly name: string;
  /** null: loaded before. */
  readonly line: number | null;
}

function createBearers(loaded: readonly KnownTable[]): Map<string, Bearer> {
  const bearers = new Map<string, Bearer>();
  for (const { key, name, region } of loaded) {
    for (const [row, each] of key.entries()) {
      const text = name[row];
      if (text)
        bearers.set(`${tidyFirmName(text)}\n${region[row] ?? ''}`, { key: each, name: text, line: null });
    }
  }
  return bearers;
}

function toFinding(other: Bearer, line: number, column: string, value: string): CheckFinding {
  return other.line === null
    ? {
        line,
        column,
        value,
        reason: { doubt: 'nearLoadedName' },
        params: { name: other.name, code: other.key },
      }
    : {
        line,
        column,
        value,
        reason: { doubt: 'nearName' },
        params: { name: other.name, otherLine: other.line },
      };
}
