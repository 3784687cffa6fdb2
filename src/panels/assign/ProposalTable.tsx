import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent, MISSING } from '../../lib/formatFigure';
import type { TableColumn, TableOrder } from '../drawer/tableColumn';
import { VirtualTable } from '../drawer/VirtualTable';
import { useWorkspace } from '../shared/workspace';
import type { AssignItem } from './assignItems';
import { evidenceText } from './evidenceText';
import styles from './ProposalTable.module.css';

const ROW_PX = 28;
type Rows = readonly AssignItem[];
type Sort = 'firm' | 'node' | 'confidence';

interface ProposalTableProps {
  /** The surest first. */
  readonly items: Rows;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

/** One row an enterprise and node, with the evidence; a click chooses a row or lets it go. */
export function ProposalTable({ items, chosen, onToggle }: ProposalTableProps) {
  const { t } = useTranslation('assign');
  const { nodeById, chainById } = useWorkspace().data;
  const [order, setOrder] = useState<TableOrder<Sort>>({ sort: 'confidence', descending: true });
  const columns = useMemo<readonly TableColumn<Rows, Sort>[]>(() => {
    const nodeName = (item: AssignItem | undefined): string => {
      const node = nodeById.get(item?.node ?? '');
      if (!node) return item?.node ?? '';
      return `${chainById.get(node.chainId)?.name ?? node.chainId} · ${node.name}`;
    };
    return [
      {
        id: 'firm',
        head: t('list.firm'),
        sort: 'firm',
        cell: (page, row) => <span title={page[row]?.firmName}>{page[row]?.firmName}</span>,
      },
      {
        id: 'region',
        head: t('list.region'),
        width: '80px',
        cell: (page, row) => page[row]?.region ?? MISSING,
      },
      {
        id: 'node',
        head: t('list.node'),
        width: '24%',
        sort: 'node',
        cell: (page, row) => <span title={nodeName(page[row])}>{nodeName(page[row])}</span>,
      },
      {
        id: 'confidence',
        head: t('list.confidence'),
        width: '72px',
        isNumber: true,
        sort: 'confidence',
        cell: (page, row) => {
          const confidence = page[row]?.confidence ?? Number.NaN;
          return Number.isNaN(confidence) ? MISSING : `${formatPercent(confidence)} %`;
        },
      },
      {
        id: 'evidence',
        head: t('list.evidence'),
        width: '32%',
        cell: (page, row) => {
          const item = page[row];
          const text =
            item && item.evidence.length > 0
              ? evidenceText(t, item.evidence)
              : (item?.source ?? t('list.byPerson'));
          return <span title={text}>{text}</span>;
        },
      },
      {
        id: 'standing',
        head: t('list.standing'),
        width: '64px',
        cell: (page, row) => {
          const standing = page[row]?.standing;
          return standing && <span className={styles[standing]}>{t(`standing.${standing}`)}</span>;
        },
      },
    ];
  }, [t, nodeById, chainById]);
  const rows = useMemo(() => sorted(items, order), [items, order]);
  return (
    <VirtualTable
      label={t('list.table')}
      columns={columns}
      rowHeightPx={ROW_PX}
      rowCount={rows.length}
      rowAt={(index) => ({ page: rows, row: index })}
      keyOf={(page, row) => page[row]?.key ?? ''}
      isSelected={(page, row) => chosen.has(page[row]?.key ?? '')}
      onSelect={(page, row) => onToggle(page[row]?.key ?? '')}
      order={order}
      onOrder={setOrder}
    />
  );
}

/** What has no confidence comes last in either direction. */
function sorted(items: Rows, { sort, descending }: TableOrder<Sort>): Rows {
  const sign = descending ? -1 : 1;
  const compare: Record<Sort, (a: AssignItem, b: AssignItem) => number> = {
    firm: (a, b) => sign * a.firmName.localeCompare(b.firmName, 'zh-CN'),
    node: (a, b) => sign * a.node.localeCompare(b.node),
    confidence: (a, b) =>
      Number(Number.isNaN(a.confidence)) - Number(Number.isNaN(b.confidence)) ||
      sign * (a.confidence - b.confidence),
  };
  return [...items].sort(compare[sort]);
}
