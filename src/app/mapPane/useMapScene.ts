import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regionTotals } from '../../cube/regionTotals';
import type { Boundaries } from '../../map/boundaries';
import type { ArcColumns, AreaFills, CircleColumns, MapScene, PlaceName } from '../../map/scene';
import { ratioClass } from '../../model/ratioClass';
import { useSubstituteArea } from '../../panels/evidence/useSubstituteArea';
import { useFollowingFilter } from '../../panels/shared/followingFilter';
import { loadedRegions } from '../../panels/shared/loadedRegions';
import { useComparedRegions } from '../../panels/shared/useComparedRegions';
import { totalsReader, useRegionRatio } from '../../panels/shared/useRegionRatio';
import { useShownLayers } from '../../panels/shared/useShownLayers';
import { useSifted } from '../../panels/shared/useSifted';
import { useView } from '../../panels/shared/useView';
import { useWorkspace } from '../../panels/shared/workspace';
import type { RegionRow } from '../../queries/structure';
import { gapAreas, gapFills } from './gapAreas';
import { opportunityAreas } from './opportunityAreas';
import { listsLayers, withSubstitutes } from './sceneLayers';
import { placeOf, placeOfCell } from './selectedPlace';
import { useAreaLabels } from './useAreaLabels';
import { useAreas } from './useAreas';
import { useMapMarks } from './useMapMarks';

/** Joins the answers to the scene that the map draws. Each part keeps its identity until its own input changes. */
export function useMapScene(
  boundaries: Boundaries,
  arcs: ArcColumns | null,
): {
  readonly scene: MapScene;
  readonly error: Error | null;
} {
  const { t: publicWords } = useTranslation('disclosure');
  const isPublic = useView((view) => view.disclosure === 'public');
  const { data } = useWorkspace();
  const filter = useFollowingFilter();
  const substitutes = useSubstituteArea();
  const chosenLayers = useShownLayers();
  const isLists = useView((view) => view.mode === 'lists');
  const hasArcs = arcs !== null;
  const layers = useMemo(
    () => (isLists ? listsLayers(chosenLayers, hasArcs) : withSubstitutes(chosenLayers, substitutes)),
    [chosenLayers, isLists, hasArcs, substitutes],
  );
  const chosen = useView((view) => view.selection);
  const selection = useMemo(() => placeOfCell(chosen), [chosen]);
  const theme = useView((view) => view.theme);
  const language = useView((view) => view.language);
  const measure = useView((view) => view.measure);
  const ringKm = useView((view) => view.ringKm);
  const compared = useComparedRegions();
  const ratio = useRegionRatio();

  const comparedCodes = useMemo(() => new Set(compared.regions.map(({ adcode }) => adcode)), [compared]);
  const isCompared = useMemo(() => (adcode: string) => comparedCodes.has(adcode), [comparedCodes]);
  const {
    areas,
    outline,
    error: areaError,
  } = useAreas(boundaries, compared.parent, compared.level, isCompared);

  // A county in focus stands out among those it is compared with.
  const outlines = useMemo(() => {
    const [focus] = filter.regions;
    const own =
      filter.regions.length === 1
        ? areas.features.filter(({ properties }) => properties.adcode === focus)
        : [];
    return own.length === 0 ? outline : { ...outline, features: [...outline.features, ...own] };
  }, [areas, outline, filter.regions]);

  const { sifted, error } = useSifted(filter);
  const totals = regionTotals(sifted, compared.level);
  const marks = useMapMarks(filter, substitutes?.filter ?? null, selection, layers.enterprises.on);
  const { parks, firms, firmMask, projects, projectMask, selectedFirmRow } = marks;

  const gaps = useMemo(() => {
    if (!layers.gaps.on || compared.level === 'province') return null;
    const stageOfNode = new Map(data.structure.nodes.map((node) => [node.nodeId, node.stage]));
    const matrix = data.gaps[compared.level];
    const areas = gapAreas(matrix, data.graph, stageOfNode, filter, language);
    if (!isPublic) return areas;
    return opportunityAreas(areas, matrix, data.graph, stageOfNode, filter, (count) =>
      publicWords('opportunityCount', { count }),
    );
  }, [layers.gaps.on, compared.level, data, filter, language, isPublic, publicWords]);

  // Where nothing is loaded nothing is claimed, not even that data do not suffice.
  const loadedCodes = useMemo(() => loadedRegions(data.gaps.city.regionIds, data.regionByCode), [data]);
  const fills = useMemo<AreaFills>(() => {
    if (gaps) return gapFills(gaps);
    const tokenByCode = new Map<string, string>();
    const hatched = new Set<string>();
    for (const [adcode, { value, basis }] of ratio.valueByCode) {
      const token = ratio.classes.tokens[ratioClass(value, ratio.classes)];
      if (token) tokenByCode.set(adcode, token);
      else if (basis === 'insufficient' && loadedCodes.has(adcode)) hatched.add(adcode);
      else tokenByCode.set(adcode, 'ground');
    }
    return { tokenByCode, edgeTokenByCode: new Map(), hatched };
  }, [gaps, ratio.valueByCode, ratio.classes, loadedCodes]);

  const labels = useAreaLabels({ gaps, layers, selection, loadedCodes, compared, ratio });

  const neighbours = useMemo(
    () => neighboursOf(compared.parent, data.structure.regions),
    [compared.parent, data],
  );

  const provinces = useMemo(
    () => data.structure.regions.filter(({ level }) => level === 'province'),
    [data.structure.regions],
  );
  const home = useView((view) => view.lists.gap?.region);
  const homeFills = useMemo<AreaFills>(
    () => ({
      tokenByCode: new Map(
        compared.regions.map(({ adcode, city }) => [
          adcode,
          adcode === home || city === home ? 'bg-select' : 'ground',
        ]),
      ),
      edgeTokenByCode: new Map(),
      hatched: new Set(),
    }),
    [compared, home],
  );

  const circles = useMemo<CircleColumns>(() => {
    const read = totalsReader(totals, measure);
    const value = Float64Array.from(compared.regions, ({ adcode }) => read(adcode));
    return {
      adcode: compared.regions.map(({ adcode }) => adcode),
      positions: Float64Array.from(compared.regions.flatMap(({ lon, lat }) => [lon, lat])),
      value,
      maxValue: value.reduce((max, each) => (each > max ? each : max), 0),
    };
  }, [compared, totals, measure]);

  const centre = useMemo(
    () => placeOf(selection, data, firms, selectedFirmRow, projects),
    [selection, data, firms, selectedFirmRow, projects],
  );
  const rings = useMemo(() => {
    if (substitutes?.ring) return [substitutes.ring];
    return centre ? [{ ...centre, radiusKm: ringKm }] : [];
  }, [substitutes, centre, ringKm]);

  const shownFills = hasArcs ? homeFills : fills;
  const shownNeighbours = hasArcs ? provinces : neighbours;
  const scene = useMemo<MapScene>(
    () => ({
      theme,
      layers,
      areas,
      outline: outlines,
      fills: shownFills,
      labels,
      neighbours: shownNeighbours,
      arcs,
      circles,
      parks,
      firms,
      firmMask,
      projects,
      projectMask,
      selection,
      selectedPoint: centre && selection?.kind !== 'region' ? centre : null,
      area: filter.area,
      rings,
    }),
    [
      theme,
      layers,
      areas,
      outlines,
      shownFills,
      labels,
      shownNeighbours,
      arcs,
      circles,
      parks,
      firms,
      firmMask,
      projects,
      projectMask,
      selection,
      centre,
      filter.area,
      rings,
    ],
  );
  const failed = error ?? marks.error;
  return { scene, error: areaError ?? failed };
}

/** Provinces around the one in focus, and the other cities of a city's province. */
function neighboursOf(parent: string, regions: readonly RegionRow[]): readonly PlaceName[] {
  if (parent === '') return [];
  const province = `${parent.slice(0, 2)}0000`;
  return regions.filter(({ adcode, level, province: own }) =>
    level === 'province'
      ? adcode !== province
      : level === 'city' && own === province && parent !== province && adcode !== parent,
  );
}
