import { computeGapMatrix, type GapMatrix } from '../../src/diagnosis/gapMatrix';
import type { GapMatrixInput } from '../../src/diagnosis/gapMatrixInput';
import type { Cell } from '../../src/model/arrowVector';
import { type ChainGraph, createChainGraph } from '../../src/model/chainGraph';
import { FILLING_STAGES, type GapLevel } from '../../src/model/enumerations';
import { gapCellsOf, gapRegionsOf, noChainCells } from '../unit/diagnosis/gapColumnsOf';
import { UNGRADED } from '../unit/diagnosis/plainCase';
import { rowsOf, type TableRow } from './embeddedTables';

/** The ten cities of the embedded data. */
export const CITIES = [
  '361100',
  '331100',
  '330300',
  '320500',
  '320200',
  '430100',
  '340100',
  '440100',
  '510100',
  '360800',
];
const OPERATING: readonly unknown[] = ['active', 'reduced', null];
const LEFT: readonly unknown[] = ['halted', 'moved_out', 'deregistered'];
const THREE_YEARS_AGO = '2023-09-30';

export function chainGraph(): ChainGraph {
  return createChainGraph(
    rowsOf('node').map((row) => ({
      nodeId: String(row.node_id),
      chainId: String(row.chain),
      isKey: row.is_key === true,
      altGroup: row.alt_group === null ? null : String(row.alt_group),
    })),
    rowsOf('edge').map((row) => ({ fromNode: String(row.from_node), toNode: String(row.to_node) })),
  );
}

/** Judges all ten cities, their counties or their parks from the tables by presence alone, by plain grouping. */
export function gapsAt(level: GapLevel, graph: ChainGraph): GapMatrix {
  return computeGapMatrix(inputAt(level, graph));
}

interface PlainSums {
  firmCount: number;
  firmWeight: number;
  leftCount: number;
  recentLeftCount: number;
  reducedCount: number;
  fillingCount: number;
}

function inputAt(level: GapLevel, graph: ChainGraph): GapMatrixInput {
  const ids = regionIds(level);
  const regionIndexOf = (row: TableRow): number => ids.indexOf(String(regionAt(level, row)));
  const cityIndexOf = (row: TableRow): number => CITIES.indexOf(cityOf(String(placeOf(row))));
  const enterprises = rowsOf('enterprise');
  const nodesOf = new Map<Cell, TableRow[]>();
  for (const row of rowsOf('enterprise_node')) {
    const key = row.enterprise ?? null;
    nodesOf.set(key, [...(nodesOf.get(key) ?? []), row]);
  }

  const total = new Float64Array(ids.length);
  const assigned = new Float64Array(ids.length);
  const placedInCity = new Float64Array(CITIES.length);
  const totalInCity = new Float64Array(CITIES.length);
  const cells = new Map<string, PlainSums>();
  const cellAt = (region: number, nodeId: unknown) => {
    const key = `${region} ${graph.nodeIndexById.get(String(nodeId)) ?? -1}`;
    const cell = cells.get(key) ?? {
      firmCount: 0,
      firmWeight: 0,
      leftCount: 0,
      recentLeftCount: 0,
      reducedCount: 0,
      fillingCount: 0,
    };
    cells.set(key, cell);
    return cell;
  };
  const cityPresence = new Uint8Array(CITIES.length * graph.nodeCount);

  for (const enterprise of enterprises) {
    const region = regionIndexOf(enterprise);
    const city = cityIndexOf(enterprise);
    const nodes = nodesOf.get(enterprise.enterprise_id ?? null) ?? [];
    const isOperating = OPERATING.includes(enterprise.status);
    if (isOperating && city >= 0) {
      totalInCity[city] = (totalInCity[city] ?? 0) + 1;
      if (region >= 0) placedInCity[city] = (placedInCity[city] ?? 0) + 1;
      for (const node of nodes) {
        cityPresence[city * graph.nodeCount + (graph.nodeIndexById.get(String(node.node)) ?? -1)] = 1;
      }
    }
    if (region < 0) continue;
    if (isOperating) {
      total[region] = (total[region] ?? 0) + 1;
      if (nodes.length > 0) assigned[region] = (assigned[region] ?? 0) + 1;
    }
    for (const node of nodes) {
      const cell = cellAt(region, node.node);
      if (isOperating) {
        cell.firmCount += 1;
        cell.firmWeight += Number(node.share ?? 1 / nodes.length);
        if (enterprise.status === 'reduced') cell.reducedCount += 1;
      } else if (LEFT.includes(enterprise.status)) {
        cell.leftCount += 1;
        if (String(enterprise.status_date) >= THREE_YEARS_AGO) cell.recentLeftCount += 1;
      }
    }
  }
  const fillingStages: readonly unknown[] = FILLING_STAGES;
  for (const project of rowsOf('project')) {
    const region = regionIndexOf(project);
    if (region < 0 || project.node === null || !fillingStages.includes(project.stage)) continue;
    cellAt(region, project.node).fillingCount += 1;
  }
  const adopted = new Uint8Array(ids.length * graph.chainCount);
  for (const adoption of rowsOf('chain_adoption')) {
    const region = ids.indexOf(String(adoption.region));
    const chain = graph.chainIndexById.get(String(adoption.chain));
    if (region >= 0 && chain !== undefined) adopted[region * graph.chainCount + chain] = 1;
  }
  const cityIndex = Int32Array.from(ids, (id) =>
    level === 'city' ? -1 : CITIES.indexOf(cityOfRegion(level, id)),
  );
  const keys = [...cells.keys()].map((key) => key.split(' ').map(Number));
  const values = [...cells.values()];
  return {
    level,
    graph,
    adopted,
    regions: gapRegionsOf({
      ids,
      enterpriseCount: total,
      assignedShare: assigned.map((count, region) => count / (total[region] ?? NaN)),
      placedShare: Float64Array.from(
        cityIndex,
        (city) => (placedInCity[city] ?? NaN) / (totalInCity[city] ?? NaN),
      ),
      cityIndex,
    }),
    cells: gapCellsOf({
      regionIndex: Int32Array.from(keys, ([region]) => region ?? -1),
      nodeIndex: Int32Array.from(keys, ([, node]) => node ?? -1),
      firmCount: Int32Array.from(values, (cell) => cell.firmCount),
      firmWeight: Float64Array.from(values, (cell) => cell.firmWeight),
      leftCount: Int32Array.from(values, (cell) => cell.leftCount),
      recentLeftCount: Int32Array.from(values, (cell) => cell.recentLeftCount),
      reducedCount: Int32Array.from(values, (cell) => cell.reducedCount),
      fillingCount: Int32Array.from(values, (cell) => cell.fillingCount),
    }),
    chainCells: noChainCells(),
    cityPresence: level === 'city' ? null : cityPresence,
    settings: UNGRADED,
  };
}

function regionIds(level: GapLevel): string[] {
  if (level === 'city') return CITIES;
  if (level === 'park') return rowsOf('park').map((row) => String(row.park_id));
  return rowsOf('region')
    .filter((row) => row.level === 'county' && CITIES.includes(String(row.city)))
    .map((row) => String(row.adcode));
}

/** The region of a firm or project at a level; a county's own code only where the site is known that finely. */
function regionAt(level: GapLevel, row: TableRow): Cell {
  if (level === 'park') return row.park ?? null;
  return level === 'city' ? cityOf(String(placeOf(row))) : (placeOf(row) ?? null);
}
const cityByAdcode = new Map(rowsOf('region').map((row) => [String(row.adcode), String(row.city)]));
const regionByPark = new Map(rowsOf('park').map((row) => [String(row.park_id), String(placeOf(row))]));

function cityOf(adcode: string): string {
  return cityByAdcode.get(adcode) ?? '';
}

function cityOfRegion(level: GapLevel, id: string): string {
  return cityOf(level === 'park' ? (regionByPark.get(id) ?? '') : id);
}

/** By the site; where it is unknown by the head office, as the product places an enterprise. */
function placeOf(row: TableRow): Cell {
  return row.region ?? row.head_office_region ?? null;
}
