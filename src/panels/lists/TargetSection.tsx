import { useTranslation } from 'react-i18next';
import { Provenance } from '../provenance/Provenance';
import { AnswerState } from '../shared/AnswerState';
import { ExportMenu } from '../shared/ExportMenu';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './ListSection.module.css';
import { LISTED_TARGETS } from './listedTargets';
import { TargetTable } from './TargetTable';
import { targetSheet } from './targetSheet';
import { usePlaceNames } from './usePlaceNames';
import { useSheetWords } from './useSheetWords';
import { useShortlistOf } from './useShortlistOf';
import { useTargets } from './useTargets';

/** 目标招商企业 of the chosen gap. */
export function TargetSection() {
  const { t } = useTranslation(['lists', 'provenance']);
  const { data } = useWorkspace();
  const filter = useView((view) => view.filter);
  const language = useView((view) => view.language);
  const { gap, ranks, isPending, error, retry } = useTargets();
  const names = usePlaceNames();
  const words = useSheetWords(data.gaps[filter.gapLevel]);
  const entryOf = useShortlistOf(gap);
  const node = gap ? (data.nodeById.get(gap.node)?.name ?? gap.node) : '';
  return (
    <section className={styles.targets} aria-label={t('targets.title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('targets.title')}</h2>
        <p className={styles.note}>
          {gap && ranks && ranks.length > 0
            ? `${t('targets.note', { node, region: names.nameOf(gap.region), count: ranks.length })} · ${t('targets.mapNote', { count: Math.min(ranks.length, LISTED_TARGETS.onMap) })}`
            : ''}
        </p>
        {gap && ranks && ranks.length > 0 && (
          <>
            <span className={styles.action}>
              <Provenance
                label={t('targets.title')}
                figure="targets"
                entity="enterprise"
                filter={{ ...filter, regions: [], nodes: [gap.node], chains: [], verdicts: [] }}
                coverage={null}
                benchmark={words.benchmark}
              >
                {t('provenance:title')}
              </Provenance>
            </span>
            <ExportMenu
              id="listSheet"
              name={t('targets.title')}
              hasSamples={ranks.some(({ isSample }) => isSample)}
              className={styles.button}
              sheets={async () => [targetSheet({ gap, ranks, entryOf, names, data, language, words, t })]}
            />
          </>
        )}
      </header>
      {gap && gap.cell >= 0 ? (
        <>
          <AnswerState isPending={isPending} error={error} onRetry={retry} />
          {ranks && ranks.length === 0 && (
            <div className={styles.empty}>
              <p>{t('targets.empty', { node })}</p>
              <p className={styles.hint}>{t('targets.emptyHint')}</p>
            </div>
          )}
          {ranks && ranks.length > 0 && <TargetTable ranks={ranks} entryOf={entryOf} />}
        </>
      ) : (
        <div className={styles.empty}>
          <p className={styles.hint}>{gap ? t('targets.gone') : t('targets.choose')}</p>
        </div>
      )}
    </section>
  );
}
