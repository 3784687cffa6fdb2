import type { StoreApi } from 'zustand/vanilla';
import { createRejectedMemory } from '../../state/rejectedMemory';
import type { QueryDatabase } from '../shared/workspace';
import { type AssignDesk, createAssignDesk } from './assignDesk';

const memory = createRejectedMemory(() => localStorage);
const desksByDatabase = new WeakMap<QueryDatabase, Map<string, StoreApi<AssignDesk>>>();

/** The desk of a data set, kept while another page is on screen. */
export function assignDeskOf(database: QueryDatabase, dataSet: string): StoreApi<AssignDesk> {
  const desks = desksByDatabase.get(database) ?? new Map<string, StoreApi<AssignDesk>>();
  desksByDatabase.set(database, desks);
  const desk =
    desks.get(dataSet) ??
    createAssignDesk(memory.recall(dataSet), (proposals) => memory.keep(dataSet, proposals));
  desks.set(dataSet, desk);
  return desk;
}
