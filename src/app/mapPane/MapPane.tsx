import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UserFacingError } from '../../lib/errors';
import type { Boundaries } from '../../map/boundaries';
import type { MapHost } from '../../map/mapHost';
import { ErrorNote } from '../../panels/shared/ErrorNote';
import type { ViewStoreApi } from '../../state/viewStore';
import { EarlyPicture } from './EarlyPicture';
import styles from './MapPane.module.css';
import { createMapRelay, type MapRelay } from './mapRelay';

interface MapPaneProps {
  readonly boundaries: Boundaries;
  readonly viewStore: ViewStoreApi;
  /** Nothing more urgent wants the processor. */
  readonly isMapDue: boolean;
  /** The map stands, or will not come. */
  readonly onMade: () => void;
  /** What is drawn over and into the map once it stands. */
  readonly children: (host: MapHost, relay: MapRelay) => React.ReactNode;
}

/**
 * Makes the map and keeps it for the life of the page; the theme and what is drawn come in through the host.
 * Until it is due the page's own picture of the boundaries stands.
 */
export function MapPane({ boundaries, viewStore, isMapDue, onMade, children }: MapPaneProps) {
  const { t } = useTranslation('mapPane');
  const container = useRef<HTMLDivElement>(null);
  const [isMapDrawn, setMapDrawn] = useState(false);
  const [map, setMap] = useState<{ host: MapHost; relay: MapRelay } | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const label = t('mapLabel');

  useEffect(() => {
    const element = container.current;
    if (!element || !isMapDue) return;
    let made: { readonly host: MapHost; readonly observer: ResizeObserver } | null = null;
    let isGone = false;
    makeMap(element, () => {
      performance.mark('map-drawn');
      setMapDrawn(true);
    })
      .then(({ host, relay }) => {
        if (isGone) {
          host.destroy();
          return;
        }
        const observer = new ResizeObserver(() => host.camera.resize());
        observer.observe(element);
        made = { host, observer };
        const { camera } = viewStore.getState().view;
        if (camera) host.camera.jumpTo(camera);
        setMap({ host, relay });
        return loadGround(host, boundaries);
      })
      .catch((cause: Error) => setError(cause));
    return () => {
      isGone = true;
      made?.observer.disconnect();
      made?.host.destroy();
      setMap(null);
    };
  }, [boundaries, viewStore, isMapDue]);

  useEffect(() => {
    if (map || error) onMade();
  }, [map, error, onMade]);

  useEffect(() => map?.host.setLabel(label), [map, label]);

  return (
    <div className={styles.pane}>
      <div ref={container} className={styles.map} />
      {!isMapDrawn && <EarlyPicture boundaries={boundaries} viewStore={viewStore} hasNotice={!map} />}
      {error && (
        <div className={styles.error}>
          <ErrorNote error={error} />
        </div>
      )}
      {map && children(map.host, map.relay)}
    </div>
  );
}

async function makeMap(
  element: HTMLElement,
  onFirstPicture: () => void,
): Promise<{ readonly host: MapHost; readonly relay: MapRelay }> {
  const { MapHost } = await import('../../map/mapHost');
  const relay = createMapRelay(onFirstPicture);
  try {
    return { host: new MapHost(element, relay.events), relay };
  } catch (cause) {
    // Without WebGL there is no map; the panels and tables still work.
    throw new UserFacingError('error.map.noWebgl', {}, 'none', { cause });
  }
}

async function loadGround(host: MapHost, boundaries: Boundaries): Promise<void> {
  await host.setProvinces(await boundaries.level('province'));
  await host.setDashes(await boundaries.dashes());
}
