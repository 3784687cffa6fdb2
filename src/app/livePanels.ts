import { lazy } from 'react';

/**
 * Everything that needs data, in chunks of their own: the picture of the boundaries and the engine wait for none of
 * them.
 */
const load = {
  Themed: () => import('./Themed').then((module) => ({ default: module.Themed })),
  TopBar: () => import('../panels/topbar/TopBar').then((module) => ({ default: module.TopBar })),
  FilterBar: () => import('../panels/chips/FilterBar').then((module) => ({ default: module.FilterBar })),
  FilterRail: () => import('../panels/filters/FilterRail').then((module) => ({ default: module.FilterRail })),
  GapSide: () => import('../panels/gaps/GapSide').then((module) => ({ default: module.GapSide })),
  DiagnosisRail: () =>
    import('../panels/evidence/DiagnosisRail').then((module) => ({ default: module.DiagnosisRail })),
  RightRail: () => import('../panels/details/RightRail').then((module) => ({ default: module.RightRail })),
  Drawer: () => import('../panels/drawer/Drawer').then((module) => ({ default: module.Drawer })),
  LiveMap: () => import('./mapPane/LiveMap').then((module) => ({ default: module.LiveMap })),
  ListsMode: () => import('../panels/lists/ListsMode').then((module) => ({ default: module.ListsMode })),
  ListsRail: () => import('../panels/lists/ListsRail').then((module) => ({ default: module.ListsRail })),
  DataMode: () => import('../panels/data/DataMode').then((module) => ({ default: module.DataMode })),
  StorageNotices: () =>
    import('../panels/kept/StorageNotices').then((module) => ({ default: module.StorageNotices })),
};

export const Themed = lazy(load.Themed);
export const TopBar = lazy(load.TopBar);
export const FilterBar = lazy(load.FilterBar);
export const FilterRail = lazy(load.FilterRail);
export const GapSide = lazy(load.GapSide);
export const DiagnosisRail = lazy(load.DiagnosisRail);
export const RightRail = lazy(load.RightRail);
export const Drawer = lazy(load.Drawer);
export const LiveMap = lazy(load.LiveMap);
export const ListsMode = lazy(load.ListsMode);
export const ListsRail = lazy(load.ListsRail);
export const DataMode = lazy(load.DataMode);
export const StorageNotices = lazy(load.StorageNotices);

/** Fetches what the first screen will need, the map's own code last: it is made after the figures stand. */
export async function preloadPanels(): Promise<void> {
  const {
    DataMode: _data,
    GapSide: _gaps,
    DiagnosisRail: _evidence,
    ListsMode: _lists,
    ListsRail: _rail,
    ...first
  } = load;
  await Promise.all(Object.values(first).map((fetchPanel) => fetchPanel()));
  await import('../map/mapHost');
}
