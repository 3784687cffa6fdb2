import { type Sifted, sift } from '../../src/cube/sift';
import type { Database } from '../../src/db/database';
import type { Cube } from '../../src/model/cube';
import type { Filter } from '../../src/model/viewState';
import type { LoadedData } from '../../src/panels/shared/workspace';
import { queryCube } from '../../src/queries/cube';

/** The cube of a filter's text and drawn area, the derived one where it has neither. */
export async function cubeOf(
  database: Database,
  { cube, structure }: LoadedData,
  { text, area }: Filter,
): Promise<Cube> {
  return text === '' && area === null ? cube : queryCube(database, structure, { text, area });
}

/** What a filter lets through, as the panels ask it. */
export async function siftedOf(database: Database, data: LoadedData, filter: Filter): Promise<Sifted> {
  return sift(await cubeOf(database, data, filter), data.gaps, filter);
}
