import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Boundaries } from '../map/boundaries';
import { FilterBar } from '../panels/chips/FilterBar';
import { DataMode } from '../panels/data/DataMode';
import type { Importer } from '../panels/data/importer';
import { RightRail } from '../panels/details/RightRail';
import { Drawer } from '../panels/drawer/Drawer';
import { FilterRail } from '../panels/filters/FilterRail';
import { type Workspace, WorkspaceProvider } from '../panels/shared/workspace';
import { TopBar } from '../panels/topbar/TopBar';
import { BootProgress } from './BootProgress';
import { EarlyAreas } from './mapPane/EarlyAreas';
import { LiveMap } from './mapPane/LiveMap';
import { MapPane } from './mapPane/MapPane';
import { Hints } from './Hints';
import type { Session } from './session';
import styles from './Shell.module.css';

interface ShellProps {
  readonly session: Session;
  readonly boundaries: Boundaries;
  readonly workspace: Workspace | null;
  readonly importer: Importer;
}

/** The one screen: bars above, rails beside the map, drawer below; 数据 covers all but the top bar. */
export function Shell({ session, boundaries, workspace, importer }: ShellProps) {
  const view = useStore(session.viewStore, (store) => store.view);
  const isDeriving = useStore(session.state, (state) => state.isDeriving);
  const isData = view.mode === 'data';

  useEffect(() => {
    document.documentElement.dataset.theme = view.theme;
    document.documentElement.lang = view.language;
  }, [view.theme, view.language]);

  // One tree before and after the data are there, so that the map is made once.
  return (
    <WorkspaceProvider value={workspace}>
      <div className={styles.shell} aria-busy={isDeriving} data-ready={workspace !== null}>
        <div className={styles.top}>{workspace ? <TopBar /> : <BootProgress session={session} />}</div>
        <div className={styles.filterBar} hidden={isData}>
          {workspace && <FilterBar />}
        </div>
        <aside className={styles.left} hidden={isData}>
          {workspace && <FilterRail />}
        </aside>
        <main className={styles.map} hidden={isData}>
          <MapPane boundaries={boundaries} viewStore={session.viewStore}>
            {(host, relay) =>
              workspace ? (
                <LiveMap host={host} relay={relay} boundaries={boundaries} />
              ) : (
                <EarlyAreas host={host} boundaries={boundaries} view={view} />
              )
            }
          </MapPane>
          {workspace && <Hints />}
        </main>
        <aside className={styles.right} hidden={isData}>
          {workspace && <RightRail />}
        </aside>
        <div className={styles.drawer} hidden={isData}>
          {workspace && <Drawer />}
        </div>
        {workspace && isData && (
          <div className={styles.data}>
            <DataMode importer={importer} />
          </div>
        )}
      </div>
    </WorkspaceProvider>
  );
}
