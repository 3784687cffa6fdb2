import type { ParkTable } from './importProtocol';

export interface KnownPark {
  readonly parkId: string;
  readonly region: string | null;
}

/** Parks by their full name or id; a name borne twice is not known. */
export function createParkIndex(table?: ParkTable): (nameOrId: string) => KnownPark | undefined {
  const parks = new Map<string, KnownPark | undefined>();
  for (const [row, parkId] of (table?.park_id ?? []).entries()) {
    const name = tidy(table?.name[row] ?? '');
    const region = table?.region[row] || null;
    parks.set(name, parks.has(name) ? undefined : { parkId, region });
  }
  for (const [row, parkId] of (table?.park_id ?? []).entries()) {
    parks.set(parkId, { parkId, region: table?.region[row] || null });
  }
  return (nameOrId) => parks.get(tidy(nameOrId));
}

function tidy(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}
