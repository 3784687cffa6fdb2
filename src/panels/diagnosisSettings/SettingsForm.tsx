import { useTranslation } from 'react-i18next';
import { DEFAULT_DIAGNOSIS_SETTINGS, type DiagnosisSettings } from '../../model/diagnosisSettings';
import { RailSection } from '../details/RailSection';
import { useView, useViewActions } from '../shared/useView';
import { AreaSetting } from './AreaSetting';
import { MeasureSetting } from './MeasureSetting';
import { NumberSetting } from './NumberSetting';
import styles from './SettingsForm.module.css';
import { SwitchSetting } from './SwitchSetting';
import { SETTING_SECTIONS } from './settingFields';

const SWITCHES = ['countHeadOffices', 'countUnknownStatus', 'countInferred'] as const;

/** 设置: everything the diagnosis lets a person set, each with its default, a reset and a line on what it does. */
export function SettingsForm() {
  const { t } = useTranslation('diagnosisSettings');
  const settings = useView((view) => view.diagnosis);
  const { change } = useViewActions();
  const set = (patch: Partial<DiagnosisSettings>): void => change({ diagnosis: { ...settings, ...patch } });
  const isDefault = JSON.stringify(settings) === JSON.stringify(DEFAULT_DIAGNOSIS_SETTINGS);
  return (
    <form className={styles.form} aria-label={t('title')} onSubmit={(event) => event.preventDefault()}>
      <div className={styles.top}>
        <p>{t('note')}</p>
        <button
          type="button"
          className={styles.button}
          disabled={isDefault}
          onClick={() => change({ diagnosis: DEFAULT_DIAGNOSIS_SETTINGS })}
        >
          {t('resetAll')}
        </button>
      </div>
      <RailSection title={t('section.reference')}>
        <MeasureSetting value={settings.measure} onChange={(measure) => set({ measure })} />
        <AreaSetting
          name="benchmark"
          value={settings.benchmark}
          onChange={(area) => {
            if (area.kind !== 'city') set({ benchmark: area });
          }}
        />
        <AreaSetting
          name="substitutes"
          value={settings.substitutes}
          onChange={(area) => {
            if (area.kind !== 'all' && area.kind !== 'list') set({ substitutes: area });
          }}
        />
      </RailSection>
      <RailSection title={t('section.counting')}>
        {SWITCHES.map((name) => (
          <SwitchSetting
            key={name}
            name={name}
            value={settings[name]}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
      </RailSection>
      {SETTING_SECTIONS.map(([section, fields]) => (
        <RailSection key={section} title={t(`section.${section}`)}>
          {fields.map((field) => (
            <NumberSetting
              key={`${field.group}.${field.name}`}
              field={field}
              settings={settings}
              onChange={(diagnosis) => change({ diagnosis })}
            />
          ))}
        </RailSection>
      ))}
    </form>
  );
}
