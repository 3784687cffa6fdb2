import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FilePicker.module.css';

interface FilePickerProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
}

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xls,.parquet,.geojson,.json,.kml,.kmz,.zip';
const NAMED_FILES = ['node', 'edge', 'enterprise', 'enterprise_node', 'project', 'park'].map(
  (name) => `${name}.csv`,
);

/** Takes files by the system's chooser; dropping them is taken by the whole page. */
export function FilePicker({ input, onFiles }: FilePickerProps) {
  const { t } = useTranslation('data');
  return (
    <div className={styles.picker}>
      <div>
        <h2 className={styles.title}>{t('files.title')}</h2>
        <p className={styles.hint}>{t('files.hint', { names: NAMED_FILES.join(', ') })}</p>
      </div>
      <div className={styles.drop}>
        <span>{t('files.drop')}</span>
        <span className={styles.choose}>
          <span aria-hidden="true">{t('files.choose')}</span>
          <input
            ref={input}
            className={styles.input}
            type="file"
            aria-label={t('files.choose')}
            multiple
            accept={ACCEPTED}
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              // Choosing the same file again is to count as a change.
              event.target.value = '';
              if (chosen.length > 0) onFiles(chosen);
            }}
          />
        </span>
      </div>
    </div>
  );
}
