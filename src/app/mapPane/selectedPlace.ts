import type { FirmColumns, ProjectColumns } from '../../map/scene';
import { parseGapCellId } from '../../model/gapCell';
import type { Selection } from '../../model/viewState';
import type { LoadedData } from '../../panels/shared/workspace';

/** On the map a judged cell is its region or park. */
export function placeOfCell(selection: Selection): Selection {
  if (selection?.kind !== 'cell') return selection;
  const cell = parseGapCellId(selection.id);
  return cell && { kind: cell.level === 'park' ? 'park' : 'region', id: cell.region };
}

/** Where the selected thing stands; null when nothing with a place is selected. */
export function placeOf(
  selection: Selection,
  data: LoadedData,
  firms: FirmColumns,
  firmRow: number,
  projects: ProjectColumns,
): { readonly lon: number; readonly lat: number } | null {
  if (!selection) return null;
  if (selection.kind === 'region') return data.regionByCode.get(selection.id) ?? null;
  if (selection.kind === 'park') return data.parkById.get(selection.id) ?? null;
  if (selection.kind === 'enterprise') return pointAt(firms.positions, firmRow);
  if (selection.kind === 'project')
    return pointAt(projects.positions, projects.projectId.indexOf(selection.id));
  return null;
}

function pointAt(
  positions: Float64Array,
  row: number,
): { readonly lon: number; readonly lat: number } | null {
  const [lon, lat] = [positions[2 * row], positions[2 * row + 1]];
  return lon === undefined || lat === undefined ? null : { lon, lat };
}
