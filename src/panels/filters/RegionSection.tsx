import { Cascader } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/formatFigure';
import { queryCoveredRegions } from '../../queries/coveredRegions';
import { ChoiceRow } from '../../ui/ChoiceRow';
import { ErrorNote } from '../shared/ErrorNote';
import { useAnswer } from '../shared/useAnswer';
import { useComparedRegions } from '../shared/useComparedRegions';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';

import { FilterSection } from './FilterSection';
import styles from './RegionSection.module.css';
import { cascadePath, type RegionOption, regionOptions } from './regionOptions';
import { useFacetCounts } from './useFacetCounts';

/** 地区: 省 → 市 → 县, several at once; regions without any data are listed on demand. */
export function RegionSection() {
  const { t } = useTranslation('filters');
  const { structure, regionByCode } = useWorkspace().data;
  const chosen = useView((view) => view.filter.regions);
  const { changeFilter } = useViewActions();
  const compared = useComparedRegions();
  const [isAllListed, setIsAllListed] = useState(false);
  const covered = useAnswer('coveredRegions', [], queryCoveredRegions);
  const { counts: facets, error, retry } = useFacetCounts();
  const paths = useMemo(
    () => chosen.map((adcode) => cascadePath(adcode, regionByCode)),
    [chosen, regionByCode],
  );
  const options = useMemo(() => {
    const kept = new Set(paths.flat());
    return regionOptions(
      structure.regions,
      (adcode) => isAllListed || kept.has(adcode) || (covered.data?.has(adcode) ?? false),
    );
  }, [structure.regions, isAllListed, paths, covered.data]);
  const counts = facets.region;
  return (
    <FilterSection id="region" note={t(`areas.${compared.level}`, { amount: compared.regions.length })}>
      {error && <ErrorNote error={error} recover={{ retry }} />}
      <div className={styles.choice}>
        <Cascader
          multiple
          size="small"
          className={styles.cascade ?? ''}
          aria-label={t('region.choose')}
          placeholder={t('region.placeholder')}
          options={options}
          value={paths}
          onChange={(next) => changeFilter({ regions: next.flatMap((path) => path.at(-1) ?? []) })}
          displayRender={(labels) => labels.at(-1)}
          optionRender={(option) => <RegionLabel option={option} count={counts.get(option.value) ?? 0} />}
          showSearch={{ filter: holdsName, limit: 50 }}
          notFoundContent={t('region.none')}
          maxTagCount="responsive"
          placement="bottomLeft"
        />
      </div>
      <ChoiceRow
        label={t('region.showAll')}
        indent={16}
        boxed
        checked={isAllListed}
        onToggle={() => setIsAllListed(!isAllListed)}
        count={undefined}
      />
    </FilterSection>
  );
}

function RegionLabel({
  option,
  count,
}: {
  readonly option: RegionOption;
  readonly count: number | undefined;
}) {
  return (
    <span className={styles.option} data-empty={count === 0}>
      <span>{option.label}</span>
      <span>{count === undefined ? '' : formatCount(count)}</span>
    </span>
  );
}

function holdsName(typed: string, path: readonly RegionOption[]): boolean {
  return path.at(-1)?.label.includes(typed.trim()) ?? false;
}
