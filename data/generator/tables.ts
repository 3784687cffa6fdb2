import { join } from 'node:path';
import { ENTITIES } from '../../src/model/entities';
import { createCatalogue } from './catalogue';
import { CountyShapes } from './countyShapes';
import { toEnterpriseRows } from './enterpriseRows';
import { makeEnterprises } from './enterprises';
import { toProjectRows } from './projectRows';
import { makeProjects } from './projects';
import type { Row } from './row';
import { readSourceRows } from './sourceRows';

const SAMPLE_PROJECTS = 1500;

/** geo/region.csv is geometry's own table and carries no provenance. */
const REGION_PROVENANCE = {
  source: '公开边界数据整理，仅供示意',
  is_sample: false,
  disclosure: 'public',
} as const satisfies Row;

/** Rows of every entity: those of the sources as they are, then the synthetic ones. */
export function makeTables(root: string, seed: number): ReadonlyMap<string, readonly Row[]> {
  const sourceRows = new Map(
    ENTITIES.map((entity) => [entity.name, readSourceRows(entity, sourceFile(root, entity.name))] as const),
  );
  const rowsOf = (name: string): readonly Row[] => sourceRows.get(name) ?? [];
  const catalogue = createCatalogue(
    { node: rowsOf('node'), edge: rowsOf('edge'), region: rowsOf('region'), park: rowsOf('park') },
    new CountyShapes(join(root, 'geo/boundaries/county.topojson')),
  );
  const firms = makeEnterprises(catalogue, seed);
  const projects = makeProjects(catalogue, firms, SAMPLE_PROJECTS, seed);
  const sampleRows: Readonly<Record<string, readonly Row[]>> = {
    ...toEnterpriseRows(firms, seed),
    ...toProjectRows(projects, seed),
  };
  return new Map<string, readonly Row[]>([
    ...ENTITIES.map(({ name }) => [name, [...rowsOf(name), ...(sampleRows[name] ?? [])]] as const),
    ['region', rowsOf('region').map((row) => ({ ...row, ...REGION_PROVENANCE }))],
  ]);
}

function sourceFile(root: string, entityName: string): string {
  return entityName === 'region' ? join(root, 'geo/region.csv') : join(root, `data/source/${entityName}.csv`);
}
