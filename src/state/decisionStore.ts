import { createStore, type StoreApi } from 'zustand/vanilla';
import { GAP_LEVEL, VERDICT } from '../model/enumerations';
import { gapCellId } from '../model/gapCell';
import type { GapDecision } from '../model/gapDecision';

/** Why the last change is not kept beyond this page. */
export type StorageTrouble = 'full' | 'blocked';

export interface DecisionStore {
  /** One a cell, the oldest first. */
  readonly decisions: readonly GapDecision[];
  readonly trouble: StorageTrouble | null;
  /** The decisions before the last change; null when there is nothing to undo. */
  readonly before: readonly GapDecision[] | null;
  /** Sets the decision of its cell, in place of an earlier one. */
  decide(decision: GapDecision): void;
  /** @param cellId as `gapCellId` writes it. */
  remove(cellId: string): void;
  /** Takes over decisions from elsewhere; they stand in place of those of the same cells. */
  merge(decisions: readonly GapDecision[]): void;
  undo(): void;
}

export type DecisionStoreApi = StoreApi<DecisionStore>;
type KeyStorage = Pick<Storage, 'getItem' | 'setItem'>;

const STORAGE_KEY = 'chain-atlas.gap-decisions';

/**
 * Decisions kept in the browser, on plain http too. Without storage they last as long as the page, and `trouble`
 * says so.
 * @param openStorage throws where storage is blocked by policy.
 */
export function createDecisionStore(openStorage: () => KeyStorage): DecisionStoreApi {
  return createStore<DecisionStore>((set, get) => {
    const change = (next: (decisions: readonly GapDecision[]) => readonly GapDecision[]): void => {
      // Another tab may have written since.
      const before = get().trouble ? get().decisions : readStored(openStorage, get().decisions);
      const decisions = next(before);
      set({ decisions, before, trouble: write(openStorage, decisions) });
    };
    return {
      decisions: readStored(openStorage, []),
      trouble: null,
      before: null,
      decide: (decision) => change((decisions) => [...without(decisions, gapCellId(decision)), decision]),
      remove: (cellId) => change((decisions) => without(decisions, cellId)),
      merge: (brought) =>
        change((decisions) => {
          const cells = new Set(brought.map(gapCellId));
          return [...decisions.filter((each) => !cells.has(gapCellId(each))), ...brought];
        }),
      undo() {
        const { before } = get();
        if (!before) return;
        set({ decisions: before, before: null, trouble: write(openStorage, before) });
      },
    };
  });
}

function without(decisions: readonly GapDecision[], cellId: string): GapDecision[] {
  return decisions.filter((decision) => gapCellId(decision) !== cellId);
}

/** Decisions as they are kept; what is not one is left out. Throws where the text is no JSON. */
export function parseDecisions(text: string): readonly GapDecision[] {
  const rows: unknown = JSON.parse(text);
  return Array.isArray(rows) ? rows.filter(isDecision) : [];
}

function readStored(openStorage: () => KeyStorage, fallback: readonly GapDecision[]): readonly GapDecision[] {
  try {
    const text = openStorage().getItem(STORAGE_KEY);
    return text === null ? [] : parseDecisions(text);
  } catch {
    // Storage is blocked, or holds what this page did not write: what is in memory stands.
    return fallback;
  }
}

function write(openStorage: () => KeyStorage, decisions: readonly GapDecision[]): StorageTrouble | null {
  try {
    openStorage().setItem(STORAGE_KEY, JSON.stringify(decisions));
    return null;
  } catch (error) {
    return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}

function isDecision(row: unknown): row is GapDecision {
  if (typeof row !== 'object' || row === null) return false;
  const { level, region, node, verdict, reason, decidedOn } = row as Record<string, unknown>;
  return (
    [level, region, node, verdict, reason, decidedOn].every((value) => typeof value === 'string') &&
    Object.hasOwn(GAP_LEVEL, String(level)) &&
    Object.hasOwn(VERDICT, String(verdict)) &&
    /^\d{4}-\d{2}-\d{2}$/.test(String(decidedOn))
  );
}
