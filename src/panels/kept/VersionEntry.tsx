import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptVersion } from '../../model/keptVersion';
import styles from './Versions.module.css';
import { momentText, versionLabel, versionSize } from './versionLabel';

interface VersionEntryProps {
  readonly version: KeptVersion;
  readonly isCurrent: boolean;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
  readonly onRename: (name: string | null) => void;
}

/** One version: when and why it was made, its name, and the way back from it. */
export function VersionEntry({ version, isCurrent, isBusy, onUndo, onRename }: VersionEntryProps) {
  const { t } = useTranslation('storage');
  const [name, setName] = useState(version.name ?? '');
  const cause = t(`versions.cause.${version.cause}`);
  const settle = (): void => {
    const settled = name.trim() === '' ? null : name.trim();
    if (settled !== version.name) onRename(settled);
  };
  return (
    <li className={styles.version} aria-label={versionLabel(version)} aria-current={isCurrent}>
      <div className={styles.line}>
        <span>{momentText(version.at)}</span>
        <span>
          {cause} {version.subject}
        </span>
        {isCurrent && <span className={styles.now}>{t('versions.now')}</span>}
      </div>
      <div className={styles.line}>
        <input
          className={styles.name}
          aria-label={t('versions.name', { version: versionLabel(version) })}
          placeholder={t('versions.namePlaceholder')}
          value={name}
          maxLength={40}
          onChange={({ target }) => setName(target.value)}
          onBlur={settle}
          onKeyDown={({ key }) => key === 'Enter' && settle()}
        />
        <span className={styles.note}>{t('versions.sets', versionSize(version))}</span>
        {isCurrent && (
          <button type="button" className={styles.act} disabled={isBusy} onClick={onUndo}>
            {t('versions.undo', { cause })}
          </button>
        )}
      </div>
    </li>
  );
}
