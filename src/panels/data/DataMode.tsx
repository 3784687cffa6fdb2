import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import styles from './DataMode.module.css';
import { DataSets } from './DataSets';
import { DeclarationForm } from './DeclarationForm';
import { desksOf } from './desks';
import { ImportSection } from './ImportSection';
import { ImportSteps } from './ImportSteps';
import type { Importer } from './importer';
import { SqlConsole } from './SqlConsole';

interface DataModeProps {
  readonly importer: Importer;
}

/** 数据: bring in files, switch data sets, ask in SQL. Files may be dropped anywhere on it. */
export function DataMode({ importer }: DataModeProps) {
  const { t } = useTranslation('data');
  const { importDesk, reviewDesk, sqlDesk } = desksOf(importer);
  const addFiles = useStore(importDesk, (desk) => desk.addFiles);
  const onRemoved = (id: string): void => {
    const { report, dropReport } = importDesk.getState();
    if (report?.dataSet === id) dropReport(report.key);
  };
  const [isDragging, setIsDragging] = useState(false);

  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsDragging(true);
  };
  const onDragLeave = (event: DragEvent): void => {
    const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isInside) setIsDragging(false);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsDragging(false);
    void addFiles([...event.dataTransfer.files]);
  };

  return (
    <main
      className={styles.page}
      aria-label={t('page')}
      data-dragging={isDragging}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
    >
      <aside className={styles.left}>
        <ImportSteps desk={importDesk} />
        <DeclarationForm desk={importDesk} />
        <p className={styles.notice}>{t('notice')}</p>
      </aside>
      <div className={styles.middle}>
        <ImportSection desk={importDesk} reviewDesk={reviewDesk} />
        <SqlConsole desk={sqlDesk} />
      </div>
      <aside className={styles.right}>
        <DataSets onRemoved={onRemoved} />
      </aside>
    </main>
  );
}
