import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { DISCLOSURE_MODES } from '../../model/disclosureMode';
import { useView, useViewActions } from '../shared/useView';

/** 公开方式: 内部 shows everything, 对外 what may be passed on. */
export function DisclosureSwitch() {
  const { t } = useTranslation('disclosure');
  const mode = useView((view) => view.disclosure);
  const { change } = useViewActions();
  return (
    <Segmented
      size="small"
      aria-label={t('label')}
      value={mode}
      options={DISCLOSURE_MODES.map((value) => ({
        value,
        label: t(`mode.${value}`),
        title: t(`title.${value}`),
      }))}
      onChange={(disclosure) => change({ disclosure })}
    />
  );
}
