import workerUrl from '../import/import.worker?worker&url';
import { createImportClient } from '../import/importClient';
import type { PlaceTables } from '../import/importProtocol';
import { fetchBytes } from '../lib/fetchBytes';
import { startWorker } from '../lib/startWorker';
import type { Importer } from '../panels/data/importer';
import type { Structure } from '../queries/structure';
import { parseRetiredCodes } from './retiredCodes';

/** The import worker behind its typed face; before each file it learns the regions and parks that are loaded. */
export function createImporter(baseUrl: string, loaded: () => Structure): Importer {
  let started: ReturnType<typeof createImportClient> | null = null;
  const client = (): ReturnType<typeof createImportClient> => {
    started ??= createImportClient(startWorker(workerUrl, 'module'));
    return started;
  };
  return {
    parse: async (file, onProgress) => {
      const retiredCodes = parseRetiredCodes(
        await fetchBytes(new URL('geo/retired-codes.csv', baseUrl).href),
      );
      await client().open({ ...toPlaceTables(loaded()), retiredCodes });
      return client().parse(file, onProgress);
    },
    propose: (fileId, entity) => client().propose(fileId, entity),
    build: (fileId, recognised, options, onProgress) =>
      client().build(fileId, recognised, options, onProgress),
    forget: (fileId) => client().forget(fileId),
  };
}

function toPlaceTables({ regions, parks, nodes, chains }: Structure): Omit<PlaceTables, 'retiredCodes'> {
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
    },
    chains: { chain_id: chains.map(({ chainId }) => chainId), name: chains.map(({ name }) => name) },
    nodes: { node_id: nodes.map(({ nodeId }) => nodeId), name: nodes.map(({ name }) => name) },
  };
}
