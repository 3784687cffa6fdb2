import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UserFacingError } from '../../lib/errors';
import type { Boundaries } from '../../map/boundaries';
import { MapHost } from '../../map/mapHost';
import { ErrorNote } from '../../panels/shared/ErrorNote';
import type { ViewStoreApi } from '../../state/viewStore';
import styles from './MapPane.module.css';
import { createMapRelay, type MapRelay } from './mapRelay';

interface MapPaneProps {
  readonly boundaries: Boundaries;
  readonly viewStore: ViewStoreApi;
  readonly onFirstPicture: () => void;
  /** What is drawn over and into the map once it stands. */
  readonly children: (host: MapHost, relay: MapRelay) => React.ReactNode;
}

/** Makes the map and keeps it for the life of the page; the theme and what is drawn come in through the host. */
export function MapPane({ boundaries, viewStore, onFirstPicture, children }: MapPaneProps) {
  const { t } = useTranslation('mapPane');
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<{ host: MapHost; relay: MapRelay } | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const label = t('mapLabel');

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const relay = createMapRelay(onFirstPicture);
    let host: MapHost;
    try {
      host = new MapHost(element, relay.events);
    } catch (cause) {
      // Without WebGL there is no map; the panels and tables still work.
      setError(new UserFacingError('error.map.noWebgl', {}, 'none', { cause }));
      return;
    }
    setMap({ host, relay });
    loadGround(host, boundaries).catch((cause: Error) => setError(cause));
    const observer = new ResizeObserver(() => host.resize());
    observer.observe(element);
    const { camera } = viewStore.getState().view;
    if (camera) host.setCamera(camera);
    return () => {
      observer.disconnect();
      host.destroy();
      setMap(null);
    };
  }, [boundaries, viewStore, onFirstPicture]);

  useEffect(() => map?.host.setLabel(label), [map, label]);

  return (
    <div className={styles.pane}>
      <div ref={container} className={styles.map} />
      {error && (
        <div className={styles.error}>
          <ErrorNote error={error} />
        </div>
      )}
      {map && children(map.host, map.relay)}
    </div>
  );
}

async function loadGround(host: MapHost, boundaries: Boundaries): Promise<void> {
  await host.setProvinces(await boundaries.level('province'));
  await host.setDashes(await boundaries.dashes());
}
