import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MapEvents, MapView } from '../../map/mapHost';
import type { Pick } from '../../map/scene';
import type { Camera, DrawnArea } from '../../model/viewState';

/** What the map last told. */
export interface MapTold {
  readonly view: MapView | null;
  readonly hover: { readonly pick: Pick; readonly x: number; readonly y: number } | null;
  /** The last thing that could not be drawn. */
  readonly failure: { readonly what: 'tiles' | 'areas'; readonly cause: Error } | null;
}

type Handlers = Omit<MapEvents, 'onHover' | 'onView' | 'onFailure' | 'onFirstPicture'>;

/** Stands between the map, which lives as long as the page, and components, which come and go. */
export interface MapRelay {
  readonly events: MapEvents;
  readonly told: StoreApi<MapTold>;
  /** Sets who is told of clicks, moves and drawn areas; returns how to stop. */
  listen(handlers: Handlers): () => void;
}

export function createMapRelay(onFirstPicture: () => void): MapRelay {
  const told = createStore<MapTold>(() => ({ view: null, hover: null, failure: null }));
  let handlers: Handlers | null = null;
  return {
    told,
    events: {
      onHover: (pick, x, y) => told.setState({ hover: pick ? { pick, x, y } : null }),
      onFirstPicture,
      onFailure: (what, cause) => told.setState({ failure: { what, cause } }),
      onView: (view) => told.setState({ view }),
      onClick: (pick) => handlers?.onClick(pick),
      onCamera: (camera: Camera) => handlers?.onCamera(camera),
      onAreaDrawn: (area: DrawnArea) => handlers?.onAreaDrawn(area),
      onToolEnd: () => handlers?.onToolEnd(),
    },
    listen(next) {
      handlers = next;
      return () => {
        if (handlers === next) handlers = null;
      };
    },
  };
}
