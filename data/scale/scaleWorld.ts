import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Where the enterprises of a large set can be, and on what. */
export interface ScaleWorld {
  readonly counties: readonly County[];
  readonly nodes: readonly { readonly nodeId: string; readonly name: string }[];
}

interface County {
  readonly adcode: string;
  readonly lon: number;
  readonly lat: number;
}

type TextRow = Readonly<Record<string, string>>;

/** Counties with a place, and all nodes, of the repository in `root`. */
export function readScaleWorld(root: string): ScaleWorld {
  return {
    counties: readRows(join(root, 'geo/region.csv'))
      .filter(({ level }) => level === 'county')
      .map(({ adcode = '', lon, lat }) => ({ adcode, lon: Number(lon), lat: Number(lat) })),
    nodes: readRows(join(root, 'data/source/node.csv')).map(({ node_id: nodeId = '', name = '' }) => ({
      nodeId,
      name,
    })),
  };
}

function readRows(path: string): readonly TextRow[] {
  return Papa.parse<TextRow>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}
