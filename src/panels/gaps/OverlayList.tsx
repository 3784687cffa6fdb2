import { useTranslation } from 'react-i18next';
import type { GapMatrix } from '../../diagnosis/gapMatrix';
import { formatCount } from '../../lib/formatFigure';
import type { GlyphId } from '../../model/verdictGlyph';
import { useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';
import styles from './GapRail.module.css';
import { type CellOverlay, overlayRows } from './gapRows';
import type { GapScope } from './gapsInScope';

const SHOWN = [
  ['singleSource', 'single_source'],
  ['filling', 'filling'],
  ['lost', 'lost'],
  ['eroding', 'eroding'],
] as const satisfies readonly (readonly [CellOverlay, GlyphId])[];
const NAMED = 3;

/** 叠加: overlays that stand beside a verdict, with their number and the first nodes that bear them. */
export function OverlayList({ matrix, scope }: { readonly matrix: GapMatrix; readonly scope: GapScope }) {
  const { t } = useTranslation(['gaps', 'drawer']);
  const { graph, nodeById } = useWorkspace().data;
  const { change } = useViewActions();
  return (
    <section aria-label={t('overlays')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('overlays')}</h2>
        <span className={styles.note}>{t('besideVerdict')}</span>
      </div>
      {SHOWN.map(([overlay, glyph]) => {
        const rows = overlayRows(matrix, graph, scope, overlay);
        return (
          <div key={overlay} className={styles.overlay} data-empty={rows.length === 0 || undefined}>
            <VerdictGlyph glyph={glyph} size={16} />
            <span>{t(`drawer:overlay.${overlay}`)}</span>
            <span className={styles.overlayNames}>
              {rows.slice(0, NAMED).map((row) => (
                <button
                  key={row.id}
                  type="button"
                  onClick={() => change({ selection: { kind: 'cell', id: row.id }, railTab: 'evidence' })}
                >
                  {nodeById.get(row.node)?.name ?? row.node}
                </button>
              ))}
              {rows.length > NAMED && '…'}
            </span>
            <span className={styles.count}>{formatCount(rows.length)}</span>
          </div>
        );
      })}
    </section>
  );
}
