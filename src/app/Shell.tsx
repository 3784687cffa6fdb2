import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Boundaries } from '../map/boundaries';
import type { Importer } from '../panels/data/importer';
import { ErrorNote } from '../panels/shared/ErrorNote';
import { filterSections } from '../panels/shared/filterSections';
import { FollowingFilter } from '../panels/shared/followingFilter';
import { type Workspace, WorkspaceProvider } from '../panels/shared/workspace';
import { Activity } from './Activity';
import { BootProgress } from './BootProgress';
import { Hints } from './Hints';
import {
  DataMode,
  DiagnosisRail,
  Drawer,
  FilterBar,
  FilterRail,
  GapSide,
  ListsMode,
  ListsRail,
  LiveMap,
  preloadPanels,
  RightRail,
  StorageNotices,
  Themed,
  TopBar,
} from './livePanels';
import { EarlyAreas } from './mapPane/EarlyAreas';
import { MapPane } from './mapPane/MapPane';
import styles from './Shell.module.css';
import type { Session } from './session';
import { UndoKeys } from './UndoKeys';

interface ShellProps {
  readonly session: Session;
  readonly boundaries: Boundaries;
  readonly workspace: Workspace | null;
  readonly importer: Importer;
}

/**
 * The one screen: bars above, rails beside the map, drawer below; 数据 covers all but the top bar. In 清单 the lists
 * stand at the left, over the place of rail and drawer.
 */
export function Shell({ session, boundaries, workspace, importer }: ShellProps) {
  const mode = useStore(session.viewStore, ({ view }) => view.mode);
  const isDeriving = useStore(session.state, (state) => state.isDeriving);
  const phase = useStore(session.state, (state) => state.phase);
  const failure = useStore(session.state, (state) => state.error);
  const isData = mode === 'data';
  const isDiagnosis = mode === 'diagnosis';
  const isLists = mode === 'lists';
  const isRailShown = useStore(filterSections, (sections) => sections.isRailShown);
  const [isMapMade, setMapMade] = useState(false);
  const markMapMade = useCallback(() => setMapMade(true), []);
  const hasEngine = phase !== 'engine';
  const hidesRail = isData || (isLists && !isRailShown);

  // The engine's compiler wants every core; while it then sums on one of them, the panels are read.
  useEffect(() => {
    if (hasEngine) preloadPanels().catch((cause: unknown) => reportError(cause));
  }, [hasEngine]);

  // One tree before and after the data are there, so that the map is made once.
  return (
    <WorkspaceProvider value={workspace}>
      <FollowingFilter viewStore={session.viewStore}>
        <div
          className={styles.shell}
          data-mode={mode}
          data-rail={!hidesRail}
          aria-busy={isDeriving}
          data-ready={workspace !== null}
        >
          {workspace && failure !== null && (
            <div className={styles.failure}>
              <ErrorNote error={failure} recover={{ retry: () => window.location.reload() }} />
            </div>
          )}
          {workspace && <Activity isDeriving={isDeriving || !isMapMade} />}
          {workspace && <UndoKeys />}
          {workspace && slot(<StorageNotices />)}
          <div className={styles.top}>
            {workspace ? (
              slot(<TopBar />, <BootProgress session={session} />)
            ) : (
              <BootProgress session={session} />
            )}
          </div>
          <div className={styles.filterBar} hidden={isData}>
            {workspace && slot(<FilterBar />)}
          </div>
          <aside className={styles.left} hidden={hidesRail}>
            {workspace && slot(isDiagnosis ? <GapSide /> : <FilterRail />)}
          </aside>
          <main className={styles.map} hidden={isData}>
            <MapPane
              boundaries={boundaries}
              viewStore={session.viewStore}
              isMapDue={phase === 'ready' || phase === 'failed'}
              onMade={markMapMade}
            >
              {(host, relay) =>
                workspace ? (
                  slot(<LiveMap host={host} relay={relay} boundaries={boundaries} />)
                ) : (
                  <EarlyAreas host={host} boundaries={boundaries} viewStore={session.viewStore} />
                )
              }
            </MapPane>
            {workspace && <Hints />}
          </main>
          <aside className={styles.right} hidden={isData}>
            {workspace && slot(isDiagnosis ? <DiagnosisRail /> : isLists ? <ListsRail /> : <RightRail />)}
          </aside>
          <div className={styles.drawer} hidden={isData || isLists}>
            {workspace && slot(<Drawer />)}
          </div>
          {workspace && isLists && <div className={styles.lists}>{slot(<ListsMode />)}</div>}
          {workspace && isData && <div className={styles.data}>{slot(<DataMode importer={importer} />)}</div>}
        </div>
      </FollowingFilter>
    </WorkspaceProvider>
  );
}

/** A part that needs data: its code may still be on its way. */
function slot(part: ReactNode, meanwhile: ReactNode = null): ReactNode {
  return (
    <Suspense fallback={meanwhile}>
      <Themed>{part}</Themed>
    </Suspense>
  );
}
