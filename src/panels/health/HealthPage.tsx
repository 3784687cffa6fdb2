import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { SqlDesk } from '../data/sqlDesk';
import { CompleteBar } from './CompleteBar';
import { FieldTable } from './FieldTable';
import { FindingList } from './FindingList';
import { GroupTable } from './GroupTable';
import styles from './HealthPage.module.css';
import { SetTable } from './SetTable';
import type { ToComplete } from './toComplete';

interface HealthPageProps {
  readonly sqlDesk: StoreApi<SqlDesk>;
}

/** 数据健康: what is known of the rows, by set, field, place and chain; a low coverage leads to its rows. */
export function HealthPage({ sqlDesk }: HealthPageProps) {
  const { t } = useTranslation('health');
  const [chosen, setChosen] = useState<ToComplete | null>(null);
  const [dataSet, setDataSet] = useState<string | null>(null);
  return (
    <section className={styles.page} aria-label={t('title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <p className={styles.note}>{t('note')}</p>
      </header>
      {chosen && <CompleteBar chosen={chosen} sqlDesk={sqlDesk} onClose={() => setChosen(null)} />}
      <div className={styles.body}>
        <SetTable dataSet={dataSet} onDataSet={setDataSet} onChoose={setChosen} />
        <div className={styles.columns}>
          <GroupTable onChoose={setChosen} />
          <div>
            <FieldTable dataSet={dataSet} onChoose={setChosen} />
            <FindingList />
          </div>
        </div>
      </div>
    </section>
  );
}
