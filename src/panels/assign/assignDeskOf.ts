import type { StoreApi } from 'zustand/vanilla';
import type { QueryDatabase } from '../shared/workspace';
import { type AssignDesk, createAssignDesk } from './assignDesk';

const deskByDatabase = new WeakMap<QueryDatabase, StoreApi<AssignDesk>>();

/** The one desk of the page's engine, kept while another page is on screen. */
export function assignDeskOf(database: QueryDatabase): StoreApi<AssignDesk> {
  const known = deskByDatabase.get(database);
  if (known) return known;
  const desk = createAssignDesk();
  deskByDatabase.set(database, desk);
  return desk;
}
