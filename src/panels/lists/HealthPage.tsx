import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { GAP_LEVEL } from '../../model/enumerations';
import { HEALTH_FIGURES } from '../../model/listsView';
import { Provenance } from '../provenance/Provenance';
import { ExportMenu } from '../shared/ExportMenu';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './HealthPage.module.css';
import { HealthTable } from './HealthTable';
import { healthSheet } from './healthSheet';
import { LevelSwitch } from './LevelSwitch';
import sections from './ListSection.module.css';
import { useListsView } from './useListsView';
import { usePlaceNames } from './usePlaceNames';
import { useSheetWords } from './useSheetWords';

const MOST_REGIONS = 60;

/** 链健康矩阵: chains × regions by one figure; a cell opens its chain and region. */
export function HealthPage() {
  const { t } = useTranslation(['lists', 'provenance']);
  const language = useView((view) => view.language);
  const filter = useView((view) => view.filter);
  const { data } = useWorkspace();
  const names = usePlaceNames();
  const [{ health }, changeLists] = useListsView();
  const columns = data.chainRegions[filter.gapLevel];
  const words = useSheetWords(data.gaps[filter.gapLevel]);
  const regions = useMemo(() => {
    const cities = new Set(filter.regions.flatMap((region) => names.unitsOf(region)));
    return columns.regionIds.flatMap((id, index) => {
      // Cities are compared with all the others; counties and parks with those of the same city.
      const isShown =
        filter.gapLevel === 'city' || cities.size === 0 || names.unitsOf(id).some((unit) => cities.has(unit));
      return isShown ? [index] : [];
    });
  }, [columns, filter.gapLevel, filter.regions, names]);
  const shown = regions.slice(0, MOST_REGIONS);
  const level = labelIn(language, GAP_LEVEL[filter.gapLevel]);
  return (
    <section className={sections.page} aria-label={t('health.title')}>
      <header className={sections.head}>
        <h2 className={sections.title}>{t('health.title')}</h2>
        <p className={sections.note}>{t('health.note', { level, count: regions.length })}</p>
        <LevelSwitch />
        <label className={styles.figure}>
          {t('health.figure')}
          <select
            value={health}
            onChange={({ target }) => {
              const figure = HEALTH_FIGURES.find((each) => each === target.value);
              if (figure) changeLists({ health: figure });
            }}
          >
            {HEALTH_FIGURES.map((each) => (
              <option key={each} value={each}>
                {t(`health.figures.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <span className={sections.action}>
          <Provenance
            label={t('health.title')}
            figure="chainHealth"
            entity="enterprise"
            filter={{ ...filter, chains: [], nodes: [], verdicts: [] }}
            coverage={null}
            benchmark={words.benchmark}
          >
            {t('provenance:title')}
          </Provenance>
        </span>
        <ExportMenu
          id="listSheet"
          name={t('health.title')}
          hasSamples={data.hasSamples}
          className={sections.button}
          sheets={async () => [healthSheet({ columns, regions, names, data, words, t })]}
        />
      </header>
      <p className={styles.definition}>
        {t(`health.definition.${health}`)}
        {regions.length > shown.length && ` · ${t('health.narrow', { count: shown.length })}`}
      </p>
      {shown.length === 0 ? (
        <div className={sections.empty}>
          <p>{t('health.empty')}</p>
          <p className={sections.hint}>{t('health.emptyHint')}</p>
        </div>
      ) : (
        <HealthTable columns={columns} regions={shown} figure={health} />
      )}
    </section>
  );
}
