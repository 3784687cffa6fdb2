import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { matchingFirms, matchingProjects } from '../../cube/matching';
import { regionTotals } from '../../cube/regionTotals';
import { formatPercent, formatRatio } from '../../lib/formatFigure';
import type { Boundaries } from '../../map/boundaries';
import type {
  ArcColumns,
  AreaFills,
  AreaLabel,
  CircleColumns,
  FirmColumns,
  MapScene,
  ParkColumns,
  PlaceName,
  ProjectColumns,
} from '../../map/scene';
import { parseGapCellId } from '../../model/gapCell';
import { ratioClass } from '../../model/ratioClass';
import type { RatioId, Selection, ViewState } from '../../model/viewState';
import type { SubstituteArea } from '../../panels/evidence/substituteArea';
import { useSubstituteArea } from '../../panels/evidence/useSubstituteArea';
import { useFilledCounts } from '../../panels/gaps/useFilledCounts';
import { useFollowingFilter } from '../../panels/shared/followingFilter';
import { loadedRegions } from '../../panels/shared/loadedRegions';
import { useAnswer } from '../../panels/shared/useAnswer';
import { useComparedRegions } from '../../panels/shared/useComparedRegions';
import { totalsReader, useRegionRatio } from '../../panels/shared/useRegionRatio';
import { useShownLayers } from '../../panels/shared/useShownLayers';
import { useSifted } from '../../panels/shared/useSifted';
import { useView } from '../../panels/shared/useView';
import { useWorkspace } from '../../panels/shared/workspace';
import { queryFirmPoints, queryFirmRow } from '../../queries/firmPoints';
import { queryProjectPoints } from '../../queries/projectPoints';
import type { RegionRow } from '../../queries/structure';
import { gapAreas, gapFills } from './gapAreas';
import { markedFilter } from './markedFilter';
import { opportunityAreas } from './opportunityAreas';
import { rowMask } from './rowMask';
import { useAreas } from './useAreas';

/** Of a layer that is off: nobody waits for what it would show. */
const NO_MASK = new Uint8Array(0);
const NO_FIRMS: FirmColumns = {
  firm: new Int32Array(0),
  positions: new Float64Array(0),
  stage: new Uint8Array(0),
};
const NO_PROJECTS: ProjectColumns = {
  project: new Int32Array(0),
  projectId: [],
  positions: new Float64Array(0),
  investmentWan: new Float64Array(0),
  stage: new Uint8Array(0),
  late: new Uint8Array(0),
};
/** 台湾省: no data are at hand for it; drawn as a unit like the others. */
const TAIWAN = '710000';

/** Joins the answers to the scene that the map draws. Each part keeps its identity until its own input changes. */
export function useMapScene(
  boundaries: Boundaries,
  arcs: ArcColumns | null,
): {
  readonly scene: MapScene;
  readonly error: Error | null;
} {
  const { t } = useTranslation('mapPane');
  const { t: gapWords } = useTranslation('gaps');
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
  const filled = useFilledCounts(compared.level === 'county' ? 'county' : 'city');
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
  const firms = useAnswer('firmPoints', [isPublic], (database, signal) =>
    queryFirmPoints(database, isPublic, signal),
  );
  const projects = useAnswer('projectPoints', [], queryProjectPoints);
  const markedHere = useMemo(() => markedFilter(filter, selection), [filter, selection]);
  const marked = useSifted(markedHere).sifted;
  const markedFirms = useSifted(substitutes?.filter ?? markedHere).sifted;
  const selectedFirm = selection?.kind === 'enterprise' ? selection.id : null;
  const firmRow = useAnswer('firmRow', [selectedFirm], (database, signal) =>
    selectedFirm === null ? Promise.resolve(null) : queryFirmRow(database, selectedFirm, signal),
  );

  const firmColumns = firms.data ?? NO_FIRMS;
  const firmMask = useMemo(
    () => (layers.enterprises.on ? rowMask(firmColumns.firm, matchingFirms(markedFirms)) : NO_MASK),
    [layers.enterprises.on, firmColumns, markedFirms],
  );
  const projectColumns = projects.data ?? NO_PROJECTS;
  const projectMask = useMemo(
    () => rowMask(projectColumns.project, matchingProjects(marked)),
    [projectColumns, marked],
  );
  const selectedFirmRow = firmRow.data == null ? -1 : firmColumns.firm.indexOf(firmRow.data);

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

  const labels = useMemo<AreaLabel[]>(() => {
    const insufficient = t('insufficient');
    const written = compared.regions.map((region) => {
      const gap = gaps?.get(region.adcode);
      const entry = ratio.valueByCode.get(region.adcode);
      const figure = figureText(ratio.ratio, entry?.value ?? Number.NaN);
      const missing =
        region.adcode === TAIWAN
          ? t('taiwanMissing')
          : entry?.basis === 'withheld'
            ? publicWords('withheldShort')
            : entry?.basis === 'insufficient' && loadedCodes.has(region.adcode)
              ? insufficient
              : '';
      const gapWord =
        gap?.state === 'no_graph'
          ? t('noGraph')
          : gap?.state === 'insufficient' && gap.glyphs.length === 0
            ? insufficient
            : '';
      return {
        adcode: region.adcode,
        lon: region.lon,
        lat: region.lat,
        name: region.name,
        figure:
          region.adcode === TAIWAN && figure === ''
            ? t('taiwanMissing')
            : gaps
              ? gapWord
              : layers.choropleth.on
                ? figure || missing
                : '',
        glyphs: [
          ...(gap?.glyphs ?? []),
          ...(layers.gaps.on && filled.has(region.adcode)
            ? [{ glyph: 'filling', text: gapWords('filling.short', { amount: filled.get(region.adcode) }) }]
            : []),
        ],
        emphasis: selection?.kind === 'region' && selection.id === region.adcode,
      };
    });
    // Where labels collide, those that say something beside the name are written first.
    const says = ({ figure, glyphs }: AreaLabel): number => (figure === '' && glyphs.length === 0 ? 0 : 1);
    return written.sort((a, b) => says(b) - says(a));
  }, [
    compared,
    gaps,
    ratio.valueByCode,
    ratio.ratio,
    layers.choropleth.on,
    selection,
    loadedCodes,
    filled,
    gapWords,
    layers.gaps.on,
    t,
    publicWords,
  ]);

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

  const centre = useMemo(
    () => placeOf(selection, data, firmColumns, selectedFirmRow, projectColumns),
    [selection, data, firmColumns, selectedFirmRow, projectColumns],
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
      firms: firmColumns,
      firmMask,
      projects: projectColumns,
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
      firmColumns,
      firmMask,
      projectColumns,
      projectMask,
      selection,
      centre,
      filter.area,
      rings,
    ],
  );
  const failed = error ?? firms.error ?? projects.error;
  return { scene, error: areaError ?? failed };
}

/** In 清单 the map is the ground of the arcs; without any it compares regions. Marks would stand in their way. */
function listsLayers(layers: MapScene['layers'], hasArcs: boolean): MapScene['layers'] {
  const off = { on: false, opacity: 1 };
  return {
    ...layers,
    circles: off,
    parks: off,
    enterprises: off,
    projects: off,
    late: off,
    rings: off,
    gaps: off,
    // The region of the gap is filled to be seen among the arcs; it says nothing.
    ...(hasArcs ? { choropleth: { on: true, opacity: 1 }, labels: off } : {}),
  };
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

function figureText(ratio: RatioId, value: number): string {
  if (Number.isNaN(value)) return '';
  return ratio === 'lq' ? formatRatio(value) : `${formatPercent(value, ratio === 'share' ? 1 : 0)}%`;
}

/** With a 风险点 selected, the node's enterprises within R and the ring of R are drawn besides. */
function withSubstitutes(
  layers: ViewState['layers'],
  substitutes: SubstituteArea | null,
): ViewState['layers'] {
  if (!substitutes) return layers;
  return {
    ...layers,
    enterprises: { ...layers.enterprises, on: true },
    rings: substitutes.ring ? { ...layers.rings, on: true } : layers.rings,
  };
}

/** On the map a judged cell is its region or park. */
function placeOfCell(selection: Selection): Selection {
  if (selection?.kind !== 'cell') return selection;
  const cell = parseGapCellId(selection.id);
  return cell && { kind: cell.level === 'park' ? 'park' : 'region', id: cell.region };
}

/** Where the selected thing stands; null when nothing with a place is selected. */
function placeOf(
  selection: Selection,
  data: ReturnType<typeof useWorkspace>['data'],
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
