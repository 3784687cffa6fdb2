import type { StoreApi } from 'zustand/vanilla';
import { createMappingMemory } from '../../state/mappingMemory';
import type { HeldRows } from '../shared/keeping';
import { createImportDesk, type ImportDesk } from './importDesk';
import type { Importer } from './importer';
import { createHeldDesk, type HeldDesk } from './review/heldDesk';
import { createReviewDesk, type ReviewDesk } from './review/reviewDesk';
import { createSqlDesk, type SqlDesk } from './sqlDesk';

export interface Desks {
  readonly importDesk: StoreApi<ImportDesk>;
  readonly reviewDesk: StoreApi<ReviewDesk>;
  readonly heldDesk: StoreApi<HeldDesk>;
  readonly sqlDesk: StoreApi<SqlDesk>;
}

const desksByImporter = new WeakMap<Importer, Desks>();

/** What lies on the page 数据, kept while another mode is on screen. */
export function desksOf(importer: Importer, held: HeldRows): Desks {
  const known = desksByImporter.get(importer);
  if (known) return known;
  const importDesk = createImportDesk(
    importer,
    createMappingMemory(() => localStorage),
  );
  const desks = {
    importDesk,
    reviewDesk: createReviewDesk(importer, importDesk),
    heldDesk: createHeldDesk(importDesk, held),
    sqlDesk: createSqlDesk(),
  };
  desksByImporter.set(importer, desks);
  return desks;
}
