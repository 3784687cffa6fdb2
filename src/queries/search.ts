import { float64Column, nullableStringColumn, stringColumn, type TableLike } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';

/** An enterprise or project whose name, products or initials hold the text. */
export interface SearchMatch {
  readonly id: string;
  readonly name: string;
  /** Name of the city or county it is placed in; null where unknown. */
  readonly place: string | null;
  /** WGS 84 degrees; NaN where unknown. */
  readonly lon: number;
  readonly lat: number;
}

export interface SearchMatches {
  readonly enterprises: readonly SearchMatch[];
  readonly projects: readonly SearchMatch[];
}

/** The best matches of each kind: names that begin with the text first, then names that hold it, then the rest. */
export async function querySearchMatches(
  db: Database,
  text: string,
  limit: number,
  signal?: AbortSignal,
): Promise<SearchMatches> {
  const folded = text.trim().toLowerCase();
  if (folded === '') return { enterprises: [], projects: [] };
  const initials = folded.replace(/\s+/g, '');
  const [enterprises, projects] = await Promise.all([
    db.query(
      sql`
      SELECT e.enterprise_id AS id, e.name, coalesce(c.name, r.name) AS place, e.lon, e.lat
      FROM   internal.firm_search s
      JOIN   internal.firm e USING (firm)
      LEFT   JOIN region r ON r.adcode = e.region
      LEFT   JOIN region c ON c.adcode = e.city
      WHERE  contains(s.searched, ${folded}) OR contains(s.initials, ${initials})
      ORDER  BY starts_with(s.searched, ${folded}) DESC, starts_with(s.initials, ${initials}) DESC,
                contains(lower(e.name), ${folded}) DESC, e.is_sample, e.name
      LIMIT  ${limit}`,
      signal,
    ),
    db.query(
      sql`
      SELECT p.project_id AS id, p.name, coalesce(c.name, r.name) AS place, p.lon, p.lat
      FROM   internal.project_search s
      JOIN   internal.project_fact p USING (project)
      LEFT   JOIN region r ON r.adcode = p.region
      LEFT   JOIN region c ON c.adcode = p.city
      WHERE  contains(s.searched, ${folded}) OR contains(s.initials, ${initials})
      ORDER  BY starts_with(s.searched, ${folded}) DESC, starts_with(s.initials, ${initials}) DESC,
                contains(lower(p.name), ${folded}) DESC, p.is_sample, p.name
      LIMIT  ${limit}`,
      signal,
    ),
  ]);
  return { enterprises: readMatches(enterprises), projects: readMatches(projects) };
}

function readMatches(table: TableLike): SearchMatch[] {
  const name = stringColumn(table, 'name');
  const place = nullableStringColumn(table, 'place');
  const [lon, lat] = [float64Column(table, 'lon'), float64Column(table, 'lat')];
  return stringColumn(table, 'id').map((id, row) => ({
    id,
    name: name[row] ?? id,
    place: place[row] ?? null,
    lon: lon[row] ?? Number.NaN,
    lat: lat[row] ?? Number.NaN,
  }));
}
