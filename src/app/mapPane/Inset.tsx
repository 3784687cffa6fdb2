import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Boundaries } from '../../map/boundaries';
import { drawInset, INSET_RATIO, INSET_WIDTH_PX } from '../../map/southChinaSeaInset';
import { ErrorNote } from '../../panels/shared/ErrorNote';
import { useView } from '../../panels/shared/useView';
import styles from './Inset.module.css';

/** 南海诸岛附图, in every frame that shows 海南岛 whole. */
export function Inset({ boundaries }: { readonly boundaries: Boundaries }) {
  const { t } = useTranslation('mapPane');
  const theme = useView((view) => view.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { data, error } = useQuery({
    queryKey: ['inset'],
    queryFn: async () => {
      const [areas, dashes] = await Promise.all([boundaries.level('province'), boundaries.dashes()]);
      return { areas, dashes };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const title = t('inset');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens that are painted follow the theme
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !data) return;
    const ratio = window.devicePixelRatio || 1;
    context.canvas.width = INSET_WIDTH_PX * ratio;
    context.canvas.height = Math.round(INSET_WIDTH_PX * INSET_RATIO) * ratio;
    context.scale(ratio, ratio);
    drawInset(context, 0, 0, INSET_WIDTH_PX, data.areas, data.dashes, title);
  }, [data, title, theme]);
  if (error) return <ErrorNote error={error} />;
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('insetLabel')}
      className={styles.inset}
      style={{ width: INSET_WIDTH_PX, height: Math.round(INSET_WIDTH_PX * INSET_RATIO) }}
    />
  );
}
