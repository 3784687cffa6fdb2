import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent } from '../../../lib/formatFigure';
import type { CoordinateEvidence } from '../../../model/builtImport';
import type { CoordinateSystem, Repair } from '../../../model/importRepair';
import styles from './CoordinateChoice.module.css';
import { withSystem } from './repairs';

interface CoordinateChoiceProps {
  readonly evidence: CoordinateEvidence;
  /** Named where several files are reviewed together. */
  readonly fileName: string | null;
  readonly repair: Repair;
  readonly onChange: (change: (repair: Repair) => Repair) => void;
}

/** WGS 84, GCJ-02 and BD-09 compared on the file's points, and the choice of one; nothing is converted unasked. */
export function CoordinateChoice({ evidence, fileName, repair, onChange }: CoordinateChoiceProps) {
  const { t } = useTranslation('review');
  const id = useId();
  const { proposal, systems } = evidence;
  const nameOf = (system: CoordinateSystem) => t(`coordinates.names.${system}`);
  const inUse = nameOf(repair.system);
  const sentence =
    proposal === null
      ? t('coordinates.undecided', { system: inUse })
      : proposal === repair.system
        ? t('coordinates.agreed', { system: inUse })
        : t('coordinates.proposed', { system: nameOf(proposal) });

  return (
    <section className={styles.choice} aria-labelledby={id} data-asks={proposal !== repair.system}>
      <h5 id={id} className={styles.title}>
        {t('coordinates.title')}
        {fileName !== null && <span className={styles.note}> {fileName}</span>}
      </h5>
      <p>{sentence}</p>
      <table className={styles.table}>
        <caption className={styles.note}>
          {t('coordinates.points', {
            points: formatCount(evidence.points),
            near: formatCount(evidence.nearBorder),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('coordinates.system')}</th>
            <th scope="col">{t('coordinates.inside')}</th>
            <th scope="col">{t('coordinates.borderVotes', { count: evidence.borderCells })}</th>
            <th scope="col">{t('coordinates.parkVotes', { count: evidence.parks })}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {systems.map(({ system, insideShare, borderVotes, parkVotes }) => (
            <tr key={system} aria-current={system === repair.system || undefined}>
              <th scope="row">{nameOf(system)}</th>
              <td>{formatPercent(insideShare, 1)} %</td>
              <td>{formatCount(borderVotes)}</td>
              <td>{formatCount(parkVotes)}</td>
              <td>
                <button
                  type="button"
                  className={styles.use}
                  aria-pressed={system === repair.system}
                  data-proposed={system === proposal && system !== repair.system}
                  onClick={() => onChange((before) => withSystem(before, system))}
                >
                  {t(system === repair.system ? 'coordinates.keep' : 'coordinates.convert', {
                    system: nameOf(system),
                  })}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
