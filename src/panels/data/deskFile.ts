import { entityByName } from '../../model/entities';
import { isEnterpriseList, missingFields } from '../../model/mappingTargets';
import type { ParsedFile } from '../../model/parsedFile';
import type { Recognised } from '../../model/tableMapping';

/** A file on the desk: being read, turned away with `error`, or ready with `parsed`. */
export interface DeskFile {
  readonly key: number;
  readonly name: string;
  /** Share read, 0…1. */
  readonly progress: number;
  readonly parsed: ParsedFile | null;
  /** What it is taken for, as a person has changed it. */
  readonly recognised: Recognised | null;
  /** A person has changed it, so that it is worth remembering. */
  readonly isChanged: boolean;
  /** Why it could not be read or converted; a file that could be read stays ready. */
  readonly error: unknown;
}

export type ReadyFile = DeskFile & { readonly parsed: ParsedFile; readonly recognised: Recognised };

/** Files that can be imported, whether or not the last attempt failed. */
export function readyFiles(files: readonly DeskFile[]): ReadyFile[] {
  return files.filter((file): file is ReadyFile => file.parsed !== null && file.recognised !== null);
}

/** No row could be written: a required field has no column yet. */
export function isIncomplete({ recognised }: Pick<DeskFile, 'recognised'>): boolean {
  const entity = recognised && entityByName(recognised.entity);
  return !!entity && missingFields(entity, recognised.mapping.columns).length > 0;
}

export function isByHeadOffice({ recognised }: Pick<DeskFile, 'recognised'>): boolean {
  return (
    recognised !== null && isEnterpriseList(recognised) && recognised.mapping.placeMeaning === 'headOffice'
  );
}
