import { createCancellableClient } from '../import/cancellableClient';
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
  const start = () => {
    const worker = startWorker(workerUrl, 'module');
    return { client: createImportClient(worker), stop: () => worker.terminate() };
  };
  return createCancellableClient(start, async () => {
    const address = new URL('geo/retired-codes.csv', baseUrl).href;
    return { ...toPlaceTables(loaded()), retiredCodes: parseRetiredCodes(await fetchBytes(address)) };
  });
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
