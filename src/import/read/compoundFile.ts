const HEADER_ENTRIES = 109;
const ENTRY_BYTES = 128;
const MINI_SECTOR_BYTES = 64;
/** Sector numbers from here on are marks: end of chain, free, tables of the file itself. */
const FIRST_MARK = 0xfffffffa;

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/**
 * One stream of a compound file, the container of the old Office formats; null where there is none of these names.
 * Throws a RangeError for a file that breaks off. Source: [MS-CFB].
 */
export function compoundStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 1 << view.getUint16(30, true);
  const sectorAt = (sector: number): number => (sector + 1) * sectorBytes;
  const perSector = sectorBytes / 4;
  const fatSectors = fatSectorsOf(view, sectorAt, perSector);
  const nextInFat = (sector: number): number =>
    view.getUint32(
      sectorAt(fatSectors[Math.floor(sector / perSector)] ?? FIRST_MARK) + 4 * (sector % perSector),
      true,
    );
  const read = (start: number): Uint8Array => {
    const parts = chain(start, nextInFat, bytes.length / sectorBytes).map((sector) => {
      const at = sectorAt(sector);
      return bytes.subarray(at, at + sectorBytes);
    });
    return joined(parts);
  };

  const entries = entriesOf(read(view.getUint32(48, true)));
  const [root] = entries;
  const found = entries.find(({ name }) => names.includes(name));
  if (!root || !found) return null;
  if (found.size >= view.getUint32(56, true)) return read(found.start).subarray(0, found.size);
  const miniFat = read(view.getUint32(60, true));
  const miniView = new DataView(miniFat.buffer, miniFat.byteOffset, miniFat.byteLength);
  const mini = read(root.start);
  const sectors = chain(found.start, (sector) => miniView.getUint32(4 * sector, true), miniFat.length / 4);
  return joined(
    sectors.map((sector) => mini.subarray(sector * MINI_SECTOR_BYTES, (sector + 1) * MINI_SECTOR_BYTES)),
  ).subarray(0, found.size);
}

/** Sectors of the allocation table: the first 109 in the header, more in a chain of their own. */
function fatSectorsOf(view: DataView, sectorAt: (sector: number) => number, perSector: number): number[] {
  const sectors: number[] = [];
  const take = (at: number, count: number): void => {
    for (let index = 0; index < count; index += 1) {
      const sector = view.getUint32(at + 4 * index, true);
      if (sector < FIRST_MARK) sectors.push(sector);
    }
  };
  take(76, HEADER_ENTRIES);
  let more = view.getUint32(68, true);
  for (let left = view.getUint32(72, true); left > 0 && more < FIRST_MARK; left -= 1) {
    take(sectorAt(more), perSector - 1);
    more = view.getUint32(sectorAt(more) + 4 * (perSector - 1), true);
  }
  return sectors;
}

/** @param most sectors that the file can have: a chain that runs in a circle ends there. */
function chain(start: number, next: (sector: number) => number, most: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < FIRST_MARK && sectors.length <= most; sector = next(sector))
    sectors.push(sector);
  return sectors;
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
