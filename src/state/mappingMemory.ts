import { entityByName } from '../model/entities';
import { isAmount, isYearlyFigure, targetField } from '../model/mappingTargets';
import {
  type ColumnMapping,
  type MappingTarget,
  PLACING,
  type PlaceMeaning,
  placingField,
  type Recognised,
} from '../model/tableMapping';

const STORAGE_KEY = 'chain-atlas.mappings';
/** The oldest go first. */
const KEPT = 100;
const UNITS: ReadonlySet<unknown> = new Set(['yuan', 'thousand_yuan', 'wan', 'million_yuan', 'yi']);

/** What a person chose for a column, by its header. */
type KeptColumn = Pick<ColumnMapping, 'target' | 'unit' | 'year'>;

interface KeptMapping {
  readonly headers: string;
  readonly entity: string;
  readonly placeMeaning: PlaceMeaning;
  readonly columns: Readonly<Record<string, KeptColumn>>;
}

/** Mappings that a person has corrected, by the set of a file's headers, in any order. */
export interface MappingMemory {
  /** The proposal as a person changed it for an earlier file with these headers; as it is where there was none. */
  recall(headers: readonly string[], proposed: Recognised): Recognised;
  /** Without storage nothing is kept, and the next file is proposed anew. */
  keep(headers: readonly string[], chosen: Recognised): void;
}

type KeyStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** @param openStorage throws where storage is blocked by policy. */
export function createMappingMemory(openStorage: () => KeyStorage): MappingMemory {
  return {
    recall(headers, proposed) {
      const kept = read(openStorage).find((each) => each.headers === idOf(headers));
      if (!kept) return proposed;
      const byHeader = new Map(Object.entries(kept.columns));
      const columns = proposed.mapping.columns.map((column) => {
        const header = headers[column.column]?.trim() ?? '';
        return recalled(column, byHeader.get(header), header, kept.entity);
      });
      return {
        entity: kept.entity,
        mapping: { ...proposed.mapping, placeMeaning: kept.placeMeaning, columns },
        isRemembered: true,
      };
    },
    keep(headers, { entity, mapping }) {
      const id = idOf(headers);
      const columns = Object.fromEntries(
        mapping.columns.map(({ column, target, unit, year }) => [
          headers[column] ?? '',
          { target, unit, year },
        ]),
      );
      const kept: KeptMapping = { headers: id, entity, placeMeaning: mapping.placeMeaning, columns };
      const others = read(openStorage).filter((each) => each.headers !== id);
      try {
        openStorage().setItem(STORAGE_KEY, JSON.stringify([...others, kept].slice(-KEPT)));
      } catch (error) {
        // The import itself is not concerned: the next file of this kind is mapped by hand again.
        console.warn(error);
      }
    },
  };
}

function recalled(
  proposed: ColumnMapping,
  chosen: KeptColumn | undefined,
  header: string,
  entity: string,
): ColumnMapping {
  const { target, unit } = chosen ?? { target: null, unit: null };
  const isYearly = target !== null && isYearlyFigure(target, entity);
  // The next list of this kind is of another year, unless its header says which.
  const isInHeader = chosen?.year != null && header.includes(String(chosen.year));
  const year = isYearly ? (isInHeader ? chosen.year : proposed.year) : null;
  const evidence: ColumnMapping['evidence'] = isYearly
    ? proposed.evidence.filter(({ key }) => key.startsWith('import.evidence.year'))
    : [];
  return { ...proposed, target, unit, question: null, year, evidence };
}

function idOf(headers: readonly string[]): string {
  return JSON.stringify([...new Set(headers.map((header) => header.trim()))].sort());
}

function read(openStorage: () => KeyStorage): readonly KeptMapping[] {
  try {
    const rows: unknown = JSON.parse(openStorage().getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(rows) ? rows.filter(isKeptMapping) : [];
  } catch {
    // Storage is blocked, or holds what this page did not write: nothing is remembered.
    return [];
  }
}

function isKeptMapping(row: unknown): row is KeptMapping {
  if (typeof row !== 'object' || row === null) return false;
  const { headers, entity, placeMeaning, columns } = row as Record<string, unknown>;
  return (
    typeof headers === 'string' &&
    typeof entity === 'string' &&
    entityByName(entity) !== undefined &&
    (placeMeaning === 'headOffice' || placeMeaning === 'site') &&
    typeof columns === 'object' &&
    columns !== null &&
    Object.values(columns).every(isKeptColumn)
  );
}

function isKeptColumn(column: unknown): column is KeptColumn {
  if (typeof column !== 'object' || column === null) return false;
  const { target, unit, year } = column as Record<string, unknown>;
  if (!(year === null || Number.isInteger(year))) return false;
  if (target === null) return unit === null;
  if (!isTarget(target)) return false;
  return isAmount(target) ? UNITS.has(unit) : unit === null;
}

/** Fields may have gone since. */
function isTarget(target: unknown): target is MappingTarget {
  if (typeof target !== 'object' || target === null) return false;
  const { entity, field } = target as Record<string, unknown>;
  if (typeof entity !== 'string' || typeof field !== 'string') return false;
  return entity === PLACING
    ? placingField({ entity, field }) !== undefined
    : targetField({ entity, field }) !== undefined;
}
