import { Table, tableFromIPC, tableToIPC } from 'apache-arrow';
import { toArrowStream } from '../../src/model/arrowStream';
import type { Entity } from '../../src/model/entity';
import { type Row, toColumns } from './row';

/**
 * Rows of one record batch. The offsets of a text column start anew in each batch, so that a column of equal
 * lengths repeats itself within the 32 KB that gzip looks back: a third less than one batch for all.
 */
const BATCH_ROWS = 128;

export function toBatchedStream(entity: Entity, rows: readonly Row[]): Uint8Array {
  if (rows.length === 0) return toArrowStream(entity, {}, 0);
  const batches = [];
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const chunk = rows.slice(start, start + BATCH_ROWS);
    batches.push(...tableFromIPC(toArrowStream(entity, toColumns(entity, chunk), chunk.length)).batches);
  }
  return tableToIPC(new Table(batches), 'stream');
}
