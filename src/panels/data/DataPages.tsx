import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DATA_PAGES, type DataPage } from '../../model/dataPage';
import { toUrlFragment } from '../../state/urlCodec';
import { useView, useViewActions } from '../shared/useView';
import styles from './DataPages.module.css';

/** The way between the pages of 数据; each has an address of its own. */
export function DataPages() {
  const { t } = useTranslation('data');
  const view = useView((whole) => whole);
  const { change } = useViewActions();
  const turnTo = (event: MouseEvent, dataPage: DataPage): void => {
    event.preventDefault();
    change({ dataPage });
  };
  return (
    <nav className={styles.pages} aria-label={t('pages.label')}>
      {DATA_PAGES.map((page) => (
        <a
          key={page}
          className={styles.page}
          href={`#${toUrlFragment({ ...view, dataPage: page })}`}
          aria-current={page === view.dataPage ? 'page' : undefined}
          onClick={(event) => turnTo(event, page)}
        >
          {t(`pages.${page}`)}
        </a>
      ))}
    </nav>
  );
}
