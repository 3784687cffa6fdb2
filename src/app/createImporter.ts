import { createCancellableClient } from '../import/cancellableClient';
import workerUrl from '../import/import.worker?worker&url';
import { createImportClient } from '../import/importClient';
import type { KnownTable, PlaceTables, RetiredCodeTable } from '../import/importProtocol';
import { fetchBytes } from '../lib/fetchBytes';
import { startWorker } from '../lib/startWorker';
import type { Boundaries } from '../map/boundaries';
import type { Importer } from '../panels/data/importer';
import type { Structure } from '../queries/structure';
import { parseRetiredCodes } from './retiredCodes';

/** What is loaded, as files are read and checked against it. */
interface Loaded {
  structure(): Structure;
  /** Rows of every data set but one. */
  rows(except: string | null): Promise<readonly KnownTable[]>;
}

/**
 * The import worker behind its typed face; before each file it learns the regions and parks that are loaded, before
 * each check the rows and, the first time, the polygons of the counties.
 */
export function createImporter(baseUrl: string, boundaries: Boundaries, loaded: Loaded): Importer {
  const start = () => {
    const worker = startWorker(workerUrl, 'module');
    return { client: createImportClient(worker), stop: () => worker.terminate() };
  };
  let retired: RetiredCodeTable | null = null;
  return createCancellableClient(start, {
    loaded: () => loaded.structure(),
    async places() {
      retired ??= parseRetiredCodes(await fetchBytes(new URL('geo/retired-codes.csv', baseUrl).href));
      return { ...toPlaceTables(loaded.structure()), retiredCodes: retired };
    },
    async checks(except, hasCounties) {
      const known = await loaded.rows(except);
      return hasCounties ? { known } : { known, counties: (await boundaries.level('county')).features };
    },
  });
}

function toPlaceTables({ regions, parks }: Structure): Omit<PlaceTables, 'retiredCodes'> {
  return {
    regions: {
      adcode: regions.map(({ adcode }) => adcode),
      name: regions.map(({ name }) => name),
      level: regions.map(({ level }) => level),
      province: regions.map(({ province }) => province),
      city: regions.map(({ city }) => city),
    },
    parks: {
      park_id: parks.map(({ parkId }) => parkId),
      name: parks.map(({ name }) => name),
      region: parks.map(({ region }) => region),
      lon: parks.map(({ lon }) => lon),
      lat: parks.map(({ lat }) => lat),
    },
  };
}
