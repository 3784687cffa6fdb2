import { useTranslation } from 'react-i18next';
import { useView } from '../shared/useView';
import { ChainSection } from './ChainSection';
import styles from './FilterRail.module.css';
import { InvestmentSection } from './InvestmentSection';
import { ParkSection } from './ParkSection';
import { RegionSection } from './RegionSection';
import { StatusSection } from './StatusSection';
import { TextSection } from './TextSection';
import { TitleSection } from './TitleSection';
import { VerdictSection } from './VerdictSection';

/** The left rail: every filter with its choices and what each would give; in 对外 those of `PUBLIC_FILTER_PARTS`. */
export function FilterRail() {
  const { t } = useTranslation('filters');
  const isPublic = useView((view) => view.disclosure === 'public');
  return (
    <section className={styles.rail} aria-label={t('rail')}>
      <ChainSection />
      {!isPublic && <InvestmentSection />}
      {!isPublic && <VerdictSection />}
      <RegionSection />
      {!isPublic && (
        <>
          <ParkSection />
          <TitleSection />
          <StatusSection />
          <TextSection />
        </>
      )}
    </section>
  );
}
