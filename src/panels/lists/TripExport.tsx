import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../lib/downloadFile';
import { localDay } from '../../lib/localDay';
import { assertExport } from '../../model/disclosure';
import type { ShortlistEntry } from '../../model/shortlistEntry';
import { ErrorNote } from '../shared/ErrorNote';
import { useDisclosureMark } from '../shared/useDisclosureMark';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { toXlsx, XLSX_TYPE } from '../shared/xlsxFile';
import { askTargets } from './askTargets';
import styles from './ListSection.module.css';
import { type TripStop, tripSheet } from './tripSheet';
import { usePlaceNames } from './usePlaceNames';

/** Writes the shortlist as XLSX for a visiting trip. */
export function TripExport({ entries }: { readonly entries: readonly ShortlistEntry[] }) {
  const { t } = useTranslation(['lists', 'common', 'disclosure']);
  const disclosure = useView((view) => view.disclosure);
  const mark = useDisclosureMark();
  const { database, data } = useWorkspace();
  const settings = useView((view) => view.diagnosis);
  const language = useView((view) => view.language);
  const names = usePlaceNames();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const collect = async (): Promise<TripStop[]> => {
    const places = new Map(entries.map((entry) => [`${entry.level} ${entry.region} ${entry.node}`, entry]));
    const ranked = new Map(
      await Promise.all(
        [...places].map(
          async ([key, { level, region, node }]) =>
            [key, await askTargets(database, data, level, { region, node }, settings)] as const,
        ),
      ),
    );
    return entries.map((entry) => ({
      entry,
      rank:
        ranked
          .get(`${entry.level} ${entry.region} ${entry.node}`)
          ?.find(({ enterpriseId }) => enterpriseId === entry.enterprise) ?? null,
    }));
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      assertExport('tripSheet', disclosure);
      const sheet = tripSheet({
        stops: await collect(),
        names,
        data,
        language,
        sampleMark: t('common:sampleMark'),
        asOf: t('sheet.asOf', { date: data.statedAsOf ?? t('common:unknown') }),
        t,
      });
      const hasSamples = entries.some(({ isSample }) => isSample);
      const parts = [
        t('common:appName'),
        t('trip.sheet'),
        ...(hasSamples ? [t('fileMark')] : []),
        t('disclosure:fileMark'),
        localDay(new Date()),
      ];
      const content = await toXlsx([sheet], mark);
      downloadFile(`${parts.join('_')}.xlsx`, new Blob([content.slice()]), XLSX_TYPE);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {error !== null && <ErrorNote error={error} recover={{ retry: () => void save() }} />}
      <button type="button" className={styles.button} disabled={isBusy} onClick={() => void save()}>
        {isBusy ? t('exporting') : t('shortlist.exportTrip')}
      </button>
    </>
  );
}
