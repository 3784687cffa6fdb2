import { useTranslation } from 'react-i18next';
import type { TargetRank } from '../../model/targetRank';
import styles from './ListSection.module.css';

/** Name of a target. A real firm bears what its source leaves open; a synthetic one says 示例 in its name. */
export function TargetName({ target }: { readonly target: TargetRank }) {
  const { t } = useTranslation('lists');
  const { name, source, isSample } = target;
  const caution = isSample
    ? ''
    : source === null
      ? t('targets.noSource')
      : source.includes('未核实')
        ? t('targets.unverified')
        : '';
  return (
    <span title={source ?? t('targets.noSource')}>
      {name}
      {caution !== '' && <span className={styles.quiet}> {caution}</span>}
    </span>
  );
}
