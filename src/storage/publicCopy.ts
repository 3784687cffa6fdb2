import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { Table, tableFromIPC, tableToIPC, type Vector } from 'apache-arrow';
import { remember } from '../lib/remember';
import { type Cell, toArrowVector } from '../model/arrowVector';
import { entityByName } from '../model/entities';
import type { FieldType } from '../model/entity';
import type { TableRows } from './keeper';

/** What stays of a field in a copy for 对外: the cell, or a code in place of an identifier or name. */
type Stays = 'cell' | 'enterpriseCode' | 'enterpriseName' | 'projectCode' | 'projectName';

const PROVENANCE = { as_of: 'cell', is_sample: 'cell', disclosure: 'cell' } as const;

/**
 * Entity → what stays. What is not named is left out: a new field or entity is not given away before somebody has
 * thought of it. No name, place finer than a region, park, product or figure of a single firm stays.
 */
const PUBLIC_FIELDS: Readonly<Record<string, 'all' | Readonly<Record<string, Stays>>>> = {
  region: 'all',
  park: 'all',
  chain: 'all',
  chain_adoption: 'all',
  node: 'all',
  edge: 'all',
  cited_figure: 'all',
  enterprise: {
    enterprise_id: 'enterpriseCode',
    name: 'enterpriseName',
    region: 'cell',
    head_office_region: 'cell',
    status: 'cell',
    ...PROVENANCE,
  },
  enterprise_node: { enterprise: 'enterpriseCode', node: 'cell', basis: 'cell', ...PROVENANCE },
  project: {
    project_id: 'projectCode',
    name: 'projectName',
    chain: 'cell',
    node: 'cell',
    region: 'cell',
    kind: 'cell',
    stage: 'cell',
    ...PROVENANCE,
  },
  project_stage: {
    project: 'projectCode',
    stage: 'cell',
    planned_date: 'cell',
    actual_date: 'cell',
    ...PROVENANCE,
  },
};

const DAY_LENGTH = 10;

/**
 * Makes copies for 对外 of tables that belong together: one enterprise has one code in all of them. Rows marked
 * internal are left out, and rows with codes stand in the order of the codes, not of the list.
 * @returns null where nothing of a table may be given away.
 */
export function createPublicCopier(): (table: TableRows) => TableRows | null {
  const codes = { enterprise: new Map<string, string>(), project: new Map<string, string>() };
  const codeOf = (kind: keyof typeof codes, id: Cell): string =>
    remember(codes[kind], String(id), () => bytesToHex(randomBytes(8)));

  return ({ entity: name, arrowIpc }) => {
    const entity = entityByName(name);
    const fields = Object.hasOwn(PUBLIC_FIELDS, name) ? PUBLIC_FIELDS[name] : undefined;
    if (!entity || !fields) return null;
    const table = tableFromIPC(arrowIpc);
    const key = entity.fields[0]?.name ?? '';
    const stayOf = (field: string): Stays | undefined => (fields === 'all' ? 'cell' : fields[field]);
    const cellsOf = (field: string, type: FieldType): Cell[] => cellsIn(table, field, type);
    const keys = cellsOf(key, 'text');
    const kind = name.startsWith('project') ? 'project' : 'enterprise';
    const disclosure = cellsOf('disclosure', 'text');
    const rows = keys.flatMap((_, row) => (disclosure[row] === 'internal' ? [] : [row]));
    const isCoded = stayOf(key) !== 'cell';
    if (isCoded) {
      const order = keys.map((id) => codeOf(kind, id));
      rows.sort((one, other) => ((order[one] ?? '') < (order[other] ?? '') ? -1 : 1));
    }
    const vectors: Record<string, Vector> = {};
    for (const { name: field, type } of entity.fields) {
      const stays = stayOf(field);
      const cells = stays === 'cell' ? cellsOf(field, type) : keys.map((id) => coded(stays, codeOf, id));
      vectors[field] = toArrowVector(
        type,
        rows.map((row) => cells[row] ?? null),
        rows.length,
      );
    }
    return { entity: name, arrowIpc: tableToIPC(new Table(vectors), 'stream'), rowCount: rows.length };
  };
}

function coded(
  stays: Exclude<Stays, 'cell'> | undefined,
  codeOf: (kind: 'enterprise' | 'project', id: Cell) => string,
  id: Cell,
): Cell {
  switch (stays) {
    case 'enterpriseCode':
      return codeOf('enterprise', id);
    case 'enterpriseName':
      return `企业 ${codeOf('enterprise', id)}`;
    case 'projectCode':
      return codeOf('project', id);
    case 'projectName':
      return `项目 ${codeOf('project', id)}`;
    case undefined:
      return null;
  }
}

/** Cells as they went into the table; a missing column is missing in every row. */
function cellsIn(table: Table, field: string, type: FieldType): Cell[] {
  const vector = table.getChild(field);
  return Array.from({ length: table.numRows }, (_, row) => {
    const cell: unknown = vector?.get(row) ?? null;
    if (cell === null) return null;
    return type === 'date' ? new Date(Number(cell)).toISOString().slice(0, DAY_LENGTH) : (cell as Cell);
  });
}
