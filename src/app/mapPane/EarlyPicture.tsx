import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Boundaries } from '../../map/boundaries';
import { boundsOf } from '../../map/boundsOf';
import { cameraProjection } from '../../map/cameraProjection';
import { drawEarlyPicture } from '../../map/earlyPicture';
import { FRAME_MARGIN_PX, frameAround } from '../../map/frameAround';
import { outlinePoints } from '../../map/outlinePoints';
import { drawInset, INSET_RATIO, INSET_WIDTH_PX, needsInset } from '../../map/southChinaSeaInset';
import type { ViewStoreApi } from '../../state/viewStore';
import styles from './EarlyPicture.module.css';
import { useEarlyAreas } from './useEarlyAreas';

interface EarlyPictureProps {
  readonly boundaries: Boundaries;
  readonly viewStore: ViewStoreApi;
  /** Nothing else on the pane bears the notice yet. */
  readonly hasNotice: boolean;
}

/** Margin of the inset in the picture, and the height of the notice under it. */
const MARGIN_PX = 16;
const NOTICE_PX = 24;

/** The boundaries at once, drawn by the page itself: stands in until the map has drawn them. */
export function EarlyPicture({ boundaries, viewStore, hasNotice }: EarlyPictureProps) {
  const { t } = useTranslation('mapPane');
  const { t: common } = useTranslation();
  const view = useStore(viewStore, (store) => store.view);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { areas, outline } = useEarlyAreas(boundaries, view);
  const { data: ground } = useQuery({
    queryKey: ['inset'],
    queryFn: async () => {
      const [areas, dashes] = await Promise.all([boundaries.level('province'), boundaries.dashes()]);
      return { areas, dashes };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const title = t('inset');

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    const bounds = boundsOf(areas);
    if (!element || !context || !ground || !bounds) return;
    const ratio = window.devicePixelRatio || 1;
    const { clientWidth: width, clientHeight: height } = element;
    element.width = width * ratio;
    element.height = height * ratio;
    context.scale(ratio, ratio);
    const x = width - MARGIN_PX - INSET_WIDTH_PX;
    const y = height - MARGIN_PX - NOTICE_PX - INSET_WIDTH_PX * INSET_RATIO;
    const hasInset = needsInset(bounds);
    const inset = { left: x, top: y, right: width, bottom: height };
    const pane = { width, height, margin: FRAME_MARGIN_PX, obstacles: hasInset ? [inset] : [] };
    const camera = view.camera ?? frameAround(outlinePoints(areas, bounds), pane);
    if (!camera) return;
    const project = cameraProjection(camera, width, height);
    drawEarlyPicture(context, project, { provinces: ground.areas, areas, outline, dashes: ground.dashes });
    if (hasInset) drawInset(context, x, y, INSET_WIDTH_PX, ground.areas, ground.dashes, title);
    // What is painted now is on screen with the next frame.
    const frame = requestAnimationFrame(() => performance.mark('boundaries-drawn'));
    return () => cancelAnimationFrame(frame);
  }, [areas, outline, ground, view.camera, title]);

  return (
    <div className={styles.picture}>
      <canvas ref={canvas} role="img" aria-label={t('mapLabel')} />
      {hasNotice && <p>{common('mapNotice')}</p>}
    </div>
  );
}
