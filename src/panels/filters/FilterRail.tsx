import { useTranslation } from 'react-i18next';
import { ChainSection } from './ChainSection';
import styles from './FilterRail.module.css';
import { InvestmentSection } from './InvestmentSection';
import { ParkSection } from './ParkSection';
import { RegionSection } from './RegionSection';
import { StatusSection } from './StatusSection';
import { TextSection } from './TextSection';
import { TitleSection } from './TitleSection';
import { VerdictSection } from './VerdictSection';

/** The left rail: every filter with its choices and what each would give. */
export function FilterRail() {
  const { t } = useTranslation('filters');
  return (
    <section className={styles.rail} aria-label={t('rail')}>
      <ChainSection />
      <InvestmentSection />
      <VerdictSection />
      <RegionSection />
      <ParkSection />
      <TitleSection />
      <StatusSection />
      <TextSection />
    </section>
  );
}
