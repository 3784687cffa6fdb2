import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Camera, DrawnArea } from '../../model/viewState';
import styles from './AreaForm.module.css';
import { parseCorners } from './parseCorners';

type Kind = DrawnArea['kind'];
const KINDS: readonly Kind[] = ['radius', 'rectangle', 'lasso'];
/** Half the sides of the box that stands in the form at first, in degrees. */
const HALF_BOX_DEGREES = 0.5;

interface AreaFormProps {
  readonly centre: Camera;
  readonly onArea: (area: DrawnArea) => void;
}

/** An area typed in: what the pointer does by dragging, for the keyboard. */
export function AreaForm({ centre, onArea }: AreaFormProps) {
  const { t } = useTranslation('mapPane');
  const [kind, setKind] = useState<Kind>('radius');
  const [circle, setCircle] = useState({ lon: centre.lon, lat: centre.lat, radiusKm: 50 });
  const [box, setBox] = useState({
    west: round(centre.lon - HALF_BOX_DEGREES),
    south: round(centre.lat - HALF_BOX_DEGREES),
    east: round(centre.lon + HALF_BOX_DEGREES),
    north: round(centre.lat + HALF_BOX_DEGREES),
  });
  const [corners, setCorners] = useState('');
  const [problem, setProblem] = useState<'box' | 'corners' | null>(null);

  /** The area, or what keeps the numbers from being one. */
  const typedArea = (): DrawnArea | 'box' | 'corners' => {
    if (kind === 'radius') return { kind, ...circle };
    if (kind === 'rectangle') return box.west < box.east && box.south < box.north ? { kind, ...box } : 'box';
    const ring = parseCorners(corners);
    return ring ? { kind, ring } : 'corners';
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const area = typedArea();
        if (typeof area === 'string') setProblem(area);
        else onArea(area);
      }}
    >
      <fieldset className={styles.kinds}>
        <legend>{t('areaForm.kind')}</legend>
        {KINDS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="kind"
              checked={kind === each}
              onChange={() => {
                setKind(each);
                setProblem(null);
              }}
            />
            {t(`areaForm.kinds.${each}`)}
          </label>
        ))}
      </fieldset>
      {kind === 'radius' && (
        <>
          <LonField
            label={t('areaForm.lon')}
            value={circle.lon}
            onChange={(lon) => setCircle({ ...circle, lon })}
          />
          <LatField
            label={t('areaForm.lat')}
            value={circle.lat}
            onChange={(lat) => setCircle({ ...circle, lat })}
          />
          <NumberField
            label={t('areaForm.radiusKm')}
            value={circle.radiusKm}
            min={0.1}
            max={3000}
            onChange={(radiusKm) => setCircle({ ...circle, radiusKm })}
          />
        </>
      )}
      {kind === 'rectangle' && (
        <>
          <LonField
            label={t('areaForm.west')}
            value={box.west}
            onChange={(west) => setBox({ ...box, west })}
          />
          <LonField
            label={t('areaForm.east')}
            value={box.east}
            onChange={(east) => setBox({ ...box, east })}
          />
          <LatField
            label={t('areaForm.south')}
            value={box.south}
            onChange={(south) => setBox({ ...box, south })}
          />
          <LatField
            label={t('areaForm.north')}
            value={box.north}
            onChange={(north) => setBox({ ...box, north })}
          />
        </>
      )}
      {kind === 'lasso' && (
        <label className={styles.corners}>
          <span>{t('areaForm.corners')}</span>
          <textarea
            rows={6}
            required
            placeholder={'117.7,28.3\n118.2,28.3\n118.2,28.7'}
            value={corners}
            onChange={(event) => setCorners(event.target.value)}
          />
        </label>
      )}
      {problem && <p role="alert">{t(`areaForm.problem.${problem}`)}</p>}
      <button type="submit" className={styles.apply}>
        {t('areaForm.apply')}
      </button>
    </form>
  );
}

function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

interface DegreesFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function LonField(props: DegreesFieldProps) {
  return <NumberField {...props} min={73} max={136} />;
}

function LatField(props: DegreesFieldProps) {
  return <NumberField {...props} min={3} max={54} />;
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
