import { Select, Slider } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER_RULES } from '../../model/disclosure';
import { DIAGNOSIS_CHOICES } from '../../model/shownLayers';
import type { LayerId, LayerSetting, MeasureId, RatioId, ViewState } from '../../model/viewState';
import { useView, useViewActions } from '../../panels/shared/useView';
import styles from './LayerMenu.module.css';

const LAYER_ORDER: readonly LayerId[] = [
  'choropleth',
  'gaps',
  'circles',
  'parks',
  'enterprises',
  'projects',
  'late',
  'rings',
  'labels',
  'background',
];
const RATIOS: readonly RatioId[] = ['lq', 'share', 'completeness'];
const MEASURES: readonly MeasureId[] = ['count', 'output', 'revenue', 'employees', 'investment'];
const LEVELS: readonly ViewState['compareLevel'][] = ['auto', 'province', 'city', 'county'];

/** Every layer with its switch and opacity, and what the fill and the circles show. */
export function LayerMenu() {
  const { t } = useTranslation('mapPane');
  const { t: common } = useTranslation();
  const { t: disclosure } = useTranslation('disclosure');
  const { change } = useViewActions();
  const [isOpen, setOpen] = useState(false);
  const layers = useView((view) => view.layers);
  const ratio = useView((view) => view.ratio);
  const measure = useView((view) => view.measure);
  const compareLevel = useView((view) => view.compareLevel);
  const ringKm = useView((view) => view.ringKm);
  const approvalNumber = useView((view) => view.approvalNumber);
  const mapMaker = useView((view) => view.mapMaker);
  const isDiagnosis = useView((view) => view.mode === 'diagnosis');
  const isPublic = useView((view) => view.disclosure === 'public');
  const order = LAYER_ORDER.filter(
    (id) => (!isDiagnosis || DIAGNOSIS_CHOICES.includes(id)) && !(isPublic && LAYER_RULES[id] === 'closed'),
  );
  const on = order.filter((id) => layers[id].on).length;
  const set = (id: LayerId, patch: Partial<LayerSetting>): void =>
    change({ layers: { ...layers, [id]: { ...layers[id], ...patch } } });

  return (
    <section className={styles.menu} aria-label={t('layers')}>
      <button
        type="button"
        className={styles.head}
        data-obstacle
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <b>{t('layers')}</b>
        <span className={styles.count}>{t('layerCount', { on, all: order.length })}</span>
        <span aria-hidden="true">{isOpen ? '⌃' : '⌄'}</span>
      </button>
      {isOpen && (
        <div className={styles.body}>
          {order.map((id) => (
            <div key={id} className={styles.row}>
              <label>
                <input
                  type="checkbox"
                  checked={layers[id].on}
                  onChange={(event) => set(id, { on: event.target.checked })}
                />
                {isPublic && id === 'gaps' ? disclosure('opportunities') : t(`layer.${id}`)}
              </label>
              <Slider
                style={{ width: 44, margin: '0 6px' }}
                min={0.1}
                max={1}
                step={0.1}
                key={layers[id].opacity}
                defaultValue={layers[id].opacity}
                disabled={!layers[id].on}
                ariaLabelForHandle={t('opacity', { layer: t(`layer.${id}`) })}
                tooltip={{ formatter: (value) => `${Math.round((value ?? 1) * 100)}%` }}
                // One step of undo a drag, not one a pixel.
                onChangeComplete={(opacity) => set(id, { opacity })}
              />
            </div>
          ))}
          {layers.background.on && <p className={styles.hint}>{t('backgroundHint')}</p>}
          {!isDiagnosis && (
            <>
              <Choice
                label={t('fillBy')}
                value={ratio}
                options={RATIOS}
                text={(id) => common(`ratio.${id}`)}
                onChange={(next) => change({ ratio: next })}
              />
              <Choice
                label={t('circleBy')}
                value={measure}
                options={MEASURES}
                text={(id) => common(`measure.${id}`)}
                onChange={(next) => change({ measure: next })}
              />
            </>
          )}
          <Choice
            label={t('compare')}
            value={compareLevel}
            options={LEVELS}
            text={(id) => t(`compareLevel.${id}`)}
            onChange={(next) => change({ compareLevel: next, camera: null })}
          />
          <label className={styles.field}>
            <span>{t('ringKm')}</span>
            <input
              type="number"
              min={1}
              max={1000}
              value={ringKm}
              onChange={(event) => changeRing(event.target.valueAsNumber)}
            />
          </label>
          <label className={styles.field} title={t('mapMakerHint')}>
            <span>{t('mapMaker')}</span>
            <input
              type="text"
              maxLength={40}
              value={mapMaker}
              onChange={(event) => change({ mapMaker: event.target.value })}
            />
          </label>
          <label className={styles.field} title={t('approvalHint')}>
            <span>{t('approvalNumber')}</span>
            <input
              type="text"
              maxLength={40}
              value={approvalNumber}
              onChange={(event) => change({ approvalNumber: event.target.value })}
            />
          </label>
        </div>
      )}
    </section>
  );

  function changeRing(next: number): void {
    if (next >= 1 && next <= 1000) change({ ringKm: next });
  }
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly Id[];
  readonly text: (id: Id) => string;
  readonly onChange: (id: Id) => void;
}

function Choice<Id extends string>({ label, value, options, text, onChange }: ChoiceProps<Id>) {
  return (
    <div className={styles.field}>
      <span aria-hidden="true">{label}</span>
      <Select<Id>
        size="small"
        aria-label={label}
        value={value}
        options={options.map((id) => ({ value: id, label: text(id) }))}
        onChange={onChange}
        style={{ width: 116 }}
      />
    </div>
  );
}
