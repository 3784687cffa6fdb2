import { FOLLOW_UP, GAP_LEVEL, TARGET_CLASS } from '../model/enumerations';
import type { ShortlistEntry } from '../model/shortlistEntry';

const VERSION = 1;

/** The shortlist as it is kept. */
export function shortlistText(entries: readonly ShortlistEntry[]): string {
  return JSON.stringify({ version: VERSION, entries });
}

/** Reads what is kept; null where it is not a shortlist. An entry that is not whole is left out. */
export function parseShortlistText(text: string): readonly ShortlistEntry[] | null {
  const kept = parseJson(text);
  if (!isRecord(kept) || kept.version !== VERSION || !Array.isArray(kept.entries)) return null;
  return kept.entries.flatMap((each: unknown) => toEntry(each) ?? []);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toEntry(kept: unknown): ShortlistEntry | null {
  if (!isRecord(kept)) return null;
  const enterprise = textOf(kept.enterprise);
  const region = textOf(kept.region);
  const node = textOf(kept.node);
  const level = keyOf(GAP_LEVEL, kept.level);
  if (enterprise === null || region === null || node === null || level === null) return null;
  return {
    enterprise,
    name: textOf(kept.name) ?? enterprise,
    level,
    region,
    node,
    targetClass: keyOf(TARGET_CLASS, kept.targetClass),
    followUp: keyOf(FOLLOW_UP, kept.followUp) ?? 'not_contacted',
    officer: textOf(kept.officer),
    firstContact: dayOf(kept.firstContact),
    note: textOf(kept.note),
    changedOn: dayOf(kept.changedOn) ?? '1970-01-01',
    isSample: kept.isSample === true,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.replaceAll('\0', '') : null;
}

function dayOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

function keyOf<Key extends string>(enumeration: Readonly<Record<Key, unknown>>, value: unknown): Key | null {
  return typeof value === 'string' && Object.hasOwn(enumeration, value) ? (value as Key) : null;
}
