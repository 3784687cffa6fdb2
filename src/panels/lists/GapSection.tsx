import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { GAP_LEVEL } from '../../model/enumerations';
import type { CellOverlay } from '../gaps/gapRows';
import { Provenance } from '../provenance/Provenance';
import { ExportMenu } from '../shared/ExportMenu';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { GapTable } from './GapTable';
import { gapSheet } from './gapSheet';
import { LevelSwitch } from './LevelSwitch';
import styles from './ListSection.module.css';
import type { GapOrder } from './sortedGaps';
import { useFillingProjects } from './useFillingProjects';
import { useGapList } from './useGapList';
import { usePlaceNames } from './usePlaceNames';
import { useSheetWords } from './useSheetWords';

/** 补链清单: the gaps of the filter by priority. */
export function GapSection() {
  const { t } = useTranslation(['lists', 'provenance', 'drawer']);
  const language = useView((view) => view.language);
  const filter = useView((view) => view.filter);
  const isChosen = useView((view) => view.lists.gap !== null);
  const weights = useView((view) => view.diagnosis.priority);
  const { data } = useWorkspace();
  const [order, setOrder] = useState<GapOrder>({ sort: 'priority', descending: true });
  const [withTooSmall, setWithTooSmall] = useState(false);
  const list = useGapList(order, withTooSmall);
  const fillingOf = useFillingProjects();
  const names = usePlaceNames();
  const words = useSheetWords(list.matrix);
  const level = labelIn(language, GAP_LEVEL[filter.gapLevel]);
  const overlayWord = (overlay: CellOverlay): string => t(`drawer:overlay.${overlay}`);
  return (
    <section className={styles.gaps} aria-label={t('gaps.title')} data-chosen={isChosen || undefined}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('gaps.title')}</h2>
        <p className={styles.note}>
          {t('gaps.note', { level, scope: scopeText() })}
          {list.tooSmallCount > 0 && (
            <>
              {' · '}
              {t('gaps.tooSmall', { count: list.tooSmallCount })}
              <button type="button" className={styles.inline} onClick={() => setWithTooSmall(!withTooSmall)}>
                {withTooSmall ? t('gaps.hideTooSmall') : t('gaps.showTooSmall')}
              </button>
            </>
          )}
        </p>
        <LevelSwitch />
        <span className={styles.action}>
          <Provenance
            label={t('gaps.title')}
            figure="priority"
            entity="enterprise"
            filter={filter}
            coverage={
              list.matrix.measure === 'count' ? null : list.matrix.measureCoverage[list.matrix.measure]
            }
            benchmark={words.benchmark}
          >
            {t('provenance:title')}
          </Provenance>
        </span>
        <ExportMenu
          id="listSheet"
          name={t('gaps.title')}
          hasSamples={data.hasSamples}
          className={styles.button}
          sheets={async () => [
            gapSheet({ list, weights, fillingOf, names, data, language, words, overlayWord, t }),
          ]}
        />
      </header>
      {list.cells.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('gaps.empty')}</p>
          <p className={styles.hint}>{t('gaps.emptyHint')}</p>
        </div>
      ) : (
        <GapTable list={list} order={order} onOrder={setOrder} fillingOf={fillingOf} />
      )}
    </section>
  );

  function scopeText(): string {
    const { regions, chains } = filter;
    const [region] = regions;
    const [chain] = chains;
    const place =
      region === undefined
        ? null
        : regions.length === 1
          ? names.nameOf(region)
          : t('gaps.severalRegions', { count: regions.length });
    const part =
      chain === undefined
        ? t('gaps.allChains')
        : chains.length === 1
          ? (data.chainById.get(chain)?.name ?? chain)
          : t('gaps.severalChains', { count: chains.length });
    return [place, part].filter((each) => each !== null).join(' · ');
  }
}
