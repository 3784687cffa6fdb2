import { isEnterpriseList } from '../../model/mappingTargets';
import { type DeskFile, readyFiles } from './deskFile';
import type { ImportDesk } from './importDesk';

export type StepState = 'done' | 'current' | 'waiting';

/** How far the files have come, step by step. */
export interface StepFacts {
  readonly fileCount: number;
  readonly isReading: boolean;
  /** Share of the files read, 0…1; NaN while one is opened that tells no share yet. */
  readonly readShare: number;
  readonly listCount: number;
  readonly entityCount: number;
  readonly columnCount: number;
  readonly mappedCount: number;
  readonly states: Readonly<Record<'files' | 'recognised' | 'mapped' | 'imported', StepState>>;
}

export function stepFacts(desk: Pick<ImportDesk, 'files' | 'phase' | 'report'>): StepFacts {
  const { files, phase, report } = desk;
  const ready = readyFiles(files);
  const recognised = [...ready, ...(files.length === 0 ? (report?.files ?? []) : [])].map(
    (file) => file.recognised,
  );
  const lists = recognised.filter(isEnterpriseList);
  const columns = recognised.flatMap(({ mapping }) => mapping.columns);
  const isReading = files.some(isBeingRead);
  const isImported = files.length === 0 && report?.dataSet != null;
  const isReady = ready.length > 0 && !isReading;
  return {
    fileCount: files.length === 0 ? (report?.files.length ?? 0) : files.length,
    isReading,
    readShare:
      files.length === 0 ? 1 : files.reduce((sum, file) => sum + readShareOf(file), 0) / files.length,
    listCount: lists.length,
    entityCount: recognised.length - lists.length,
    columnCount: columns.length,
    mappedCount: columns.filter(({ target }) => target !== null).length,
    states: {
      files: isReady || isImported ? 'done' : 'current',
      recognised: isReady || isImported ? 'done' : 'waiting',
      mapped: isImported || phase !== 'idle' ? 'done' : isReady ? 'current' : 'waiting',
      imported: isImported ? 'done' : phase !== 'idle' ? 'current' : 'waiting',
    },
  };
}

export function isBeingRead({ parsed, error }: DeskFile): boolean {
  return parsed === null && error === null;
}

function readShareOf(file: DeskFile): number {
  return isBeingRead(file) ? file.progress : 1;
}
