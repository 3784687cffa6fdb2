import { useTranslation } from 'react-i18next';
import { ACTIVE } from '../../diagnosis/chainActivity';
import { formatCount, formatPercent } from '../../lib/formatFigure';
import type { GapLevel } from '../../model/enumerations';
import tables from '../details/railTable.module.css';
import links from '../details/SelectLink.module.css';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';

interface ChainListProps {
  readonly level: GapLevel;
  readonly regionId: string;
}

/** The active chains of a region with their health in short; one of them opens. */
export function ChainList({ level, regionId }: ChainListProps) {
  const { t } = useTranslation('evidence');
  const { chainRegions, chainById } = useWorkspace().data;
  const chosen = useView((view) => view.filter.chains);
  const { changeFilter } = useViewActions();
  const columns = chainRegions[level];
  const region = columns.regionIds.indexOf(regionId);
  const rows = columns.chainIds.flatMap((chain, index) => {
    const at = region * columns.chainIds.length + index;
    const isShown = chosen.length === 0 || chosen.includes(chain);
    return isShown && columns.activity[at] === ACTIVE ? [{ chain, at }] : [];
  });
  if (rows.length === 0) return <p className={tables.text}>{t('health.noChain')}</p>;
  return (
    <table className={tables.table} aria-label={t('health.chains')}>
      <thead>
        <tr>
          <th scope="col">{t('health.chain')}</th>
          <th scope="col" className={tables.number}>
            {t('health.figure.completeness')} %
          </th>
          <th scope="col" className={tables.number}>
            {t('health.breaks')}
          </th>
          <th scope="col" className={tables.number}>
            {t('health.blanks')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ chain, at }) => (
          <tr key={chain}>
            <th scope="row">
              <button type="button" className={links.link} onClick={() => changeFilter({ chains: [chain] })}>
                {chainById.get(chain)?.name ?? chain}
              </button>
            </th>
            <td className={tables.number}>{formatPercent(columns.completeness[at] ?? Number.NaN)}</td>
            <td className={tables.number}>{formatCount(columns.breakNodes[at] ?? Number.NaN)}</td>
            <td className={tables.number}>{formatCount(columns.blankNodes[at] ?? Number.NaN)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
