import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand/vanilla';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatPercent } from '../../lib/formatFigure';
import { entityByName } from '../../model/entities';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import type { ImportReport } from './importReport';
import { NamedReferences } from './NamedReferences';
import styles from './ReportView.module.css';
import { PRECISIONS, reportTotals } from './reportTotals';
import { Review } from './review/Review';
import type { ReviewDesk } from './review/reviewDesk';
import { viewOfImport } from './viewOfImport';

interface ReportViewProps {
  readonly report: ImportReport;
  readonly desk: StoreApi<ReviewDesk>;
  readonly onClose: () => void;
}

/** What became of every row: written, placed, not placed, left out, with the reasons. */
export function ReportView({ report, desk, onClose }: ReportViewProps) {
  const { t } = useTranslation(['data', 'review']);
  const { viewStore } = useWorkspace();
  const language = useView((view) => view.language);
  const { change } = useViewActions();
  const { files, dataSet, name } = report;
  const totals = useMemo(() => reportTotals(files), [files]);
  const written = Object.entries(totals.written)
    .map(([entity, rows]) => {
      const label = entityByName(entity)?.label;
      return `${label ? labelIn(language, label) : entity} ${formatCount(rows)}`;
    })
    .join(t('report.separator'));
  const title = report.isOnlyChecked ? t('review:checkedTitle') : t('report.title');
  const hasPlaces = !Number.isNaN(totals.placedShare);
  return (
    <section className={styles.report} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <span className={styles.note}>{name}</span>
        <button type="button" className={styles.close} onClick={onClose} aria-label={t('report.close')}>
          ×
        </button>
      </div>
      {dataSet === null && !report.isOnlyChecked && <p role="alert">{t('report.nothingWritten')}</p>}
      <dl className={styles.figures}>
        <Figure label={t('report.read')} value={formatCount(totals.readRows)} unit={t('report.rows')} />
        <Figure
          label={report.isOnlyChecked ? t('review:toWrite') : t('report.written')}
          value={formatCount(totals.writtenRows)}
          unit={t('report.rows')}
        />
        {hasPlaces && (
          <Figure
            label={t('report.placed')}
            value={formatPercent(totals.placedShare, 1)}
            unit="%"
            note={PRECISIONS.filter((precision) => totals.placed[precision] > 0)
              .map(
                (precision) =>
                  `${t(`report.precision.${precision}`)} ${formatCount(totals.placed[precision])}`,
              )
              .join(t('report.separator'))}
          />
        )}
        {hasPlaces && (
          <Figure
            label={t('report.unplaced')}
            value={formatCount(totals.unplacedRows)}
            unit={t('report.rows')}
          />
        )}
        <Figure label={t('report.refused')} value={formatCount(totals.refusedRows)} unit={t('report.rows')} />
      </dl>
      <div className={styles.actions}>
        <span className={styles.note}>{written !== '' && t('report.tables', { tables: written })}</span>
        {dataSet !== null && (
          <button
            type="button"
            className={styles.show}
            onClick={() => change(viewOfImport(files, viewStore.getState().view))}
          >
            {t('report.showOnMap')}
          </button>
        )}
      </div>
      <NamedReferences files={files} />
      <Review report={report} desk={desk} />
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly note?: string;
}

function Figure({ label, value, unit, note }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt className={styles.note}>{label}</dt>
      <dd>
        <strong className={styles.value}>{value}</strong> {unit}
        {note && <div className={styles.note}>{note}</div>}
      </dd>
    </div>
  );
}
