import { useMemo } from 'react';
import { matchingFirms, matchingProjects } from '../../cube/matching';
import { NO_FIRMS, NO_PROJECTS } from '../../map/noMarks';
import type { MapScene, ParkColumns } from '../../map/scene';
import type { Filter, Selection } from '../../model/viewState';
import { useAnswer } from '../../panels/shared/useAnswer';
import { useSifted } from '../../panels/shared/useSifted';
import { useView } from '../../panels/shared/useView';
import { useWorkspace } from '../../panels/shared/workspace';
import { queryFirmPoints, queryFirmRow } from '../../queries/firmPoints';
import { queryProjectPoints } from '../../queries/projectPoints';
import { markedFilter } from './markedFilter';
import { rowMask } from './rowMask';

/** Of a layer that is off: nobody waits for what it would show. */
const NO_MASK = new Uint8Array(0);

interface MapMarks extends Pick<MapScene, 'parks' | 'firms' | 'firmMask' | 'projects' | 'projectMask'> {
  /** Row of the enterprise selected; -1 where it has no point. */
  readonly selectedFirmRow: number;
  readonly error: Error | null;
}

/**
 * Parks, enterprises and projects, with those marked that the filter leaves.
 * @param substituteFilter leaves the enterprises in place of the filter; null without a 风险点 selected.
 */
export function useMapMarks(
  filter: Filter,
  substituteFilter: Filter | null,
  selection: Selection,
  hasFirms: boolean,
): MapMarks {
  const { data } = useWorkspace();
  const isPublic = useView((view) => view.disclosure === 'public');
  const firms = useAnswer('firmPoints', [isPublic], (database, signal) =>
    queryFirmPoints(database, isPublic, signal),
  );
  const projects = useAnswer('projectPoints', [], queryProjectPoints);
  const markedHere = useMemo(() => markedFilter(filter, selection), [filter, selection]);
  const marked = useSifted(markedHere).sifted;
  const markedFirms = useSifted(substituteFilter ?? markedHere).sifted;
  const selectedFirm = selection?.kind === 'enterprise' ? selection.id : null;
  const firmRow = useAnswer('firmRow', [selectedFirm], (database, signal) =>
    selectedFirm === null ? Promise.resolve(null) : queryFirmRow(database, selectedFirm, signal),
  );

  const firmColumns = firms.data ?? NO_FIRMS;
  const firmMask = useMemo(
    () => (hasFirms ? rowMask(firmColumns.firm, matchingFirms(markedFirms)) : NO_MASK),
    [hasFirms, firmColumns, markedFirms],
  );
  const projectColumns = projects.data ?? NO_PROJECTS;
  const projectMask = useMemo(
    () => rowMask(projectColumns.project, matchingProjects(marked)),
    [projectColumns, marked],
  );
  const selectedFirmRow = firmRow.data == null ? -1 : firmColumns.firm.indexOf(firmRow.data);

  const parks = useMemo<ParkColumns>(() => {
    const shown = data.structure.parks.filter(
      ({ parkId, lon, province, city, county }) =>
        !Number.isNaN(lon) &&
        (filter.parks.length === 0 || filter.parks.includes(parkId)) &&
        (filter.regions.length === 0 ||
          [province, city, county].some((code) => code !== null && filter.regions.includes(code))),
    );
    return {
      parkId: shown.map(({ parkId }) => parkId),
      positions: Float64Array.from(shown.flatMap(({ lon, lat }) => [lon, lat])),
    };
  }, [data.structure.parks, filter.parks, filter.regions]);

  return {
    parks,
    firms: firmColumns,
    firmMask,
    projects: projectColumns,
    projectMask,
    selectedFirmRow,
    error: firms.error ?? projects.error,
  };
}
