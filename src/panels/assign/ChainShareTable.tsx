import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent } from '../../lib/formatFigure';
import { useWorkspace } from '../shared/workspace';
import styles from './ChainShareTable.module.css';
import type { ChainShare } from './chainShares';

interface ChainShareTableProps {
  readonly shares: readonly ChainShare[];
  /** Enterprises without a declared node. */
  readonly firmCount: number;
  readonly chain: string | null;
  readonly onChain: (chain: string | null) => void;
}

/** How many enterprises each chain could take; a chain narrows the list. */
export function ChainShareTable({ shares, firmCount, chain, onChain }: ChainShareTableProps) {
  const { t } = useTranslation('assign');
  const { chainById } = useWorkspace().data;
  return (
    <div className={styles.box}>
      <table className={styles.table} aria-label={t('chains.title')}>
        <thead>
          <tr>
            <th scope="col">{t('chains.chain')}</th>
            <th scope="col">{t('chains.firms')}</th>
            <th scope="col">{t('chains.share')}</th>
            <th scope="col">{t('chains.accepted')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.chain} data-chosen={share.chain === chain}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.chain}
                  aria-pressed={share.chain === chain}
                  onClick={() => onChain(share.chain === chain ? null : share.chain)}
                >
                  {chainById.get(share.chain)?.name ?? share.chain}
                </button>
              </th>
              <td>{formatCount(share.firms)}</td>
              <td>{formatPercent(share.firms / firmCount, 1)} %</td>
              <td>{formatCount(share.accepted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shares.length === 0 && <p className={styles.none}>{t('chains.none')}</p>}
      {chain !== null && (
        <button type="button" className={styles.all} onClick={() => onChain(null)}>
          {t('chains.all')}
        </button>
      )}
    </div>
  );
}
