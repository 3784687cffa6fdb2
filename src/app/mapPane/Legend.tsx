import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LegendSection, LegendSwatch } from '../../map/legend';
import { Glyph } from '../../panels/shared/Glyph';
import { Chevron } from '../../ui/Chevron';
import { ScrollBox } from '../../ui/ScrollBox';
import styles from './Legend.module.css';

/** The legend in its corner of the map: it scrolls where it is short of room, and can be folded away. */
export function Legend({ sections }: { readonly sections: readonly LegendSection[] }) {
  const { t } = useTranslation('mapPane');
  const [isOpen, setOpen] = useState(true);
  if (sections.length === 0) return null;
  return (
    <section className={styles.legend} aria-label={t('legend')} data-obstacle>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('legend')}
        <Chevron open={isOpen} />
      </button>
      {isOpen && (
        <ScrollBox className={styles.body} label={t('legendBody')}>
          {sections.map((section) => (
            <div key={section.id} className={styles.section}>
              {section.title !== '' && <h3 className={styles.title}>{section.title}</h3>}
              {section.layout === 'scale' ? <Scale section={section} /> : <Entries section={section} />}
            </div>
          ))}
        </ScrollBox>
      )}
    </section>
  );
}

function Scale({ section }: { readonly section: LegendSection }) {
  return (
    <div className={styles.scale}>
      <div className={styles.steps}>
        {section.entries.map(({ swatch }) => (
          <span
            key={swatch.kind === 'fill' ? swatch.token : swatch.kind}
            className={styles.step}
            style={swatch.kind === 'fill' ? { background: `var(--${swatch.token})` } : undefined}
          />
        ))}
      </div>
      <div className={styles.breaks}>
        {section.breaks.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: breaks have no identity but their place, and two may read alike
          <span key={index} style={{ left: `${((index + 1) / section.entries.length) * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

function Entries({ section }: { readonly section: LegendSection }) {
  return (
    <ul className={section.layout === 'circles' ? styles.circles : styles.entries}>
      {section.entries.map(({ swatch, label }) => (
        <li key={label}>
          <Swatch swatch={swatch} />
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}

function Swatch({ swatch }: { readonly swatch: LegendSwatch }) {
  if (swatch.kind === 'glyph') return <Glyph paths={swatch.paths} size={14} />;
  if (swatch.kind === 'verdict')
    return (
      <>
        <span
          className={styles.fill}
          style={{
            background: `var(--${swatch.fillToken})`,
            boxShadow: swatch.edgeToken ? `inset 0 0 0 3px var(--${swatch.edgeToken})` : undefined,
          }}
        />
        <Glyph paths={swatch.paths} size={14} />
      </>
    );
  if (swatch.kind === 'hatch') return <span className={styles.hatch} />;
  if (swatch.kind === 'fill')
    return <span className={styles.fill} style={{ background: `var(--${swatch.token})` }} />;
  const size = Math.ceil(2 * swatch.radiusPx + 2);
  return (
    <svg width={size} height={size} aria-hidden="true">
      <circle
        cx={size / 2}
        cy={size / 2}
        r={swatch.radiusPx}
        fill={`var(--${swatch.fillToken})`}
        fillOpacity={swatch.fillToken === 'circle' ? 0.45 : 1}
        stroke={`var(--${swatch.strokeToken})`}
      />
    </svg>
  );
}
