import type { EnterpriseStatus } from '../../src/model/enumerations';
import { AS_OF_DAY, toDay, toIsoDate } from './dates';
import type { Random } from './random';

export interface Standing {
  /** Null is unknown. */
  readonly status: EnterpriseStatus | null;
  readonly statusDate: string | null;
}

const FIRST_DAY = toDay('2019-01-01');
/** A firm that left before this day left more than three years ago. */
const OLD_DAY = toDay('2023-08-31');
const RECENT_DAY = toDay('2024-01-01');
const GONE = ['moved_out', 'halted', 'deregistered'] as const;

/** Standing of a firm of a node that goes on; the few that left did so more than three years ago. */
export function standingOfOperating(random: Random): Standing {
  const status = random.weighted<EnterpriseStatus | null>([
    ['active', 84],
    [null, 6],
    ['reduced', 4.5],
    ['preparing', 2.5],
    ['halted', 1],
    ['moved_out', 1],
    ['deregistered', 1],
  ]);
  switch (status) {
    case null:
      return { status, statusDate: null };
    case 'active':
      return { status, statusDate: random.chance(0.3) ? dateBetween(FIRST_DAY, AS_OF_DAY, random) : null };
    case 'reduced':
    case 'preparing':
      return { status, statusDate: dateBetween(RECENT_DAY, AS_OF_DAY, random) };
    default:
      return { status, statusDate: dateBetween(FIRST_DAY, OLD_DAY, random) };
  }
}

/** Standing of a firm that moved out, halted or was deregistered: since 2024, or at any time since 2019. */
export function standingOfGone(when: 'recent' | 'any', random: Random): Standing {
  const firstDay = when === 'recent' ? RECENT_DAY : FIRST_DAY;
  return { status: random.pick(GONE), statusDate: dateBetween(firstDay, AS_OF_DAY, random) };
}

function dateBetween(firstDay: number, lastDay: number, random: Random): string {
  return toIsoDate(random.integer(firstDay, lastDay));
}
