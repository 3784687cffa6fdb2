import type { RegionLevel } from '../../model/enumerations';
import type { SearchMatches } from '../../queries/search';
import type { Structure } from '../../queries/structure';

export type SuggestionKind = 'region' | 'chain' | 'node' | 'park' | 'enterprise' | 'project' | 'text';

export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly id: string;
  readonly name: string;
  /** What tells namesakes apart: the upper region, the chain; empty when nothing does. */
  readonly note: string;
  /** WGS 84 degrees of what is a point; NaN where unknown. */
  readonly lon: number;
  readonly lat: number;
}

export interface SuggestionGroup {
  readonly kind: SuggestionKind;
  readonly suggestions: readonly Suggestion[];
}

/** Rows shown of each kind. */
export const SUGGESTIONS_PER_KIND = 5;

const LEVEL_ORDER: Record<RegionLevel, number> = { province: 0, city: 1, county: 2 };

/** Regions, chains, nodes and parks whose name or pinyin initials hold the text, by kind, the best first. */
export function suggestPlaces(
  structure: Structure,
  initialsByName: ReadonlyMap<string, string>,
  text: string,
): SuggestionGroup[] {
  const folded = text.trim().toLowerCase();
  if (folded === '') return [];
  const regionName = new Map(structure.regions.map(({ adcode, name }) => [adcode, name]));
  const chainName = new Map(structure.chains.map(({ chainId, name }) => [chainId, name]));
  const nameOf = (code: string | null): string => (code === null ? '' : (regionName.get(code) ?? ''));
  const rank = (name: string): number => matchRank(name, initialsByName.get(name) ?? '', folded);

  const regions = best(structure.regions, rank, ({ level }) => LEVEL_ORDER[level]).map((region) => ({
    ...noPoint,
    kind: 'region' as const,
    id: region.adcode,
    name: region.name,
    note: [region.province, region.city]
      .filter((code, index, codes) => code !== region.adcode && codes.indexOf(code) === index)
      .map(nameOf)
      .filter((name) => name !== '')
      .join(' '),
  }));
  const chains = best(structure.chains, rank).map((chain) => ({
    ...noPoint,
    kind: 'chain' as const,
    id: chain.chainId,
    name: chain.name,
    note: chain.parent === null ? '' : (chainName.get(chain.parent) ?? ''),
  }));
  const nodes = best(structure.nodes, rank).map((node) => ({
    ...noPoint,
    kind: 'node' as const,
    id: node.nodeId,
    name: node.name,
    note: chainName.get(node.chainId) ?? '',
  }));
  const parks = best(structure.parks, rank).map((park) => ({
    kind: 'park' as const,
    id: park.parkId,
    name: park.name,
    note: nameOf(park.city ?? park.region),
    lon: park.lon,
    lat: park.lat,
  }));
  return withoutEmpty([
    { kind: 'region', suggestions: regions },
    { kind: 'chain', suggestions: chains },
    { kind: 'node', suggestions: nodes },
    { kind: 'park', suggestions: parks },
  ]);
}

/** What the engine found, as groups after the places. */
export function suggestMatches(matches: SearchMatches): SuggestionGroup[] {
  const toSuggestion = (kind: 'enterprise' | 'project') => (match: SearchMatches['projects'][number]) => ({
    kind,
    id: match.id,
    name: match.name,
    note: match.place ?? '',
    lon: match.lon,
    lat: match.lat,
  });
  return withoutEmpty([
    { kind: 'enterprise', suggestions: matches.enterprises.map(toSuggestion('enterprise')) },
    { kind: 'project', suggestions: matches.projects.map(toSuggestion('project')) },
  ]);
}

const noPoint = { lon: Number.NaN, lat: Number.NaN };

/** 0 is best; Infinity is no match. */
function matchRank(name: string, initials: string, folded: string): number {
  const position = name.toLowerCase().indexOf(folded);
  if (position === 0) return 0;
  if (position > 0) return 1;
  const letters = folded.replace(/\s+/g, '');
  const initialsPosition = initials === '' ? -1 : initials.indexOf(letters);
  if (initialsPosition === 0) return 2;
  return initialsPosition > 0 ? 3 : Number.POSITIVE_INFINITY;
}

function best<Row extends { readonly name: string }>(
  rows: readonly Row[],
  rank: (name: string) => number,
  order: (row: Row) => number = () => 0,
): Row[] {
  return rows
    .map((row) => ({ row, rank: rank(row.name) }))
    .filter((entry) => Number.isFinite(entry.rank))
    .sort((a, b) => a.rank - b.rank || order(a.row) - order(b.row) || a.row.name.length - b.row.name.length)
    .slice(0, SUGGESTIONS_PER_KIND)
    .map(({ row }) => row);
}

function withoutEmpty(groups: readonly SuggestionGroup[]): SuggestionGroup[] {
  return groups.filter(({ suggestions }) => suggestions.length > 0);
}
