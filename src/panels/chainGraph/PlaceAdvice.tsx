import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './ChainGraph.module.css';

const SELECT_STYLE = { width: 128 };

/** A province and the country are not judged: says so and offers the cities that are. */
export function PlaceAdvice({ name }: { readonly name: string }) {
  const { t } = useTranslation('chainGraph');
  const { gaps, regionByCode } = useWorkspace().data;
  const { change, changeFilter } = useViewActions();
  return (
    <p className={styles.advice}>
      {t('onlyCities', { place: name })}
      <Select
        size="small"
        style={SELECT_STYLE}
        aria-label={t('chooseCity')}
        placeholder={t('chooseCity')}
        options={gaps.city.regionIds.map((id) => ({ value: id, label: regionByCode.get(id)?.name ?? id }))}
        onChange={(id: string) => {
          change({ selection: null });
          changeFilter({ regions: [id] });
        }}
      />
    </p>
  );
}
