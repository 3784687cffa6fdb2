import type { KeptSet, KeptTable, KeptVersion, VersionCause } from '../model/keptVersion';

const CAUSES: readonly VersionCause[] = ['import', 'removal', 'replacement', 'opening'];

/** Versions out of a text that another machine wrote; null where they are not whole. */
export function parseVersions(value: unknown): KeptVersion[] | null {
  return all(value, toVersion);
}

function toVersion(value: unknown): KeptVersion | null {
  if (!isRecord(value)) return null;
  const { id, at, cause, subject, name, base } = value;
  const sets = all(value.sets, toSet);
  const known = CAUSES.find((each) => each === cause);
  const isWhole =
    isText(id) &&
    isText(at) &&
    !Number.isNaN(Date.parse(at)) &&
    isText(subject) &&
    isTextOrNull(name) &&
    isTextOrNull(base);
  return isWhole && sets && known ? { id, at, cause: known, subject, name, base, sets } : null;
}

function toSet(value: unknown): KeptSet | null {
  if (!isRecord(value)) return null;
  const { id, name, asOf, caption } = value;
  const tables = all(value.tables, toTable);
  const isWhole = isText(id) && id !== '' && isText(name) && isTextOrNull(asOf) && isTextOrNull(caption);
  return isWhole && tables ? { id, name, asOf, caption, tables } : null;
}

function toTable(value: unknown): KeptTable | null {
  if (!isRecord(value)) return null;
  const { entity, rowCount, file, sha256, bytes } = value;
  const isWhole =
    isText(entity) &&
    isCount(rowCount) &&
    isText(file) &&
    /^[\w.-]{1,100}$/.test(file) &&
    isText(sha256) &&
    isCount(bytes);
  return isWhole ? { entity, rowCount, file, sha256, bytes } : null;
}

/** null where one of them is not whole. */
function all<Item>(value: unknown, read: (item: unknown) => Item | null): Item[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map(read);
  return items.every((item): item is Item & {} => item !== null) ? items : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A NUL would end the text of a statement. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0');
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
