import { GAP_LEVEL, type GapLevel } from './enumerations';

/** A judged (region, node) at a level. */
export interface GapCell {
  readonly level: GapLevel;
  /** Code of a city or county, or key of a park. */
  readonly region: string;
  readonly node: string;
}

/** The cell as one text, level~region~node: for the address and as the key of lists. */
export function gapCellId({ level, region, node }: GapCell): string {
  return [level, escaped(region), escaped(node)].join('~');
}

/** Reads what `gapCellId` wrote; null for any other text. */
export function parseGapCellId(id: string): GapCell | null {
  const [level = '', region = '', node = '', ...rest] = id.split('~');
  if (!Object.hasOwn(GAP_LEVEL, level) || region === '' || node === '' || rest.length > 0) return null;
  return { level: level as GapLevel, region: unescaped(region), node: unescaped(node) };
}

// A key that was imported may hold the separator.
function escaped(key: string): string {
  return key.replaceAll('%', '%25').replaceAll('~', '%7E');
}

function unescaped(text: string): string {
  return text.replaceAll('%7E', '~').replaceAll('%25', '%');
}
