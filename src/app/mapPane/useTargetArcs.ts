import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ArcColumns } from '../../map/scene';
import { FOLLOW_UP } from '../../model/enumerations';
import { LISTED_TARGETS } from '../../panels/lists/listedTargets';
import { usePlaceNames } from '../../panels/lists/usePlaceNames';
import { useShortlistOf } from '../../panels/lists/useShortlistOf';
import { useTargets } from '../../panels/lists/useTargets';
import { useView } from '../../panels/shared/useView';
import { useWorkspace } from '../../panels/shared/workspace';

type LonLat = readonly [lon: number, lat: number];

const STEPS = Object.keys(FOLLOW_UP);
/** Room around the places, as a share of their extent, and in degrees. */
const ROOM = 0.1;
/** Least height of the frame, in degrees for one of its width. */
const FRAME_HEIGHT = 0.75;
/** Pages of 清单 that are about a gap and its targets. */
const PAGES_WITH_ARCS = ['gaps', 'shortlist'];

/** Arcs of the targets listed, with what a frame of them must show; null outside of 清单 and while none is known. */
export function useTargetArcs(): { readonly arcs: ArcColumns; readonly framed: readonly LonLat[] } | null {
  const { data } = useWorkspace();
  const { shortlist } = useWorkspace();
  const isShown = useView(({ mode, lists }) => mode === 'lists' && PAGES_WITH_ARCS.includes(lists.page));
  const chosen = useView((view) => view.lists.target);
  const entries = useStore(shortlist, (list) => list.entries);
  const { gap, ranks } = useTargets();
  const entryOf = useShortlistOf(gap);
  const { nameOf, cityOf } = usePlaceNames();
  const region = gap?.region;
  const drawn = useMemo(() => {
    const home = region === undefined ? null : (data.parkById.get(region) ?? data.regionByCode.get(region));
    if (!isShown || !home || Number.isNaN(home.lon) || !ranks) return null;
    const kept = new Set(entries.map(({ enterprise }) => enterprise));
    const targets = ranks.filter(
      ({ enterpriseId, lon, lat }, index) =>
        !Number.isNaN(lon) && !Number.isNaN(lat) && (index < LISTED_TARGETS.onMap || kept.has(enterpriseId)),
    );
    return targets.length === 0 ? null : { home, targets };
  }, [isShown, region, ranks, entries, data]);
  const framed = useMemo<readonly LonLat[]>(() => {
    if (!drawn) return [];
    const ends = [drawn.home, ...drawn.targets].map(({ lon, lat }): LonLat => [lon, lat]);
    const [lons, lats] = [ends.map(([lon]) => lon), ends.map(([, lat]) => lat)];
    const [west, east] = [Math.min(...lons), Math.max(...lons)];
    const [south, north] = [Math.min(...lats), Math.max(...lats)];
    // Room for the names beside the places; the rest of a frame that is higher than the arcs lies north of them, or
    // 海南 would come into it with the inset, which would lie over them.
    const room = ROOM * (east - west) + ROOM;
    const top = Math.max(north + room, south + FRAME_HEIGHT * (east - west));
    return [...ends, [west - room, top], [east + room, top]];
  }, [drawn]);
  return useMemo(() => {
    if (!drawn) return null;
    const { home, targets } = drawn;
    const named = new Set<string>();
    const arcs: ArcColumns = {
      home: { lon: home.lon, lat: home.lat },
      homeName: home.name,
      enterpriseId: targets.map(({ enterpriseId }) => enterpriseId),
      positions: Float64Array.from(targets.flatMap(({ lon, lat }) => [lon, lat])),
      step: Uint8Array.from(targets, ({ enterpriseId }) =>
        STEPS.indexOf(entryOf(enterpriseId)?.followUp ?? 'not_contacted'),
      ),
      placeName: targets.map(({ region: place }) => {
        const name = place === null ? '' : (cityOf(place) ?? nameOf(place));
        if (named.has(name)) return '';
        named.add(name);
        return name;
      }),
      selected: targets.findIndex(({ enterpriseId }) => enterpriseId === chosen),
    };
    return { arcs, framed };
  }, [drawn, framed, entryOf, cityOf, nameOf, chosen]);
}
