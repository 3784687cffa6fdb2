import { toArrowStream } from '../../model/arrowStream';
import { enterpriseNode } from '../../model/entities/enterpriseNode';
import { queryEntityRows } from '../../queries/entityRows';
import type { Workspace } from '../shared/workspace';
import { type InferredChange, withInferred } from './inferredRows';

/** Writes accepted assignments among the rows of their data set, and takes others out; everything derives anew. */
export async function writeInferred(
  { database, replaceRows }: Pick<Workspace, 'database' | 'replaceRows'>,
  dataSet: string,
  change: InferredChange,
): Promise<void> {
  const { columns, rowCount } = withInferred(
    await queryEntityRows(database, enterpriseNode, dataSet),
    change,
  );
  const arrowIpc = toArrowStream(enterpriseNode, columns, rowCount);
  await replaceRows(dataSet, { entity: enterpriseNode.name, arrowIpc, rowCount });
}
