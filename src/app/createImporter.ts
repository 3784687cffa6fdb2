import workerUrl from '../import/import.worker?worker&url';
import { createImportClient, type ImportClient } from '../import/importClient';
import type { CheckTables, KnownTable, PlaceTables, RetiredCodeTable } from '../import/importProtocol';
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
  let started: ImportClient | null = null;
  let retired: RetiredCodeTable | null = null;
  let hasCounties = false;
  /** What was handed over last; a check of the same rows anew needs nothing more. */
  let checkedAgainst: { readonly structure: Structure; readonly except: string | null } | null = null;
  const client = (): ImportClient => {
    started ??= createImportClient(startWorker(workerUrl, 'module'));
    return started;
  };
  const open = async (tables: CheckTables): Promise<void> => {
    retired ??= parseRetiredCodes(await fetchBytes(new URL('geo/retired-codes.csv', baseUrl).href));
    await client().open({ ...toPlaceTables(loaded.structure()), retiredCodes: retired, ...tables });
  };
  return {
    parse: async (file, onProgress) => {
      await open({});
      return client().parse(file, onProgress);
    },
    build: async (fileId, recognised, options, onProgress) => {
      const structure = loaded.structure();
      const except = options.replaces ?? null;
      if (checkedAgainst?.structure !== structure || checkedAgainst.except !== except) {
        const known = await loaded.rows(except);
        const counties = hasCounties ? null : (await boundaries.level('county')).features;
        await open({ known, ...(counties && { counties }) });
        hasCounties = true;
        checkedAgainst = { structure, except };
      }
      return client().build(fileId, recognised, options, onProgress);
    },
    readRows: (fileId) => client().readRows(fileId),
    forget: (fileId) => client().forget(fileId),
  };
}

function toPlaceTables({ regions, parks }: Structure): Pick<PlaceTables, 'regions' | 'parks'> {
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
