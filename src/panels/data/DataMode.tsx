import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { AssignPage } from '../assign/AssignPage';
import { HealthPage } from '../health/HealthPage';
import { ProjectFiles } from '../kept/ProjectFiles';
import { Versions } from '../kept/Versions';
import { Returns } from '../returns/Returns';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { TemplateSection } from '../templates/TemplateSection';
import styles from './DataMode.module.css';
import { DataPages } from './DataPages';
import { DataSets } from './DataSets';
import { DeclarationForm } from './DeclarationForm';
import { desksOf } from './desks';
import { ImportSection } from './ImportSection';
import { ImportSteps } from './ImportSteps';
import type { Importer } from './importer';
import { SqlConsole } from './SqlConsole';
import { usePaste } from './usePaste';

interface DataModeProps {
  readonly importer: Importer;
}

/** 数据: bring in files, switch data sets, ask in SQL; assign nodes; see what is complete. Files may be dropped anywhere. */
export function DataMode({ importer }: DataModeProps) {
  const { t } = useTranslation('data');
  const { keeping } = useWorkspace();
  const { importDesk, reviewDesk, heldDesk, sqlDesk } = desksOf(importer, keeping.held);
  const addFiles = useStore(importDesk, (desk) => desk.addFiles);
  usePaste((files) => void addFiles(files));
  const onRemoved = (id: string): void => {
    const { report, dropReport } = importDesk.getState();
    if (report?.dataSet === id) dropReport(report.key);
  };
  const page = useView((view) => view.dataPage);
  const { change } = useViewActions();
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
    change({ dataPage: 'import' });
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
      <DataPages />
      {page === 'import' && (
        <div className={styles.columns}>
          <aside className={styles.left}>
            <ImportSteps desk={importDesk} />
            <DeclarationForm desk={importDesk} />
            <TemplateSection />
            <div className={styles.notice}>
              <p>{t('notice')}</p>
              <p>{t('mustNotImport')}</p>
            </div>
          </aside>
          <div className={styles.middle}>
            <ImportSection desk={importDesk} reviewDesk={reviewDesk} heldDesk={heldDesk} />
            <SqlConsole desk={sqlDesk} />
          </div>
          <aside className={styles.right}>
            <DataSets onRemoved={onRemoved} />
            <Versions />
            <ProjectFiles />
          </aside>
        </div>
      )}
      {page === 'assign' && <AssignPage />}
      {page === 'health' && <HealthPage sqlDesk={sqlDesk} />}
      {page === 'returns' && <Returns />}
    </main>
  );
}
