import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../search/SearchBox';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { DisclosureSwitch } from './DisclosureSwitch';
import { KeysDialog } from './KeysDialog';
import { ModeTabs } from './ModeTabs';
import { SamplesSwitch } from './SamplesSwitch';
import styles from './TopBar.module.css';
import { useShortcut } from './useShortcut';

/** Mode, search, as-of day, 公开方式, sample switch, theme, language and help. */
export function TopBar() {
  const { t } = useTranslation('topbar');
  const { t: common } = useTranslation();
  const { asOf, statedAsOf } = useWorkspace().data;
  const theme = useView((view) => view.theme);
  const language = useView((view) => view.language);
  const { change } = useViewActions();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  useShortcut(
    '?',
    useCallback(() => setIsHelpOpen(true), []),
  );

  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <h1 className={styles.name}>{common('appName')}</h1>
        <span className={styles.subtitle}>{common('appSubtitle')}</span>
      </div>
      <ModeTabs />
      <div className={styles.middle}>
        <SearchBox />
      </div>
      <div className={styles.tools}>
        <span className={styles.asOf} title={t('asOfTitle', { day: asOf })}>
          {t('asOf', { month: statedAsOf?.slice(0, 7) ?? common('unknown') })}
        </span>
        <DisclosureSwitch />
        <SamplesSwitch />
        <span className={styles.divider} aria-hidden="true" />
        <button
          type="button"
          className={styles.tool}
          title={t('themeTitle')}
          onClick={() => change({ theme: theme === 'dark' ? 'light' : 'dark' })}
        >
          {t(`theme.${theme}`)}
        </button>
        <button
          type="button"
          className={styles.tool}
          title={t('languageTitle')}
          onClick={() => change({ language: language === 'en' ? 'zh-CN' : 'en' })}
        >
          {t('language')}
        </button>
        <button
          type="button"
          className={styles.tool}
          aria-label={t('help')}
          title={t('help')}
          aria-haspopup="dialog"
          onClick={() => setIsHelpOpen(true)}
        >
          ?
        </button>
      </div>
      <KeysDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </header>
  );
}
