import type { EntityColumns } from '../../model/arrowStream';
import type { Cell } from '../../model/arrowVector';
import { enterpriseNode } from '../../model/entities/enterpriseNode';

/** An accepted assignment as it is written: 推断, without a share, which nobody knows. */
export interface InferredRow {
  readonly enterprise: string;
  readonly node: string;
  /** null where a person chose the node. */
  readonly confidence: number | null;
  /** The evidence in words. */
  readonly source: string;
  readonly isSample: boolean;
}

/** What a step changes in a data set. */
export interface InferredChange {
  readonly added: readonly InferredRow[];
  readonly removed: readonly InferredRow[];
}

export interface EntityRows {
  readonly columns: EntityColumns;
  readonly rowCount: number;
}

/** Rows of `enterprise_node` after the change; only inferred rows go, and each pair is inferred once. */
export function withInferred({ columns, rowCount }: EntityRows, change: InferredChange): EntityRows {
  const gone = new Set([...change.added, ...change.removed].map(pairOf));
  const cell = (name: string, row: number): Cell => columns[name]?.[row] ?? null;
  const kept = Array.from({ length: rowCount }, (_, row) => row).filter(
    (row) =>
      cell('basis', row) !== 'inferred' ||
      !gone.has(pairOf({ enterprise: String(cell('enterprise', row)), node: String(cell('node', row)) })),
  );
  const added = change.added.map(toCells);
  return {
    rowCount: kept.length + added.length,
    columns: Object.fromEntries(
      enterpriseNode.fields.map(({ name }) => [
        name,
        [...kept.map((row) => cell(name, row)), ...added.map((cells) => cells[name] ?? null)],
      ]),
    ),
  };
}

function pairOf({ enterprise, node }: Pick<InferredRow, 'enterprise' | 'node'>): string {
  return `${enterprise}\u0000${node}`;
}

function toCells({
  enterprise,
  node,
  confidence,
  source,
  isSample,
}: InferredRow): Readonly<Record<string, Cell>> {
  return { enterprise, node, confidence, source, basis: 'inferred', is_sample: isSample };
}
