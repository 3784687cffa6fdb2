import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Boundaries } from '../../map/boundaries';
import type { DrawToolId } from '../../map/drawTool';
import type { MapHost } from '../../map/mapHost';
import type { Pick } from '../../map/scene';
import { regionFocus } from '../../model/regionFocus';
import { useFollowingFilter } from '../../panels/shared/followingFilter';
import { isTyping } from '../../panels/shared/isTyping';
import { useView, useViewActions } from '../../panels/shared/useView';
import { useWorkspace } from '../../panels/shared/workspace';
import { queryFirmId } from '../../queries/firmPoints';
import { focusBounds } from './focusBounds';
import { HoverTip } from './HoverTip';
import { MapFurniture } from './MapFurniture';
import type { MapRelay } from './mapRelay';
import { useMapScene } from './useMapScene';
import { useTargetArcs } from './useTargetArcs';

interface LiveMapProps {
  readonly host: MapHost;
  readonly relay: MapRelay;
  readonly boundaries: Boundaries;
}

/** Feeds the map with the answers, and turns what a person does on it into changes of the view. */
export function LiveMap({ host, relay, boundaries }: LiveMapProps) {
  const { data, database } = useWorkspace();
  const { change, changeFilter } = useViewActions();
  const isPublic = useView((view) => view.disclosure === 'public');
  const targetArcs = useTargetArcs();
  const arcPoints = targetArcs?.framed;
  const { scene, error } = useMapScene(boundaries, targetArcs?.arcs ?? null);
  const camera = useView((view) => view.camera);
  const compareLevel = useView((view) => view.compareLevel);
  const selection = useView((view) => view.selection);
  const { regions } = useFollowingFilter();
  const lists = useView((view) => view.lists);
  const hasArea = useView((view) => view.filter.area !== null);
  const [tool, setTool] = useState<DrawToolId | null>(null);
  const isFramedOnce = useRef(false);
  const focus = useMemo(
    () => regionFocus(regions, data.regionByCode, compareLevel),
    [regions, data.regionByCode, compareLevel],
  );

  useEffect(() => {
    // The figures come on screen in a frame of their own: the map's takes long where the processor draws it.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => host.setScene(scene));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [host, scene]);

  useEffect(() => {
    if (camera) {
      host.camera.jumpTo(camera);
      return;
    }
    const bounds = focusBounds(focus.adcode, data.regionByCode);
    if (arcPoints) host.camera.framePoints(arcPoints, isFramedOnce.current);
    else if (bounds) host.camera.frame(bounds, isFramedOnce.current, focus.adcode);
    isFramedOnce.current = true;
  }, [host, camera, focus, data.regionByCode, arcPoints]);

  useEffect(() => {
    const select = (pick: Pick | null): void => {
      if (!pick) {
        change({ selection: null });
      } else if (pick.kind === 'target') {
        change({ lists: { ...lists, target: pick.id } });
      } else if (pick.kind === 'cluster') {
        change({ camera: { lon: pick.lon, lat: pick.lat, zoom: host.camera.now().zoom + 2 } });
      } else if (isPublic && pick.kind !== 'region') {
        // 对外: a point has its name and no more.
        return;
      } else if (pick.kind === 'firm') {
        const firm = scene.firms.firm[pick.row] ?? -1;
        queryFirmId(database, firm)
          .then((id) => change({ selection: id === null ? null : { kind: 'enterprise', id } }))
          .catch((cause: unknown) => reportError(cause));
      } else if (pick.kind === 'region' && selection?.kind === 'region' && selection.id === pick.id) {
        // The second click on a region drills into it.
        if (regions.length !== 1 || regions[0] !== pick.id) changeFilter({ regions: [pick.id] });
      } else {
        change({ selection: { kind: pick.kind, id: pick.id } });
      }
    };
    return relay.listen({
      onClick: select,
      onCamera: (moved) => change({ camera: moved }),
      onAreaDrawn: (area) => changeFilter({ area }),
      onToolEnd: () => setTool(null),
    });
  }, [host, relay, change, changeFilter, database, scene.firms, selection, regions, lists, isPublic]);

  const startTool = useCallback(
    (next: DrawToolId | null): void => {
      setTool(next);
      if (next) host.startTool(next);
      else host.stopTool();
    },
    [host],
  );

  useEffect(() => {
    // Esc steps back: out of a selection first, then out of a drawn area.
    const stepBack = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      if (tool) startTool(null);
      else if (selection) change({ selection: null });
      else if (hasArea) changeFilter({ area: null });
    };
    window.addEventListener('keydown', stepBack);
    return () => window.removeEventListener('keydown', stepBack);
  }, [tool, selection, hasArea, change, changeFilter, startTool]);

  return (
    <>
      <MapFurniture
        host={host}
        relay={relay}
        boundaries={boundaries}
        scene={scene}
        error={error}
        tool={tool}
        onTool={startTool}
      />
      <HoverTip relay={relay} scene={scene} />
    </>
  );
}
