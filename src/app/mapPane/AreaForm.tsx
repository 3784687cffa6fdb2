import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Camera, DrawnArea } from '../../model/viewState';
import styles from './AreaForm.module.css';

interface AreaFormProps {
  readonly centre: Camera;
  readonly onArea: (area: DrawnArea) => void;
}

/** A radius around a place, typed in: what the pointer does by dragging, for the keyboard. */
export function AreaForm({ centre, onArea }: AreaFormProps) {
  const { t } = useTranslation('mapPane');
  const [lon, setLon] = useState(centre.lon);
  const [lat, setLat] = useState(centre.lat);
  const [radiusKm, setRadiusKm] = useState(50);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onArea({ kind: 'radius', lon, lat, radiusKm });
      }}
    >
      <NumberField label={t('areaForm.lon')} value={lon} min={73} max={136} onChange={setLon} />
      <NumberField label={t('areaForm.lat')} value={lat} min={3} max={54} onChange={setLat} />
      <NumberField
        label={t('areaForm.radiusKm')}
        value={radiusKm}
        min={0.1}
        max={3000}
        onChange={setRadiusKm}
      />
      <button type="submit" className={styles.apply}>
        {t('areaForm.apply')}
      </button>
    </form>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="number"
        step="any"
        required
        min={min}
        max={max}
        defaultValue={value}
        onChange={(event) => {
          const next = event.target.valueAsNumber;
          if (!Number.isNaN(next)) onChange(next);
        }}
      />
    </label>
  );
}
