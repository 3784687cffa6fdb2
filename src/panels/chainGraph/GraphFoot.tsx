import { useReactFlow, useStore } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useView } from '../shared/useView';
import styles from './ChainGraphPicture.module.css';
import type { ChainGraphLayout } from './chainGraphLayout';
import { fittingViewport, initialViewport } from './initialViewport';

/** What frames and lines mean; zoom, the whole graph, and its actual size. */
export function GraphFoot({ layout }: { readonly layout: ChainGraphLayout }) {
  const { t } = useTranslation('chainGraph');
  const isPublic = useView((view) => view.disclosure === 'public');
  const { zoomIn, zoomOut, setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const run = (step: Promise<boolean>): void => {
    step.catch((error: unknown) => reportError(error));
  };
  return (
    <div className={styles.foot}>
      <span className={styles.legend}>
        <span className={styles.absentFrame} aria-hidden="true" />
        {t('legend.absent')}
        {!isPublic && (
          <>
            <span className={styles.line} data-tone="break" aria-hidden="true" />
            {t('legend.break')}
          </>
        )}
        <span className={styles.line} data-tone="open" aria-hidden="true" />
        {t('legend.open')}
      </span>
      <button
        type="button"
        className={styles.control}
        aria-label={t('zoomOut')}
        onClick={() => run(zoomOut())}
      >
        −
      </button>
      <button type="button" className={styles.control} aria-label={t('zoomIn')} onClick={() => run(zoomIn())}>
        +
      </button>
      <button
        type="button"
        className={styles.control}
        onClick={() => run(setViewport(fittingViewport(layout, { width, height })))}
      >
        {t('fit')}
      </button>
      <button
        type="button"
        className={styles.control}
        onClick={() => run(setViewport({ ...initialViewport(layout, { width, height }), zoom: 1 }))}
      >
        {t('actual')}
      </button>
    </div>
  );
}
