import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount } from '../../lib/formatFigure';
import { GAP_LEVEL } from '../../model/enumerations';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './GapRail.module.css';
import { gapRows } from './gapRows';
import { useGapScope } from './useGapScope';

/** 市级, 县级, 园区, each with the number of its gaps within the filter. */
export function GapLevels() {
  const { t } = useTranslation('gaps');
  const { gaps, graph } = useWorkspace().data;
  const language = useView((view) => view.language);
  const level = useView((view) => view.filter.gapLevel);
  const { changeFilter } = useViewActions();
  const [city, county, park] = [useGapScope('city'), useGapScope('county'), useGapScope('park')];
  const options = useMemo(() => {
    const scopes = { city, county, park };
    return (['city', 'county', 'park'] as const).map((id) => ({
      value: id,
      label: `${labelIn(language, GAP_LEVEL[id])} ${formatCount(gapRows(gaps[id], graph, scopes[id]).length)}`,
    }));
  }, [gaps, graph, city, county, park, language]);
  return (
    <div className={styles.levels}>
      <Segmented
        block
        size="small"
        aria-label={t('level')}
        value={level}
        options={options}
        onChange={(gapLevel) => changeFilter({ gapLevel })}
      />
    </div>
  );
}
