import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand/vanilla';
import { formatCount } from '../../../lib/formatFigure';
import type { ImportReport } from '../importReport';
import { CoordinateChoice } from './CoordinateChoice';
import { FindingGroups } from './FindingGroups';
import styles from './Review.module.css';
import { ReviewBar } from './ReviewBar';
import { ReviewTable } from './ReviewTable';
import type { ReviewDesk } from './reviewDesk';
import { type FindingKey, groupFindings, reviewFindings } from './reviewFindings';

interface ReviewProps {
  readonly report: ImportReport;
  readonly desk: StoreApi<ReviewDesk>;
}

/** Everything that was found in the files, kind by kind and row by row, to be put right in place. */
export function Review({ report, desk }: ReviewProps) {
  const { t } = useTranslation(['review', 'data']);
  const [chosen, setChosen] = useState<FindingKey | null>(null);
  const [fileChosen, setFileChosen] = useState(0);
  const { files } = report;
  const findings = useMemo(() => reviewFindings(files), [files]);
  const withRows = [...files.keys()].filter((file) => (files[file]?.rows.length ?? 0) > 0);
  const file = withRows.includes(fileChosen) ? fileChosen : (withRows[0] ?? 0);
  const ofFile = useMemo(() => findings.filter((each) => each.file === file), [findings, file]);
  const groups = useMemo(() => groupFindings(ofFile), [ofFile]);
  const filter = groups.some(({ key }) => key === chosen) ? chosen : null;
  const shown = files[file];
  const hasPoints = files.some(({ built }) => built.coordinates !== null);
  if (!shown || (withRows.length === 0 && !hasPoints)) return null;
  const heldCount = shown.rows.filter(({ isHeld }) => isHeld).length;
  const counts = {
    held: formatCount(heldCount),
    doubted: formatCount(shown.rows.length - heldCount),
  };

  return (
    <section className={styles.review} aria-label={t('title')}>
      <div className={styles.head}>
        <h4 className={styles.title}>{t('title')}</h4>
        {withRows.length > 1 && (
          <label className={styles.file}>
            {t('file')}
            <select value={file} onChange={(event) => setFileChosen(Number(event.target.value))}>
              {withRows.map((index) => (
                <option key={index} value={index}>
                  {files[index]?.fileName}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className={styles.note}>
          {report.isOnlyChecked ? t('summaryChecked', counts) : t('summary', counts)}
        </span>
      </div>
      {files.map((each, index) =>
        each.built.coordinates === null ? null : (
          <CoordinateChoice
            key={each.fileId}
            evidence={each.built.coordinates}
            fileName={files.length > 1 ? each.fileName : null}
            repair={each.repair}
            onChange={(change) => desk.getState().change(index, change)}
          />
        ),
      )}
      {shown.rows.length > 0 && (
        <>
          <FindingGroups groups={groups} chosen={filter} onChoose={setChosen} desk={desk} file={file} />
          <ReviewTable file={file} report={shown} findings={ofFile} filter={filter} desk={desk} />
        </>
      )}
      <ReviewBar report={report} file={file} findings={ofFile} filter={filter} desk={desk} />
    </section>
  );
}
