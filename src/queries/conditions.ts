import { joinSql, type Sql, sql } from '../db/sql';
import { titleBits } from '../model/titleBits';
import type { DrawnArea, Filter } from '../model/viewState';

/** What of a filter no group of rows can answer: each row is looked at. */
export type CubeScope = Pick<Filter, 'text' | 'area'>;

/** Condition on `internal.firm` (alias f): text and drawn area. */
export function firmsInScope({ text, area }: CubeScope): Sql {
  const conditions = area ? [insideArea(area)] : [];
  if (text !== '') conditions.push(firmTextMatch(text));
  return allOf(conditions);
}

/** Condition on `internal.project_fact` (alias f): text and drawn area. */
export function projectsInScope({ text, area }: CubeScope): Sql {
  const conditions = area ? [insideArea(area)] : [];
  if (text !== '') conditions.push(projectTextMatch(text));
  return allOf(conditions);
}

/**
 * Conditions on `internal.fact` (alias f): chain, node, stage, region, park, title, status, gap verdict,
 * text and drawn area. What concerns projects only does not restrict enterprises.
 * With no status chosen, enterprises in operation count: 在营, 减产 and of unknown status.
 */
export function firmConditions(filter: Filter): Sql[] {
  const conditions = sharedConditions(filter, sql`f.stage`);
  conditions.push(filter.statuses.length > 0 ? sql`f.status IN ${filter.statuses}` : sql`f.operating`);
  if (filter.titles.length > 0) conditions.push(sql`(f.titles & ${titleBits(filter.titles)}) <> 0`);
  if (filter.text !== '') conditions.push(firmTextMatch(filter.text));
  return conditions;
}

/** Conditions on `internal.project_fact` (alias f): the shared ones, investment, project stage and lateness. */
export function projectConditions(filter: Filter): Sql[] {
  const conditions = sharedConditions(filter, sql`f.node_stage`);
  if (filter.investmentMinWan !== null) conditions.push(sql`f.investment_wan >= ${filter.investmentMinWan}`);
  if (filter.investmentMaxWan !== null) conditions.push(sql`f.investment_wan <= ${filter.investmentMaxWan}`);
  if (filter.projectStages.length > 0) conditions.push(sql`f.stage IN ${filter.projectStages}`);
  if (filter.lateOnly) conditions.push(sql`f.late`);
  if (filter.text !== '') conditions.push(projectTextMatch(filter.text));
  return conditions;
}

export function allOf(conditions: readonly Sql[]): Sql {
  return joinSql(conditions, ' AND ', 'TRUE');
}

function sharedConditions(filter: Filter, stageColumn: Sql): Sql[] {
  const conditions: Sql[] = [];
  if (filter.chains.length > 0) conditions.push(sql`f.chain IN ${filter.chains}`);
  if (filter.nodes.length > 0) conditions.push(sql`f.node IN ${filter.nodes}`);
  if (filter.stages.length > 0) conditions.push(sql`${stageColumn} IN ${filter.stages}`);
  if (filter.regions.length > 0) {
    conditions.push(
      sql`(f.county IN ${filter.regions} OR f.city IN ${filter.regions} OR f.province IN ${filter.regions})`,
    );
  }
  if (filter.parks.length > 0) conditions.push(sql`f.park IN ${filter.parks}`);
  if (filter.verdicts.length > 0) conditions.push(inGapCell(filter));
  if (filter.area) conditions.push(insideArea(filter.area));
  return conditions;
}

/** The row's own cell (region at the chosen level × node) bears one of the chosen verdicts. */
function inGapCell(filter: Filter): Sql {
  const region = { city: sql`f.city`, county: sql`f.county`, park: sql`f.park` }[filter.gapLevel];
  return sql`(${region}, f.node) IN (
    SELECT (region, node) FROM internal.gap WHERE level = ${filter.gapLevel} AND verdict IN ${filter.verdicts})`;
}

function firmTextMatch(text: string): Sql {
  return sql`f.firm IN (SELECT firm FROM internal.firm_search WHERE ${textMatch(text)})`;
}

function projectTextMatch(text: string): Sql {
  return sql`f.project IN (SELECT project FROM internal.project_search WHERE ${textMatch(text)})`;
}

function textMatch(text: string): Sql {
  const folded = text.trim().toLowerCase();
  return sql`contains(searched, ${folded}) OR contains(initials, ${folded.replace(/\s+/g, '')})`;
}

const EARTH_RADIUS_KM = 6371.0088;

/** Rows without coordinates are in no drawn area. */
function insideArea(area: DrawnArea): Sql {
  if (area.kind === 'rectangle') {
    return sql`f.lon BETWEEN ${area.west} AND ${area.east} AND f.lat BETWEEN ${area.south} AND ${area.north}`;
  }
  if (area.kind === 'radius') {
    return sql`2 * ${EARTH_RADIUS_KM} * asin(sqrt(
      pow(sin(radians(f.lat - ${area.lat}) / 2), 2) +
      cos(radians(${area.lat})) * cos(radians(f.lat)) * pow(sin(radians(f.lon - ${area.lon}) / 2), 2)))
      <= ${area.radiusKm}`;
  }
  return insideRing(area.ring);
}

/** Even-odd rule: the number of edges that a ray to the east crosses is odd. */
function insideRing(ring: readonly (readonly [number, number])[]): Sql {
  const crossings: Sql[] = [];
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    if (y1 === y2) continue;
    const crossingLon = sql`${x1} + (f.lat - ${y1}) * ${(x2 - x1) / (y2 - y1)}`;
    crossings.push(sql`((f.lat >= ${y1}) <> (f.lat >= ${y2}) AND f.lon < ${crossingLon})::INTEGER`);
  }
  if (crossings.length === 0) return sql`FALSE`;
  return sql`(${sumOf(crossings)}) % 2 = 1`;
}

function sumOf(terms: readonly Sql[]): Sql {
  return terms.reduce((sum, term) => sql`${sum} + ${term}`);
}
