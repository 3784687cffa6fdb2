import type { ParkTable } from './importProtocol';

export interface KnownPark {
  readonly parkId: string;
  readonly region: string | null;
}

/** Parks by their full name; a name borne twice is not known. */
export function createParkIndex(table?: ParkTable): (name: string) => KnownPark | undefined {
  const parks = new Map<string, KnownPark | undefined>();
  for (const [row, parkId] of (table?.park_id ?? []).entries()) {
    const name = tidy(table?.name[row] ?? '');
    const region = table?.region[row] || null;
    parks.set(name, parks.has(name) ? undefined : { parkId, region });
  }
  return (name) => parks.get(tidy(name));
}

function tidy(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}
